import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { titleBytes } from '@blaupause/backend/awards'
import { createKey, keyDirectory, sign, type SigningKey, type TrustedKey } from '@blaupause/backend/platform/signing'
import { DomainError, refusalSentence } from '@blaupause/domain/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { titleLines } from './title.js'

let directory: string
let key: SigningKey
let known: TrustedKey[]
const statement = {
  award: 'digitales-amt',
  body: '09273147',
  name: 'Stadt Mainburg',
  issuer: 'stmd',
  rule: 'digitales-amt-2021',
  signet: '2k4j6h8g0abc',
  since: '2026-08-17',
}
const said = (work: Promise<string[]>) =>
  work.then(
    (lines) => lines.join('\n'),
    (error: unknown) => (error instanceof DomainError ? refusalSentence(error.code, 'de', error.details) : String(error)),
  )
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'blaupause-'))
  key = await createKey(keyDirectory(directory), 'stmd')
  known = [{ partner: 'stmd', jwk: key.publicKey }]
})
afterAll(() => rm(directory, { recursive: true }))

async function file(name: string, content: string): Promise<string> {
  await writeFile(join(directory, name), content)
  return join(directory, name)
}
const facts = async (change: Partial<typeof statement> = {}) =>
  JSON.stringify({ id: 'x', statement: { ...statement, ...change }, signature: await sign(key, titleBytes(statement), '2026-08-17') })

describe('title verify', () => {
  it('says whose title it is, since when and by which key, from the facts and from a signet', async () => {
    expect(await said(titleLines(await file('title.json', await facts()), known, true))).toMatch(
      /^Stadt Mainburg \(09273147\): digitales-amt, Titel seit 17\.08\.2026, verliehen von stmd.*\nUnterschrift gilt: Fingerabdruck ([0-9A-F]{4} ){7}[0-9A-F]{4}, unterschrieben am 17\.08\.2026\.\nOb der Titel heute/,
    )
    const svg = `<svg role="img"><title>Digitales Amt</title><metadata>${(await facts()).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}</metadata></svg>`
    expect(await said(titleLines(await file('signet.svg', svg), known, true))).toMatch(/^Stadt Mainburg/)
  })
  it('asks to compare a key it does not know, and refuses another than the one known for the issuer', async () => {
    const path = await file('title.json', await facts())
    expect(await said(titleLines(path, [], false))).toMatch(/\(Schlüssel hier nicht bekannt\)[\s\S]*zweiten Weg/)
    expect(await said(titleLines(path, [], true))).toMatch(/ist nicht als der von stmd bekannt/)
    const other = await createKey(keyDirectory(directory), 'land-xx')
    expect(await said(titleLines(path, [{ partner: 'stmd', jwk: other.publicKey }], false))).toMatch(/ist nicht als der von stmd bekannt/)
  })
  it('refuses what was altered, a key that had ended, and what is no title', async () => {
    expect(await said(titleLines(await file('altered.json', await facts({ since: '2021-07-28' })), known, true))).toMatch(
      /^Die Unterschrift passt nicht zu den Angaben: Stadt Mainburg, Titel seit 28\.07\.2021/,
    )
    const ended = [{ ...known[0]!, end: { from: '2026-08-01', because: 'revoked' as const, reason: 'Verlust', compromised: true } }]
    expect(await said(titleLines(await file('title.json', await facts()), ended, true))).toMatch(/gilt seit 01\.08\.2026 nicht mehr/)
    for (const content of ['', '{}', '<svg><metadata>{</metadata></svg>'])
      expect(await said(titleLines(await file('none', content), known, true))).toMatch(/enthält keinen unterschriebenen Titel/)
  })
})
