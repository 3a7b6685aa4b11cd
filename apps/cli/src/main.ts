import 'reflect-metadata'
import { Command } from 'commander'
import { addBlueprint } from './commands/blueprint.js'
import { addDatabase } from './commands/database.js'
import { addDoctor } from './commands/doctor.js'
import { addMembers } from './commands/member.js'
import { addRegister } from './commands/register.js'
import { addTitle } from './commands/title.js'
import { addToken } from './commands/token.js'
import { sentenceOf } from './sentence-of.js'

const program = new Command('blaupause').description('Blaupause: Befehle für Betrieb und Prüfung').showHelpAfterError()
for (const add of [addDoctor, addDatabase, addToken, addMembers, addRegister, addBlueprint, addTitle]) add(program)

try {
  await program.parseAsync()
} catch (error) {
  console.error(sentenceOf(error))
  process.exitCode = 1
}
