import { addWorkingDays, landCalendar } from '@blaupause/domain/calendar'
import { SYSTEM } from '@blaupause/domain/identity'
import { berlinHour, type LocalDate } from '@blaupause/domain/kernel'
import type { DataSource } from 'typeorm'
import { ApplicationCourse, ApplicationsReadModel, ApplicationsService, ReviewService, TitleRegister } from '../awards/index.js'
import { BlueprintKeys } from '../blueprints/keys/blueprint-keys.js'
import { Instance, transact, type Commands, type ManualClock } from '../platform/index.js'
import type { Cast } from './act-out.js'
import { applicationStories, type ApplicationStory } from './application-stories.js'
import { grantTitles } from './grant-titles.js'

type Stage = {
  readonly service: ApplicationsService
  readonly office: ReviewService
  readonly read: ApplicationsReadModel
  readonly clock: ManualClock
  readonly cast: Cast
  readonly today: LocalDate
}

/**
 * "Digitales Amt" in the ministry: six applications on their way, each step the real command of the person whose move it is, on
 * its day; and the titles given before. Who applies and who holds one is invented. Mainburg has not applied yet.
 */
export async function playAwards(
  source: DataSource,
  commands: Commands,
  clock: ManualClock,
  cast: Cast,
  { today, dataDirectory }: { readonly today: LocalDate; readonly dataDirectory: string },
): Promise<void> {
  const register = new TitleRegister(new BlueprintKeys(dataDirectory))
  const course = new ApplicationCourse(commands, register)
  const stage: Stage = {
    service: new ApplicationsService(commands, course, register),
    office: new ReviewService(course, register),
    read: new ApplicationsReadModel(source, new Instance(source), clock),
    clock,
    cast,
    today,
  }
  await transact(source, SYSTEM, 'write', async (tx) => {
    tx.write(
      'demo.counted-then',
      `insert into procedure_count (body, land, counted_on, counted, alive, said, not_counted) select body, 'BY', "on", counted, counted, 0, 0 from json_to_recordset($1) as c (body text, "on" date, counted int) on conflict (body, counted_on) do update set counted = excluded.counted, alive = excluded.alive`,
      [
        JSON.stringify(
          applicationStories
            .filter(({ submittedAgo }) => submittedAgo > 0)
            .map(({ body, counted, submittedAgo }) => ({ body, on: dayAgo(today, submittedAgo), counted })),
        ),
      ],
    )
  })
  for (const story of applicationStories) await apply(stage, story)
  clock.set(new Date(berlinHour(today, 7)))
  await grantTitles(
    source,
    register,
    today,
    applicationStories.map(({ body }) => body),
  )
}

/** From the draft to where the story stands today. */
async function apply({ service, office, read, clock, cast, today }: Stage, { body, name, submittedAgo, review }: ApplicationStory): Promise<void> {
  const kommune = cast.kommune(body, name)
  const key = (verb: string) => `demo-award-${body}-${verb}`
  const on = (ago: number, hour: number) => clock.set(new Date(berlinHour(dayAgo(today, ago), hour)))
  on(submittedAgo, 6.5)
  let at = await service.begin(kommune, key('begin'), { body })
  const { id } = at
  on(submittedAgo, 6.75)
  at = await service.answer(kommune, id, key('answer'), {
    ...at,
    answers: { mailbox: 'digitalisierung@kommune.example', deliverTo: `${name}, Poststelle (Demodaten)`, confirmed: true },
  })
  on(submittedAgo, 7)
  at = await service.submit(kommune, id, key('submit'), at)
  if (!review) return
  const [reviewer, second] = review.byLead ? [cast.lead, cast.land] : [cast.land, cast.lead]
  on(review.openedAgo, 10)
  at = await office.accept(reviewer, id, key('accept'), at)
  const { sample } = await read.view(reviewer, id)
  on(review.foundAgo, 11)
  const looked = sample.slice(0, review.looked ?? sample.length)
  at = await office.record(reviewer, id, key('record'), {
    ...at,
    findings: looked.map(({ link }, index) =>
      review.asks && index === looked.length - 1
        ? { link, finding: 'dead' as const, note: 'Die Seite antwortet nicht (Demodaten).' }
        : { link, finding: 'sound' as const, note: '' },
    ),
  })
  if (review.asks) {
    on(review.asks.ago, 14)
    at = await office.ask(reviewer, id, key('ask'), { ...at, text: review.asks.text })
  }
  if (review.proposedAgo === undefined) return
  on(review.proposedAgo, 9)
  at = await office.propose(reviewer, id, key('propose'), { ...at, outcome: 'award', reasons: '' })
  if (review.decidedAgo === undefined) return
  on(review.decidedAgo, 15)
  await office.decide(second, id, key('decide'), { ...at, agrees: true, reasons: '' })
}

/** So many working days before today; today itself also on a Sunday. */
function dayAgo(today: LocalDate, days: number): LocalDate {
  return days === 0 ? today : addWorkingDays(landCalendar('BY'), today, -days)
}
