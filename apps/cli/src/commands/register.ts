import { readFile } from 'node:fs/promises'
import { importRegister } from '@blaupause/backend/catalogue'
import { withDatabase } from '@blaupause/backend/platform'
import type { Command } from 'commander'

/** `register import FILE`: takes an edition of GV100AD as published and prints what changed since the last one. */
export function addRegister(program: Command): void {
  program
    .command('register')
    .description('Gemeindeverzeichnis')
    .command('import <datei>')
    .description('Liest eine Ausgabe des GV100AD ein (alles oder nichts)')
    .action(async (file: string) => {
      const bytes = await readFile(file)
      const report = await withDatabase(process.env['DATABASE_URL'] ?? '', (source) => importRegister(source, bytes))
      console.log(JSON.stringify(report, null, 2))
    })
}
