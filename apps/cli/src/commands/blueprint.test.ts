import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createKey, enteredKeys, isPublicKey, keyDirectory, signBlueprint, type TrustedKey } from '@blaupause/backend/platform/signing'
import { writePackage, type Blueprint } from '@blaupause/domain/blueprints'
import { DomainError, refusalSentence } from '@blaupause/domain/kernel'
import { landProfiles } from '@blaupause/reference'
import { hostilePackages } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkedFile, trustSigner, verifyFiles } from './blueprint.js'
import { sentenceOf } from '../sentence-of.js'
import { writeLeitfaden, type LeitfadenOptions } from './write-leitfaden.js'
import { compareEditions } from './compare-blueprints.js'

const vector = (name: string) => fileURLToPath(new URL(`../../../../tools/verify/vectors/${name}.blaupause.json`, import.meta.url))
const sentence = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: unknown) => (error instanceof DomainError ? refusalSentence(error.code, 'de', error.details) : String(error)),
  )

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'blaupause-'))
})
afterAll(() => rm(directory, { recursive: true }))

/** The key inside a vector's first signature, as if it had been compared and entered. */
async function keyOf(name: string, partner: string): Promise<TrustedKey> {
  const { signatures } = JSON.parse(await readFile(vector(name), 'utf8')) as { signatures: { partner: string; jws: string }[] }
  const { jwk } = JSON.parse(Buffer.from(signatures.find((one) => one.partner === partner)!.jws.split('.')[0]!, 'base64url').toString()) as { jwk: unknown }
  if (!isPublicKey(jwk)) throw new Error('the vector holds no key')
  return { partner, jwk }
}

describe('blueprint verify', () => {
  it('says who signed, with the fingerprint, and asks to compare a key it does not know', async () => {
    const lines = (await verifyFiles([vector('good')], [], false)).join('\n')
    expect(lines).toMatch(/Unterschrift gilt: StMD Bayern, Fingerabdruck ([0-9A-F]{4} ){7}[0-9A-F]{4} \(Schlüssel hier nicht bekannt\)/)
    expect(lines).toMatch(/zweiten Weg/)
  })
  it('is content when every key is known, and strict when a key file is named', async () => {
    const known = [await keyOf('good', 'land-by'), await keyOf('good', 'bund')]
    expect((await verifyFiles([vector('good')], known, true)).join()).not.toMatch(/nicht bekannt/)
    expect(await sentence(verifyFiles([vector('good')], known.slice(0, 1), true))).toMatch(/von BMDS vertraut diese Installation nicht/)
  })
  it('refuses another key than the one known for a partner, and one that belongs to another partner', async () => {
    const { jwk } = await keyOf('good', 'bund')
    const { jwk: other } = await keyOf('alg-ed25519', 'land-by')
    expect(await sentence(verifyFiles([vector('good')], [{ partner: 'land-by', jwk: { ...other, x: `A${other.x.slice(1)}` } }], false))).toMatch(
      /von StMD Bayern vertraut diese Installation nicht/,
    )
    expect(await sentence(verifyFiles([vector('good')], [{ partner: 'land-by', jwk }], false))).toMatch(
      /^Die Unterschrift steht für BMDS, der Schlüssel .* gehört hier aber zu land-by\./,
    )
  })
  it('says what is wrong with a file that cannot be read, and with a plan whose steps wait for each other', async () => {
    const key = await createKey(keyDirectory(directory), 'land-xx')
    const { blueprint: given } = JSON.parse(await readFile(vector('good'), 'utf8')) as { blueprint: Blueprint }
    const content: Blueprint = { ...given, signers: [{ partner: key.partner, name: 'Ein Land', fingerprint: key.fingerprint }] }
    const signed = async (blueprint: Blueprint) => writePackage({ blueprint, signatures: [await signBlueprint(key, blueprint)] })
    const said = async (...files: (Uint8Array | string)[]) => {
      const paths = files.map((_, index) => join(directory, `bad-${index}.json`))
      for (const [index, path] of paths.entries()) await writeFile(path, files[index]!)
      return sentence(verifyFiles(paths, [], false))
    }
    const good = Buffer.from(await signed(content)).toString()
    expect(await said(good.slice(0, 900))).toMatch(/bricht nach 900 Zeichen mittendrin ab/)
    expect(await said(good.replace('"format":"blaupause-1"', '"format":"blaupause-2"'))).toMatch(
      /^Dieses Paket hat das Format blaupause-2 und stammt von einer neueren Fassung/,
    )
    expect(await said(good.replace('"demo":true', '"constructor":1,"demo":true'))).toMatch(/Schlüssel „constructor“ in blueprint ist verboten/)
    expect(await said(Buffer.alloc(50_000_000, 32))).toMatch(/größer als 5 MB/)
    expect(
      await said(
        await signed({
          ...content,
          steps: content.steps.map((one, index) => (index === 0 ? { ...one, dependsOn: [content.steps.find(({ goLive }) => goLive)!.id] } : one)),
        }),
      ),
    ).toMatch(/im Kreis von sich selbst ab: \S+ → .* → /)
    expect(await said(good, await signed({ ...content, summary: { de: 'Anders', en: 'Other' } }))).toMatch(
      /^Unter \S+ \S+ ist hier schon ein anderer Inhalt bekannt/,
    )
    expect(await said(good, good)).toBe('accepted')
  })
  it.each(hostilePackages)('refuses %s as the server does', async (_, make, code, de) => {
    const path = join(directory, 'hostile.json')
    await writeFile(path, make(await readFile(vector('alg-ed25519'), 'utf8')))
    for (const work of [() => verifyFiles([path], [], false), () => trustSigner(path, '0000'), () => compareEditions(path, vector('good'))]) {
      const error = await work().then(
        () => null,
        (reason: unknown) => reason,
      )
      expect(error).toMatchObject({ code })
      expect(sentenceOf(error)).toMatch(de)
      expect(sentenceOf(error)).toMatch(/^[^\p{Cc}{}]{20,1200}\.$/u)
    }
  })
  it('refuses one altered byte and names the signature', async () => {
    expect(await sentence(verifyFiles([vector('half')], [], false))).toMatch(/^Die Unterschrift von StMD Bayern passt nicht/)
    const file = join(directory, 'one-byte.json')
    await writeFile(file, (await readFile(vector('good'), 'utf8')).replace('Prüfvektor', 'Prüfvektar'))
    expect(await sentence(verifyFiles([file], [], false))).toMatch(/^Die Unterschrift von StMD Bayern, BMDS passt nicht/)
  })
  it('says when there is no file', async () => {
    expect(await sentence(verifyFiles([join(directory, 'none')], [], false))).toMatch(/ist nicht lesbar/)
  })
})

describe('blueprint trust', () => {
  it('enters the key whose fingerprint was compared, and only that one', async () => {
    process.env['BLAUPAUSE_DATA'] = directory
    const [, fingerprint = ''] = /StMD Bayern, Fingerabdruck ((?:[0-9A-F]{4} ?){8})/.exec((await verifyFiles([vector('good')], [], false)).join('\n'))!
    await expect(trustSigner(vector('good'), '0000 0000')).rejects.toThrow(/Es wurde nichts eingetragen/)
    expect(await trustSigner(vector('good'), fingerprint.toLowerCase())).toMatch(/^Eingetragen: StMD Bayern/)
    const entered = await enteredKeys(keyDirectory(directory))
    expect(entered).toEqual([await keyOf('good', 'land-by')])
    expect((await verifyFiles([vector('good')], entered, false)).join('\n')).toMatch(/StMD Bayern, Fingerabdruck [0-9A-F ]+$/m)
    delete process.env['BLAUPAUSE_DATA']
  })
})

describe('blueprint compare', () => {
  it('reads two packages side by side, and says what the change means for the version', async () => {
    const lines = await compareEditions(vector('good'), vector('good'))
    expect(lines).toEqual([expect.stringMatching(/^Von \S+ \S+ zu \S+ \S+: 0 Unterschiede$/), 'Der Inhalt ist derselbe.'])
    const file = join(directory, 'next.json')
    const content = JSON.parse(await readFile(vector('good'), 'utf8')) as { blueprint: Blueprint }
    const [first, ...rest] = content.blueprint.steps
    await writeFile(
      file,
      writePackage({
        ...content,
        signatures: [],
        blueprint: {
          ...content.blueprint,
          version: '9.0.0',
          steps: [{ ...first!, instruction: { ...first!.instruction, de: 'Anders.' }, gate: !first!.gate }, ...rest],
        },
      }),
    )
    const said = (await compareEditions(vector('good'), file)).join('\n')
    expect(said).toMatch(
      /^Von .*: 2 Unterschiede\nEtwas fällt weg oder bedeutet etwas anderes: Das verlangt mindestens \S+\. 9\.0\.0 passt dazu\.\n\nSchritt 1 „/,
    )
    expect(said).toMatch(/\n {4}\+ Anders\.\n/)
    expect(await sentence(compareEditions(join(directory, 'none'), file))).toMatch(/weder eine Datei noch Name\/Version/)
  })
})

describe('blueprint leitfaden', () => {
  const now = new Date('2026-03-02T09:00:00.000Z')
  const write = async (options: Partial<LeitfadenOptions>) => {
    const nach = join(directory, 'leitfaden')
    const line = await writeLeitfaden(await checkedFile(vector('good'), [], false), { sprache: 'de', als: 'html', nach, ...options }, now)
    return { line, text: await readFile(nach, 'latin1').then((bytes) => Buffer.from(bytes, 'latin1').toString()) }
  }
  it('is written as HTML and as a tagged PDF, with the names of a Land, in both languages', async () => {
    const { line, text } = await write({ land: 'sl' })
    expect(line).toMatch(/leitfaden: .+ · Saarland · \d+ KB$/)
    for (const words of ['Serviceportal Saarland', 'aus einer Paketdatei, Unterschriften geprüft', 'StMD Bayern', '02.03.2026']) expect(text).toContain(words)
    expect(text).not.toMatch(/(?:src|href)="(?!#|https:\/\/|data:)|@import|url\((?!data:)/)
    expect((await write({ sprache: 'en' })).text).toContain('from a package file, signatures checked')
    const pdf = await write({ land: 'SL', als: 'pdf' })
    for (const mark of ['%PDF-', '/StructTreeRoot', '/Lang (de-DE)', 'pdfuaid']) expect(pdf.text).toContain(mark)
  })
  it('takes the names from a profile in a file as well, as the API answers it', async () => {
    const path = join(directory, 'profil.json')
    const shipped = landProfiles().find((one) => (one as { code: string }).code === 'SL') as { names: { id: string }[] }
    await writeFile(
      path,
      JSON.stringify({
        current: { ...shipped, names: shipped.names.map((name) => (name.id === 'portal' ? { ...name, value: 'Bürgerportal an der Saar' } : name)) },
      }),
    )
    expect((await write({ profil: path })).text).toContain('Bürgerportal an der Saar')
    await writeFile(path, '{"code":"SL"}')
    expect(await sentence(write({ profil: path }))).toMatch(/^Das ist kein Landesprofil: \S+ passt nicht\.$/)
    await writeFile(path, 'SL')
    expect(await sentence(write({ profil: path }))).toMatch(/ist kein JSON\.$/)
  })
  it('is not written of a package that does not hold, for a Land without profile, or for services it does not know', async () => {
    expect(await sentence(checkedFile(vector('altered'), [], false))).toMatch(/passt nicht zum Inhalt/)
    expect(await sentence(write({ land: 'XY' }))).toMatch(/für „XY“ liegt keines bei \(.*SL.*\); nennen Sie eine Datei mit --profil\.$/)
    expect(await sentence(write({ dienst: ['mondfahrt'] }))).toMatch(/^Keiner der genannten Dienste steht in dieser Blaupause\. Sie kennt: \S/)
  })
})
