import { addMember, demoRoles, endMember, holdsRole, members } from '@blaupause/backend/identity'
import { SystemClock, transact, withDatabase, type Tx } from '@blaupause/backend/platform'
import { SYSTEM } from '@blaupause/domain/identity'
import type { Command } from 'commander'

const places = demoRoles.map(({ id }) => id).join(', ')

/** `member add|end|list`: who may do what in an installation with an identity provider of its own. `SUBJECT` is the `sub` of its tokens. */
export function addMembers(program: Command): void {
  const member = program.command('member').description('Wer hier welche Rolle hat')
  member.command('list').description('Alle, die eine Rolle haben').action(list)
  member
    .command('add <subject>')
    .description('Gibt dem Subjekt eines Tokens (sub) Organisation, Rolle und Gebiet')
    .requiredOption('--wie <stelle>', places)
    .action(add)
  member.command('end <subject>').description('Nimmt die Rolle, innerhalb von Sekunden').action(end)
}

async function list(): Promise<void> {
  const all = await inDatabase('read', members)
  for (const { subject, role, organisation, land, traeger } of all) console.log([subject, role, organisation, land ?? 'Bund', traeger.join(',')].join('\t'))
}

async function add(subject: string, { wie }: { wie: string }): Promise<void> {
  const place = demoRoles.find(({ id }) => id === wie)
  if (!place) throw new Error(`Die Stelle „${wie}“ gibt es nicht. Es gibt: ${places}.`)
  await inDatabase('write', async (tx) => addMember(tx, subject, place, new SystemClock().now())).catch((error: unknown) => {
    throw holdsRole(error) ? new Error(`${subject} hat hier schon eine Rolle. Beenden Sie sie zuerst: member end ${subject}`) : error
  })
  console.log(`${subject}: ${place.role}, ${place.organisation.name}`)
}

async function end(subject: string): Promise<void> {
  const ended = await inDatabase('write', (tx) => endMember(tx, subject, new SystemClock().now()))
  if (!ended) throw new Error(`${subject} hat hier keine Rolle. Wer eine hat, zeigt: member list`)
  console.log(`${subject}: Rolle beendet`)
}

function inDatabase<T>(mode: 'read' | 'write', work: (tx: Tx) => Promise<T>): Promise<T> {
  return withDatabase(process.env['DATABASE_URL'] ?? '', (source) => transact(source, SYSTEM, mode, work))
}
