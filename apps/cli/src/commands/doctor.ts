import { signingSettings, withDatabase, transact } from '@blaupause/backend/platform'
import { keyDirectory, ownKeys, signingToken } from '@blaupause/backend/platform/signing'
import { SYSTEM } from '@blaupause/domain/identity'
import type { Command } from 'commander'
import { sentenceOf } from '../sentence-of.js'

type Check = { readonly name: string; readonly check: () => Promise<string> }

/** `doctor`: what this installation has, what is missing, and what to do about it. */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('Prüft Laufzeit, Datenbank, Schema, Fristen')
    .action(async () => {
      for (const { name, found, holds } of await examine()) {
        if (!holds) process.exitCode = 1
        console.log(`${holds ? 'ok    ' : 'FEHLT '} ${name}: ${found}`)
      }
    })
}

/** Every check, also those behind one that fails. */
export function examine(): Promise<{ name: string; holds: boolean; found: string }[]> {
  return Promise.all(
    checks.map(({ name, check }) =>
      check().then(
        (found) => ({ name, holds: true, found }),
        (error: unknown) => ({ name, holds: false, found: sentenceOf(error) }),
      ),
    ),
  )
}

const checks: readonly Check[] = [
  { name: 'Node', check: async () => process.version },
  { name: 'Datenbank', check: () => ask<{ version: string }>('select version()', ({ version }) => version.split(' ').slice(0, 2).join(' ')) },
  {
    name: 'Register',
    check: () =>
      ask<{ stand: string | null }>('select max(stand) stand from edition', ({ stand }) => stand ?? fail('noch nicht geladen: npm run blaupause -- seed')),
  },
  {
    name: 'Fristen',
    check: () =>
      ask<{ at: Date | null }>('select max(at) at from worker_heartbeat where incarnation is not null', ({ at }) =>
        at && Date.now() - at.getTime() < 30_000
          ? `laufen (${at.toISOString()})`
          : fail('ruhen: kein Worker mit Verbindung zu Temporal. Starten Sie npm start, oder setzen Sie TEMPORAL_ADDRESS.'),
      ),
  },
  { name: 'Signaturschlüssel', check: signingKeys },
]

/** Own keys lie in files that nobody else reads, or in a token that answers. */
async function signingKeys(): Promise<string> {
  const settings = signingSettings()
  if (settings) await signingToken(settings).reach()
  const keys = await ownKeys(keyDirectory(process.env['BLAUPAUSE_DATA'] ?? '.data'))
  const exposed = keys.filter((key) => key.exposed !== null)
  if (exposed.length > 0)
    fail(
      `andere können lesen: ${exposed.map(({ partner, exposed: rights }) => `${partner} (Rechte ${rights})`).join(', ')}. Prüfen, ob jemand kopiert hat; dann chmod 600 oder widerrufen.`,
    )
  return `${keys.length}, ${settings ? `neue im Schlüsselspeicher „${settings.token}“` : 'in Dateien'}`
}

async function ask<T>(sql: string, say: (row: T) => string): Promise<string> {
  return withDatabase(process.env['DATABASE_URL'] ?? fail('DATABASE_URL fehlt. Läuft Blaupause (npm start)?'), (source) =>
    transact(source, SYSTEM, 'read', async (tx) => say((await tx.query<T>('doctor', sql))[0]!)),
  )
}

function fail(reason: string): never {
  throw new Error(reason)
}
