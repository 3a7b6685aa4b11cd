import { describe, expect, it } from 'vitest'
import { DomainError, refusalSentence } from '../kernel/index.js'
import { smallBlueprint, text } from './blueprint.fixture.js'
import { packageSchema, readPackage, writePackage } from './package-file.js'
import { decodeUtf8, encodeUtf8 } from './utf8.js'

const file = decodeUtf8(writePackage({ blueprint: smallBlueprint(), signatures: [] }))!

function refusal(content: string | Uint8Array): string {
  try {
    readPackage(typeof content === 'string' ? encodeUtf8(content) : content)
    return 'read'
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return `${error.code}: ${refusalSentence(error.code, 'en', error.details)}`
  }
}

describe('a package file', () => {
  it('comes back as it was written, byte for byte', () => {
    const content = readPackage(encodeUtf8(file))
    expect(content.blueprint).toEqual(smallBlueprint())
    expect(decodeUtf8(writePackage(content))).toBe(file)
  })
  it('is refused when its bytes are not their own canonical form', () => {
    expect(refusal(JSON.stringify(JSON.parse(file), null, 2))).toMatch(/^blueprint.not-canonical: .*RFC 8785/)
    expect(refusal(`${file}\n`)).toMatch(/^blueprint.not-canonical/)
  })
  it('names the signers whom the file claims, also when an editor has laid it out anew', () => {
    const signed = { ...JSON.parse(file), signatures: [{ jws: 'a..b', kid: 'x', partner: 'stmd' }, { jws: 'c..d', kid: 'y', partner: 'bmds' }] }
    expect(refusal(JSON.stringify(signed, null, 2))).toMatch(/named: stmd, bmds/)
  })
  it.each([
    ['a key twice', file.replace('"demo":true', '"demo":true,"demo":true'), /"demo" stands twice in blueprint/],
    ['a float', file.replace('"minutes":10', '"minutes":10.5'), /10.5 in blueprint.steps.0.minutes/],
    ['a number beyond 2^53', file.replace('"minutes":10', '"minutes":9007199254740993'), /no safe integer/],
    ['an exponent', file.replace('"minutes":10', '"minutes":1e1'), /no safe integer/],
    ['a lone surrogate', file.replace('Grüße', '\\ud800'), /lone surrogate/],
    ['text that is not NFC', file.replace('Grüße', 'Gru\u0308ße'), /normal form C/],
    ['a byte order mark', `\uFEFF${file}`, /byte order mark/],
    ['a comment', file.replace('{', '{/**/'), /not JSON/],
    ['a trailing comma', file.replace('"signatures":[]', '"signatures":[],'), /not JSON/],
    ['half a file', file.slice(0, file.length / 2), /not JSON/],
    ['nothing', '', /not JSON/],
    ['deep nesting', '['.repeat(100_000), /deeper than 32/],
    ['too many values', `[${'0,'.repeat(200_001)}0]`, /more than 200,000 values/],
    ['more than 5 MB', `"${'x'.repeat(5_000_000)}"`, /larger than 5 MB/],
    ['an unknown field', file.replace('"demo":true', '"demo":true,"demp":1'), /blueprint does not fit/],
    ['__proto__', `{"__proto__":{"x":1},${file.slice(1)}`, /does not fit|canonical/],
  ])('is refused for %s', (_, content, sentence) => {
    expect(content).not.toBe(file)
    expect(refusal(content)).toMatch(sentence)
  })
  it('is refused when it is no UTF-8', () => {
    const bytes = encodeUtf8(file)
    bytes[bytes.indexOf(0xc3)] = 0xff
    expect(refusal(bytes)).toMatch(/not UTF-8/)
  })
  it('says what is wrong in both languages', () => {
    const error = new DomainError('blueprint.file', { 'reason.de': 'Grund', 'reason.en': 'reason', signers: 'land-by' })
    expect(refusalSentence(error.code, 'de', error.details)).toContain('Grund')
    expect(refusalSentence(error.code, 'en', error.details)).toContain('reason')
  })
  it('has a JSON Schema that forbids what the reader forbids', () => {
    expect(packageSchema()).toMatchObject({ type: 'object', additionalProperties: false, required: ['blueprint', 'signatures'] })
  })
  it('keeps umlauts and all that a text may hold', () => {
    const blueprint = smallBlueprint({ summary: text('„Ä“ \u2028 \u0007 😀 </script>') })
    expect(readPackage(writePackage({ blueprint, signatures: [] })).blueprint).toEqual(blueprint)
  })
})
