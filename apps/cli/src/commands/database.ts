import { migrate, withDatabase } from '@blaupause/backend/platform'
import { seed } from '@blaupause/backend/demo'
import type { Command } from 'commander'

/** `migrate` with the owner's login, `seed` with the application's: reference data, and unless `--leer` demo progress with its roles. */
export function addDatabase(program: Command): void {
  program
    .command('migrate')
    .description('Bringt das Datenbankschema auf den Stand dieser Version')
    .action(async () => {
      const ran = await migrate(process.env['DATABASE_ADMIN_URL'] ?? process.env['DATABASE_URL'] ?? '')
      console.log(ran.length > 0 ? `Schema aktualisiert: ${ran.join(', ')}` : 'Schema ist aktuell.')
    })
  program
    .command('seed')
    .description('Lädt Register, Katalog, Landesprofile, Programme und Anschlüsse')
    .option('--leer', 'ohne Demo-Fortschritt und Demo-Rollen, wie im Betrieb')
    .option('--rollen', 'auch mit --leer die Demo-Rollen der Entwicklungsanmeldung und ihre Einwilligungen')
    .action(async ({ leer, rollen }: { leer?: boolean; rollen?: boolean }) => {
      await withDatabase(process.env['DATABASE_URL'] ?? '', (source) =>
        seed(source, {
          demo: !leer,
          roles: !leer || rollen === true,
          dataDirectory: process.env['BLAUPAUSE_DATA'] ?? '.data',
          say: (line) => console.log(line),
        }),
      )
    })
}
