import { readFile } from 'node:fs/promises'
import { enteredKeys, enterKey, keyDirectory, ownKeys, requireSignatures, trustedKeysOf, verifyPackage, type TrustedKey } from '@blaupause/backend/platform/signing'
import type { Command } from 'commander'

/** `blueprint verify FILE`: who signed a package; needs neither database nor network. */
export function addBlueprint(program: Command): void {
  const blueprint = program.command('blueprint').description('Blaupausen-Pakete')
  blueprint.command('verify <datei>').description('Sagt, wer ein Paket unterschrieben hat; prüft ohne Datenbank und ohne Netz')
    .option('--keys <jwks>', 'Öffentliche Schlüssel der Partner (JWKS, wie unter /api/v1/public/keys); dann gilt kein anderer')
    .action(async (file: string, { keys }: { keys?: string }) => {
      const trusted = keys ? await readKeys(keys) : await knownKeys()
      for (const line of await verifyFile(file, trusted, keys !== undefined)) console.log(line)
    })
  blueprint.command('trust <datei>').description('Trägt den Schlüssel eines Partners ein, dessen Fingerabdruck Sie am Telefon verglichen haben')
    .requiredOption('--fingerabdruck <zeichen>', 'wie ihn „blueprint verify“ zeigt')
    .action(async (file: string, { fingerabdruck }: { fingerabdruck: string }) => console.log(await trustSigner(file, fingerabdruck)))
}

/**
 * The lines to show; throws the refusal if a signature fails or comes from another key than the one known for its partner.
 * `strict`: a partner without a known key is refused too; else its fingerprint is shown to be compared.
 */
export async function verifyFile(file: string, trusted: readonly TrustedKey[], strict: boolean): Promise<string[]> {
  const verified = await verifyPackage(await readPackageFile(file), trusted)
  const partners = new Set(trusted.map(({ partner }) => partner))
  const compared = { ...verified, signers: verified.signers.map((signer) => ({ ...signer, trusted: signer.trusted || (!strict && signer.holds && !partners.has(signer.partner)) })) }
  requireSignatures(compared)
  const { name, version, title, attestation, demo } = verified.blueprint
  const open = verified.signers.filter((signer) => !signer.trusted)
  return [
    `${title.de} ${version} (${name})${demo ? ', Demodaten' : ''}`,
    `Ruht auf ${attestation.rollouts} Anschlüssen in ${attestation.pilots.length} Pilotkommunen.`,
    ...verified.signers.map((signer) => `Unterschrift gilt: ${signer.name}, Fingerabdruck ${signer.fingerprint}${signer.trusted ? '' : ' (Schlüssel hier nicht bekannt)'}`),
    ...(open.length > 0 ? ['Vergleichen Sie den Fingerabdruck auf einem zweiten Weg, zum Beispiel am Telefon: Einen Schlüssel kann jeder so nennen.'] : []),
  ]
}

/** Enters the key behind `fingerprint` for its partner, if it signed this very package and the signature holds. */
export async function trustSigner(file: string, fingerprint: string): Promise<string> {
  const { signers } = await verifyPackage(await readPackageFile(file), [])
  const plain = (text: string) => text.replace(/\s/g, '').toUpperCase()
  const signer = signers.find((candidate) => candidate.holds && plain(candidate.fingerprint) === plain(fingerprint))
  if (!signer?.key) throw new Error(`Keine gültige Unterschrift in ${file} hat den Fingerabdruck ${fingerprint}. Es wurde nichts eingetragen.`)
  await enterKey(directory(), { partner: signer.partner, jwk: signer.key })
  return `Eingetragen: ${signer.name}, ${signer.fingerprint}`
}

/** Keys of this installation, and those the operator entered. */
async function knownKeys(): Promise<TrustedKey[]> {
  const own = (await ownKeys(directory())).map(({ partner, publicKey }) => ({ partner, jwk: publicKey }))
  return [...own, ...(await enteredKeys(directory()))]
}

function directory(): string {
  return keyDirectory(process.env['BLAUPAUSE_DATA'] ?? '.data')
}

async function readPackageFile(file: string): Promise<Uint8Array> {
  return readFile(file).catch(() => { throw new Error(`Die Datei ${file} ist nicht lesbar.`) })
}

async function readKeys(file: string): Promise<TrustedKey[]> {
  const content = await readFile(file, 'utf8').catch(() => { throw new Error(`Die Schlüsseldatei ${file} ist nicht lesbar.`) })
  return trustedKeysOf(content, file)
}
