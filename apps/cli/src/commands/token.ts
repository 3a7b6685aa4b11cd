import { demoRoles, developmentToken } from '@blaupause/backend/identity'
import type { Command } from 'commander'

/** `token --rolle land-by`: a development token on standard output, for scripts and other clients. */
export function addToken(program: Command): void {
  program
    .command('token')
    .description('Ein Entwicklungs-Token für eine Demo-Rolle (nie in der Produktion)')
    .requiredOption('--rolle <rolle>', demoRoles.map(({ id }) => id).join(', '))
    .option('--stunden <n>', 'Gültigkeit', '8')
    .action(async ({ rolle, stunden }: { rolle: string; stunden: string }) => {
      if (process.env['OIDC_ISSUER']) throw new Error('In der Produktion stellt nur der Anmeldedienst Token aus.')
      if (!demoRoles.some(({ id }) => id === rolle))
        throw new Error(`Die Rolle „${rolle}“ gibt es nicht. Es gibt: ${demoRoles.map(({ id }) => id).join(', ')}.`)
      if (!(Number(stunden) > 0)) throw new Error(`Die Gültigkeit ist eine Zahl von Stunden, nicht „${stunden}“.`)
      const port = process.env['PORT'] ?? '3000'
      const issuer = `${process.env['PUBLIC_URL'] ?? `http://localhost:${port}`}/oidc`
      console.log(await developmentToken({ dataDirectory: process.env['BLAUPAUSE_DATA'] ?? '.data', issuer, role: rolle, hours: Number(stunden) }))
    })
}
