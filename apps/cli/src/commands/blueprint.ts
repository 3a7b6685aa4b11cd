import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isPublicKey, keyDirectory, ownKeys, requireSignatures, verifyPackage, type TrustedKey } from '@blaupause/backend/platform/signing'
import { DomainError } from '@blaupause/domain/kernel'
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
}

/**
 * The lines to show; throws the refusal if a signature fails or comes from another key than the one known for its partner.
 * `strict`: a partner without a known key is refused too; else its fingerprint is shown to be compared.
 */
export async function verifyFile(file: string, trusted: readonly TrustedKey[], strict: boolean): Promise<string[]> {
  const bytes = await readFile(file).catch(() => { throw new Error(`Die Datei ${file} ist nicht lesbar.`) })
  const verified = await verifyPackage(bytes, trusted)
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

/** Keys of this installation, and those entered in `keys/trusted.jwks.json`. */
async function knownKeys(): Promise<TrustedKey[]> {
  const directory = keyDirectory(process.env['BLAUPAUSE_DATA'] ?? '.data')
  const own = (await ownKeys(directory)).map(({ partner, publicKey }) => ({ partner, jwk: publicKey }))
  const entered = await readKeys(join(directory, 'trusted.jwks.json')).catch((error: unknown) => { if (error instanceof MissingFile) return []; throw error })
  return [...own, ...entered]
}

class MissingFile extends Error {}

async function readKeys(file: string): Promise<TrustedKey[]> {
  const content = await readFile(file, 'utf8').catch(() => { throw new MissingFile(`Die Schlüsseldatei ${file} ist nicht lesbar.`) })
  const { keys } = JSON.parse(content) as { keys?: { partner?: unknown }[] }
  return (keys ?? []).map((jwk) => {
    if (!isPublicKey(jwk) || typeof jwk.partner !== 'string') throw new DomainError('request.invalid', { 'reason.de': `${file} enthält einen Schlüssel, der kein Ed25519-Schlüssel eines Partners ist`, 'reason.en': `${file} holds a key that is no Ed25519 key of a partner` })
    return { partner: jwk.partner, jwk: { kty: jwk.kty, crv: jwk.crv, x: jwk.x } }
  })
}
