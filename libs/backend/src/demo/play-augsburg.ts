import { addWorkingDays, landCalendar } from '@blaupause/domain/calendar'
import { berlinHour } from '@blaupause/domain/kernel'
import { minutesText } from '@blaupause/domain/workshops'
import type { Actor } from '@blaupause/domain/identity'
import { CreateWorkshop, RecordOutcome } from '@blaupause/contract/workshops'
import type { DataSource } from 'typeorm'
import * as Y from 'yjs'
import { BlockersService } from '../blockers/index.js'
import { Instance, type Commands, type ManualClock } from '../platform/index.js'
import { DirectoryFiles } from '../platform/files/index.js'
import { NoMail } from '../platform/mail/index.js'
import { MinutesFeed, MinutesService, OutcomesService, WorkshopProcessService, WorkshopsReadModel, WorkshopsService } from '../workshops/index.js'
import type { Cast } from './act-out.js'
import { agenda, decisions, outcomes, table } from './augsburg-workshop.js'

/** Working days ago it took place, and until the one after it. */
const HELD_AGO = 2
const NEXT_IN = 18

type Stage = {
  readonly source: DataSource
  readonly commands: Commands
  readonly clock: ManualClock
  readonly cast: Cast
  readonly filesDirectory: string
  readonly series: string
}

/** The workshop in Augsburg from invitation to closed minutes, and the one after it, by the real commands of those at the table. */
export async function playAugsburg({ source, commands, clock, cast, filesDirectory, series }: Stage): Promise<void> {
  const { land } = cast
  const { today } = clock.now()
  const calendar = landCalendar('BY')
  const on = addWorkingDays(calendar, today, -HELD_AGO)
  const at = (day: string, hour: number): void => clock.set(new Date(berlinHour(day, hour)))
  const files = new DirectoryFiles(filesDirectory)
  const workshops = new WorkshopsService(commands)
  const results = new OutcomesService(commands, new BlockersService(commands))
  const minutes = new MinutesService(commands, source, clock, files, new MinutesFeed(source, ''))
  const process = new WorkshopProcessService(source, clock, new NoMail(), 'http://localhost:3000', null)
  const read = new WorkshopsReadModel(source, new Instance(source), clock, new NoMail())
  const view = (id: string) => read.view(land, id)

  at(addWorkingDays(calendar, on, -12), 10)
  const { id } = await workshops.create(
    land,
    'demo-augsburg',
    CreateWorkshop.parse({
      series,
      title: 'Vom Zertifikat zum Verzeichnis',
      on,
      from: '09:30',
      to: '14:45',
      place: 'Rathaus Augsburg',
      preparation: 'Bringen Sie die Tage mit, an denen Sie Zertifikat und Eintrag beantragt und bekommen haben.',
      participants: table,
      agenda: agenda.map(({ title, planned, kind }) => ({ title, planned, ...(kind && { kind }) })),
    }),
  )
  await workshops.invite(land, id, 'demo-augsburg-invite', { version: 0 })
  await process.fire(id)
  at(on, 9)
  await minutes.open(land, id, 'demo-augsburg-open', 1)
  const { agenda: items } = await view(id)
  const speak = (key: string): Actor => (/^\d/.test(key) ? cast.kommune(key, table.find((one) => one.key === key)!.name) : land)
  for (const [index, { said }] of agenda.entries())
    for (const [key, text] of Object.entries(said)) await minutes.append(speak(key), id, typed(minutesText(items[index]!.id, key), text))
  at(on, 14)
  const version = async () => (await view(id)).version
  await workshops.attend(land, id, 'demo-augsburg-attend', { version: await version(), present: table.map(({ key }) => key), guests: [] })
  for (const [index, { used }] of agenda.entries())
    if (used !== null) await workshops.useTime(land, id, `demo-augsburg-time-${index}`, { version: await version(), item: items[index]!.id, minutes: used })
  for (const [index, { item, kind, due, done, ...given }] of outcomes.map((one) => ({ due: undefined, done: false, ...one })).entries()) {
    const dueOn = due === undefined ? null : addWorkingDays(calendar, on, due)
    const outcome = await results.record(
      land,
      id,
      `demo-augsburg-outcome-${index}`,
      RecordOutcome.parse({ version: await version(), kind, item: items[item]!.id, dueOn, ...given }),
    )
    if (done) await results.settle(land, outcome.id, `demo-augsburg-done-${index}`, { answer: null })
  }
  for (const [index, { against, ...decision }] of decisions.entries()) {
    const outcome = await results.record(
      land,
      id,
      `demo-augsburg-decision-${index}`,
      RecordOutcome.parse({
        version: await version(),
        kind: 'decision',
        item: items[6]!.id,
        options: ['dafür', 'dagegen'],
        effectiveOn: addWorkingDays(calendar, on, 13),
        ...decision,
      }),
    )
    const [yes, no] = (await read.decision(land, outcome.id)).decision.options
    for (const { key } of table.filter((one) => one.vote !== false)) {
      const dissents = against?.key === key
      const noted = speak(key) === land ? { organisation: key } : {}
      await results.vote(speak(key), outcome.id, `demo-augsburg-vote-${index}-${key}`, {
        option: dissents ? no!.id : yes!.id,
        dissent: dissents ? against.dissent : null,
        ...noted,
      })
    }
    await results.determine(land, outcome.id, `demo-augsburg-determine-${index}`)
  }
  at(addWorkingDays(calendar, today, -1), 16)
  await minutes.close(land, id, 'demo-augsburg-close', await version())
  const next = await workshops.create(
    land,
    'demo-kelheim',
    CreateWorkshop.parse({
      series,
      title: 'Ein Kreis, eine Redaktion',
      on: addWorkingDays(calendar, today, NEXT_IN),
      from: '09:30',
      to: '12:30',
      place: 'Landratsamt Kelheim',
      participants: table,
      agenda: [
        { title: 'Was aus Augsburg geworden ist', planned: 40 },
        { title: 'Pause', kind: 'break', planned: 15 },
        { title: 'Links für alle Gemeinden setzen', planned: 90 },
      ],
    }),
  )
  await workshops.invite(land, next.id, 'demo-kelheim-invite', { version: 0 })
  await process.fire(next.id)
  at(today, 7)
}

function typed(name: string, text: string): Uint8Array {
  const doc = new Y.Doc()
  doc.getText(name).insert(0, text)
  return Y.encodeStateAsUpdate(doc)
}
