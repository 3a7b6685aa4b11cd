import { readFile } from 'node:fs/promises'
import { verifyTitleFile } from '@blaupause/backend/awards'
import { keyDirectory, knownKeys, trustedKeysOf, type TrustedKey } from '@blaupause/backend/platform/signing'
import type { Command } from 'commander'

/** `title verify FILE`: whether a signet or the facts of a title are signed by whoever grants it; needs neither database nor network. */
export function addTitle(program: Command): void {
  program
    .command('title')
    .description('Verliehene Titel')
    .command('verify <datei>')
    .description('Sagt, ob ein Signet (SVG) oder die Angaben zu einem Titel (JSON) so unterschrieben sind; prüft ohne Datenbank und ohne Netz')
    .option('--keys <jwks>', 'Öffentliche Schlüssel (JWKS, wie unter /api/v1/public/keys); dann gilt kein anderer')
    .action(async (file: string, { keys }: { keys?: string }) => {
      const trusted = keys ? trustedKeysOf(await readFile(keys, 'utf8'), keys) : await knownKeys(keyDirectory(process.env['BLAUPAUSE_DATA'] ?? '.data'))
      for (const line of await titleLines(file, trusted, keys !== undefined)) console.log(line)
    })
}

/** What to show about a file; throws the refusal if its signature does not hold or its key does not count. */
export async function titleLines(file: string, keys: readonly TrustedKey[], strict: boolean): Promise<string[]> {
  const { statement, fingerprint, signedOn, trusted } = await verifyTitleFile(await readFile(file, 'utf8'), file, keys, strict)
  const { name, body, award, since, issuer, rule, signet } = statement
  return [
    `${name} (${body}): ${award}, Titel seit ${day(since)}, verliehen von ${issuer} nach ${rule}. Signet ${signet}.`,
    `Unterschrift gilt: Fingerabdruck ${fingerprint}${signedOn === null ? '' : `, unterschrieben am ${day(signedOn)}`}${trusted ? '' : ' (Schlüssel hier nicht bekannt)'}.`,
    ...(trusted ? [] : ['Vergleichen Sie den Fingerabdruck auf einem zweiten Weg, zum Beispiel am Telefon: Einen Schlüssel kann jeder so nennen.']),
    'Ob der Titel heute noch gilt, sagt allein die Prüfseite, zu der das Signet führt.',
  ]
}

function day(on: string): string {
  return on.split('-').reverse().join('.')
}
