import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError, refusalSentence } from '../kernel/index.js'
import { FrozenId, type Blueprint, type Step } from './blueprint.js'
import { smallBlueprint, step, text } from './blueprint.fixture.js'
import { reordered } from './changed-blueprint.fixture.js'
import { canonicalBlueprint, packageSchema, readPackage, writePackage } from './package-file.js'
import { decodeUtf8, encodeUtf8 } from '../kernel/index.js'

const file = decodeUtf8(writePackage({ blueprint: smallBlueprint(), signatures: [] }))!

const words = fc
  .oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('„Ä“ {{portal}}', '\u2028\u0007', '😀', '__proto__', ''))
  .map((given) => given.normalize('NFC'))
const texts = fc.record({ de: words, en: words })

/** Blueprints that read and write: any words, some steps in a chain, all that a part may hold. */
const anyBlueprint: fc.Arbitrary<Blueprint> = fc
  .record({
    title: texts,
    summary: texts,
    licence: words,
    demo: fc.boolean(),
    steps: fc.array(
      fc.record({
        name: texts,
        instruction: texts,
        offset: fc.integer({ min: -400, max: 400 }),
        minutes: fc.option(fc.nat(900)),
        gate: fc.boolean(),
        lead: fc.option(fc.nat(400), { nil: undefined }),
        days: fc.array(fc.nat(90), { minLength: 1, maxLength: 4 }),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ steps, ...rest }) =>
    smallBlueprint({
      ...rest,
      steps: steps.map(({ name, instruction, offset, minutes, gate, lead, days }, index): Step =>
        step(`s${index}`, { on: 'stichtag', calendar: 'bogen', offset, ...(lead !== undefined && { lead }) }, index > 0 ? [`s${index - 1}`] : [], {
          name,
          instruction,
          minutes,
          gate,
          goLive: index === 0,
          attestation: { rung: 'cases', workingDays: days, running: index, pilots: [], sources: [name.de.slice(0, 300)] },
        }),
      ),
    }),
  )

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
    const signed = {
      ...JSON.parse(file),
      signatures: [
        { jws: 'a..b', kid: 'x', partner: 'stmd' },
        { jws: 'c..d', kid: 'y', partner: 'bmds' },
      ],
    }
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
    ['half a file', file.slice(0, file.length / 2), /breaks off after \d+ characters/],
    ['a file that lacks its last character', file.slice(0, -1), /breaks off after/],
    ['nothing', '', /it is empty/],
    ['something after its end', `${file}}`, /not JSON \(character/],
    ['a depth of 1,000', '['.repeat(1_000), /deeper than 32/],
    ['a depth of 100,000', '['.repeat(100_000), /deeper than 32/],
    [
      '100,000 nodes',
      file.replace('"roles":[', `"roles":[${Array.from({ length: 100_000 }, (_, n) => `{"id":"r${n}","name":{}},`).join('')}`),
      /more than 200,000 values/,
    ],
    ['50 MB', `"${'x'.repeat(50_000_000)}"`, /^blueprint.too-large: .*larger than 5 MB/],
    [
      'an unknown field',
      file.replace('"demo":true', '"demo":true,"demp":1'),
      /the field "demp" in blueprint is no part of the format blaupause-1, and what is unknown is not passed over/,
    ],
    ['an unknown field deep inside', file.replace('"minutes":10', '"mimutes":1,"minutes":10'), /"mimutes" in blueprint\.steps\.\d/],
    ['__proto__', `{"__proto__":{"x":1},${file.slice(1)}`, /the key "__proto__" in .* is forbidden/],
    ['constructor', file.replace('"demo":true', '"constructor":{"prototype":1},"demo":true'), /the key "constructor" in blueprint is forbidden/],
    [
      'a later format',
      file.replace('blaupause-1', 'blaupause-2').replace('"demo":true', '"demo":true,"entirely":"new"'),
      /^blueprint.newer: .*format blaupause-2 and was made by a newer version/,
    ],
    ['a format that never was', file.replace('blaupause-1', 'blaupause-0'), /blueprint.format does not fit/],
    ['no title', file.replace(/"title":\{[^}]*\},"v/, '"v'), /blueprint.title is missing/],
    ['a text that no database holds', file.replace('"de":"', '"de":"\\u0000'), /the text in blueprint\.\S+\.de holds an invisible control character/],
    [
      'a text that reads otherwise than it stands',
      file.replace('"de":"', '"de":"\u202e'),
      /the text in blueprint\.\S+\.de holds an invisible control character/,
    ],
    ['a text without end', file.replace('"de":"', `"de":"${'x'.repeat(4_001)}`), /the text in blueprint\.\S+\.de is longer than 4000 characters/],
    [
      'a step of a thousand years',
      file.replace('"minutes":10', '"minutes":9007199254740991'),
      /the number in blueprint\.steps\.\d\.minutes is larger than 100000/,
    ],
    [
      'more signers than can be checked',
      file.replace(
        '"signers":[',
        `"signers":[${Array.from({ length: 17 }, (_, n) => `{"fingerprint":"","name":"","partner":"p${n}"}`).join()}${file.includes('"signers":[]') ? '' : ','}`,
      ),
      /blueprint.signers has more than 16 entries/,
    ],
    [
      'more signatures than can be checked',
      file.replace('"signatures":[]', `"signatures":[${Array.from({ length: 17 }, () => `{"jws":"e30..AA","kid":"${'A'.repeat(43)}","partner":"p"}`).join()}]`),
      /signatures has more than 16 entries/,
    ],
  ])('is refused for %s', (_, content, sentence) => {
    expect(content).not.toBe(file)
    expect(refusal(content)).toMatch(sentence)
  })
  it('cut inside a character, is cut off and not in another encoding', () => {
    const bytes = encodeUtf8(file)
    expect(refusal(bytes.subarray(0, bytes.indexOf(0xc3) + 1))).toMatch(/breaks off after/)
  })
  it('has no part that answers to the name of what every object has', () => {
    expect(['constructor', 'constructors', 'go-live'].map((id) => FrozenId.safeParse(id).success)).toEqual([false, true, true])
  })
  it('whatever it holds: what is read from what was written is the same', () => {
    fc.assert(
      fc.property(anyBlueprint, (blueprint) => {
        const bytes = writePackage({ blueprint, signatures: [] })
        expect(readPackage(bytes)).toEqual({ blueprint, signatures: [] })
        expect(writePackage(readPackage(bytes))).toEqual(bytes)
      }),
    )
  })
  it('is the same bytes in whatever order the keys come', () => {
    fc.assert(
      fc.property(anyBlueprint, fc.nat(), (blueprint, turn) => {
        expect(decodeUtf8(canonicalBlueprint(reordered(blueprint, turn)))).toBe(decodeUtf8(canonicalBlueprint(blueprint)))
      }),
    )
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
