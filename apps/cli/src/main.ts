import 'reflect-metadata'
import { DomainError, refusalSentence } from '@blaupause/domain/kernel'
import { Command } from 'commander'
import { addBlueprint } from './commands/blueprint.js'
import { addDatabase } from './commands/database.js'
import { addDoctor } from './commands/doctor.js'
import { addRegister } from './commands/register.js'
import { addToken } from './commands/token.js'

const program = new Command('blaupause').description('Blaupause: Befehle für Betrieb und Prüfung').showHelpAfterError()
for (const add of [addDoctor, addDatabase, addToken, addRegister, addBlueprint]) add(program)

try {
  await program.parseAsync()
} catch (error) {
  console.error(error instanceof DomainError ? refusalSentence(error.code, 'de', error.details) : error instanceof Error ? error.message : error)
  process.exitCode = 1
}
