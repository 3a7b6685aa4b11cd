import { readFile } from 'node:fs/promises'
import {
  digestOf,
  enterKey,
  keyDirectory,
  knownKeys,
  requireSignatures,
  trustedKeysOf,
  verifyPackage,
  type TrustedKey,
  type VerifiedPackage,
} from '@blaupause/backend/platform/signing'
import { canonicalBlueprint, requireConsistent } from '@blaupause/domain/blueprints'
import { DomainError } from '@blaupause/domain/kernel'
import { Option, type Command } from 'commander'
import { readPackageFile } from '../read-package-file.js'
import { attest } from './attest-blueprint.js'
import { compareEditions } from './compare-blueprints.js'
import { writeLeitfaden, type LeitfadenOptions } from './write-leitfaden.js'

/** `blueprint …`: what can be said of packages; only `attest`, and `compare` by name, need the database. */
export function addBlueprint(program: Command): void {
  const blueprint = program.command('blueprint').description('Blaupausen-Pakete')
  blueprint
    .command('verify <dateien...>')
    .description('Sagt, wer ein Paket unterschrieben hat; prüft ohne Datenbank und ohne Netz. Mehrere Dateien derselben Version müssen denselben Inhalt haben')
    .option('--keys <jwks>', 'Öffentliche Schlüssel der Partner (JWKS, wie unter /api/v1/public/keys); dann gilt kein anderer')
    .action(async (files: string[], { keys }: { keys?: string }) => {
      const trusted = keys ? await readKeys(keys) : await knownKeys(directory())
      for (const line of await verifyFiles(files, trusted, keys !== undefined)) console.log(line)
    })
  blueprint
    .command('trust <datei>')
    .description('Trägt den Schlüssel eines Partners ein, dessen Fingerabdruck Sie am Telefon verglichen haben')
    .requiredOption('--fingerabdruck <zeichen>', 'wie ihn „blueprint verify“ zeigt')
    .action(async (file: string, { fingerabdruck }: { fingerabdruck: string }) => console.log(await trustSigner(file, fingerabdruck)))
  blueprint
    .command('attest <name> [version]')
    .description(
      'Rechnet jeden Beleg einer Blaupause aus dem Verlauf nach, wie er am Tag ihres Datenstands bekannt war. Name und Version, oder eine Paketdatei',
    )
    .action(async (name: string, version: string | undefined) => {
      const { lines, holds } = await attest(version === undefined ? name : `${name}/${version}`)
      for (const line of lines) console.log(line)
      if (!holds) process.exitCode = 1
    })
  blueprint
    .command('compare <von> <bis>')
    .description(
      'Sagt Knoten für Knoten, was sich geändert hat und welche Version das verlangt. Jede Seite ist eine Paketdatei oder Name/Version aus der Datenbank',
    )
    .action(async (before: string, after: string) => {
      for (const line of await compareEditions(before, after)) console.log(line)
    })
  blueprint
    .command('leitfaden <datei>')
    .description(
      'Schreibt den Leitfaden eines Pakets als PDF oder HTML, wie ihn die Oberfläche zeigt; prüft vorher die Unterschriften, ohne Datenbank und ohne Netz',
    )
    .addOption(
      new Option('--land <kürzel>', 'Mit den Namen dieses Landes, aus dem mitgelieferten Landesprofil (z. B. SL); ohne bleiben sie offen').conflicts('profil'),
    )
    .option('--profil <datei>', 'Landesprofil aus einer Datei (JSON, wie unter /api/v1/laender/LAND/profile)')
    .option('--dienst <kennung...>', 'Nur für diese Onlinedienste')
    .addOption(new Option('--sprache <sprache>').choices(['de', 'en']).default('de'))
    .addOption(new Option('--als <art>').choices(['pdf', 'html']).default('pdf'))
    .option('--nach <datei>', 'Wohin; ohne: leitfaden-NAME-VERSION-LAND im Verzeichnis, in dem Sie stehen')
    .option('--keys <jwks>', 'Öffentliche Schlüssel der Partner; dann gilt kein anderer')
    .action(async (file: string, { keys, ...options }: LeitfadenOptions & { keys?: string }) => {
      const checked = await checkedFile(file, keys ? await readKeys(keys) : await knownKeys(directory()), keys !== undefined)
      console.log(await writeLeitfaden(checked, options, new Date()))
    })
}

/** The lines to show about several files, each verified; `blueprint.other-content` if two of one version differ. */
export async function verifyFiles(files: readonly string[], trusted: readonly TrustedKey[], strict: boolean): Promise<string[]> {
  const contents = new Map<string, string>()
  const lines: string[] = []
  for (const file of files) {
    const { what, digest, said } = await verifyOne(file, trusted, strict)
    const known = contents.get(what) ?? digest
    if (known !== digest) throw new DomainError('blueprint.other-content', { what, known, given: digest })
    contents.set(what, digest)
    lines.push(...said)
  }
  return lines
}

/**
 * Throws the refusal if a signature fails, comes from another key than the one known for its partner, or stands under a plan
 * that does not fit together. `strict`: a partner without a known key is refused too; else its fingerprint is to be compared.
 */
export async function checkedFile(file: string, trusted: readonly TrustedKey[], strict: boolean): Promise<VerifiedPackage> {
  const verified = await verifyPackage(await requireFile(file), trusted)
  const partners = new Set(trusted.map(({ partner }) => partner))
  const compared = {
    ...verified,
    signers: verified.signers.map((signer) => ({
      ...signer,
      trusted: signer.trusted || (!strict && signer.holds && signer.owner === null && !partners.has(signer.partner)),
    })),
  }
  requireSignatures(compared)
  requireConsistent(verified.blueprint)
  return verified
}

async function verifyOne(file: string, trusted: readonly TrustedKey[], strict: boolean): Promise<{ what: string; digest: string; said: string[] }> {
  const verified = await checkedFile(file, trusted, strict)
  const digest = digestOf(canonicalBlueprint(verified.blueprint))
  const { name, version, title, attestation, demo } = verified.blueprint
  const open = verified.signers.filter((signer) => !signer.trusted)
  return {
    what: `${name} ${version}`,
    digest,
    said: [
      `${title.de} ${version} (${name})${demo ? ', Demodaten' : ''}`,
      `Ruht auf ${attestation.rollouts} Anschlüssen in ${attestation.pilots.length} Pilotkommunen.`,
      `Prüfsumme des Inhalts: ${digest}`,
      ...verified.signers.map(
        (signer) =>
          `Unterschrift gilt: ${signer.name}, Fingerabdruck ${signer.fingerprint}${signer.trusted ? '' : ' (Schlüssel hier nicht bekannt)'}${signer.end ? ` (Schlüssel gilt seit ${signer.end.from} nicht mehr, unterschrieben davor)` : ''}`,
      ),
      ...(open.length > 0 ? ['Vergleichen Sie den Fingerabdruck auf einem zweiten Weg, zum Beispiel am Telefon: Einen Schlüssel kann jeder so nennen.'] : []),
    ],
  }
}

/** Enters the key behind `fingerprint` for its partner, if it signed this very package and the signature holds. */
export async function trustSigner(file: string, fingerprint: string): Promise<string> {
  const { signers } = await verifyPackage(await requireFile(file), [])
  const plain = (text: string) => text.replace(/\s/g, '').toUpperCase()
  const signer = signers.find((candidate) => candidate.holds && plain(candidate.fingerprint) === plain(fingerprint))
  if (!signer?.key) throw new Error(`Keine gültige Unterschrift in ${file} hat den Fingerabdruck ${fingerprint}. Es wurde nichts eingetragen.`)
  await enterKey(directory(), { partner: signer.partner, jwk: signer.key })
  return `Eingetragen: ${signer.name}, ${signer.fingerprint}`
}

function directory(): string {
  return keyDirectory(process.env['BLAUPAUSE_DATA'] ?? '.data')
}

async function requireFile(file: string): Promise<Uint8Array> {
  const bytes = await readPackageFile(file)
  if (bytes === null) throw new Error(`Die Datei ${file} ist nicht lesbar.`)
  return bytes
}

async function readKeys(file: string): Promise<TrustedKey[]> {
  const content = await readFile(file, 'utf8').catch(() => {
    throw new Error(`Die Schlüsseldatei ${file} ist nicht lesbar.`)
  })
  return trustedKeysOf(content, file)
}
