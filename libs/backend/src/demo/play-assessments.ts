import { addWorkingDays, landCalendar } from '@blaupause/domain/calendar'
import type { CatalogueCriterion } from '@blaupause/domain/criteria'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { berlinHour } from '@blaupause/domain/kernel'
import type { DataSource } from 'typeorm'
import { AssessmentActionsService, AssessmentProcessService, AssessmentsReadModel, AssessmentsService } from '../assessments/index.js'
import { groupBy, Instance, transact, type Commands, type ManualClock } from '../platform/index.js'
import type { Cast } from './act-out.js'
import type { CreatedRollout } from './proposed-rollouts.js'
import { random } from './random.js'
import type { Story } from './stories.js'

/** Working days before today on which every body rated itself for the first time: before the first rollout began. */
const RATED_AGO = 150
const PROGRAMME = 'bund-bayern'
const DEMO = 'Demodaten'

type Body = { readonly traeger: string; readonly name: string; readonly stories: readonly Story[] }
type Draw = (body: Body, criterion: CatalogueCriterion) => number

/** How far the second round of each pilot has come. Markt Meitingen has yet to begin. */
const secondRounds = { '09761000': 'submitted', '09661000': 'challenged', '09273': 'changes', '09375': 'decided', '09184139': 'draft' } as const

/**
 * Assessments by the real commands: every body with a rollout rated itself before its rollouts began, the pilots are in
 * their second round. The ratings are invented; a few criteria go along with the invented pace, most do not.
 */
export async function playAssessments(
  source: DataSource,
  commands: Commands,
  clock: ManualClock,
  cast: Cast,
  rollouts: readonly (CreatedRollout & { readonly story: Story })[],
): Promise<void> {
  const { today } = clock.now()
  const service = new AssessmentsService(commands)
  const actions = new AssessmentActionsService(commands)
  const readModel = new AssessmentsReadModel(source, clock, new Instance(source))
  const ago = (days: number) => addWorkingDays(landCalendar('BY'), today, -days)
  const at = (day: string) => clock.set(new Date(berlinHour(day, 10)))
  const bodies = await bodiesOf(source, rollouts)
  const begin = (body: Body, round: number) =>
    service.begin(cast.land, `demo-begin-${round}-${body.traeger}`, { programme: PROGRAMME, traeger: body.traeger, rollout: null, catalogue: null })
  const act = async (id: string, name: string, verb: (version: number, key: string) => Promise<unknown>) =>
    verb((await readModel.view(cast.land, id)).version, `demo-${name}-${id}`)

  const rate = async (body: Body, id: string, effectiveOn: string, draw: Draw, take = 1) => {
    const { criteria } = await readModel.view(cast.land, id)
    const ratings = criteria.map((criterion, index) => ({
      criterion: criterion.id,
      value: index < criteria.length * take ? draw(body, criterion) : null,
      effectiveOn,
      evidence: `${DEMO}: ${criterion.evidence.de}`,
      remark: '',
    }))
    await act(id, 'rate', (version, key) => service.rate(actorOf(cast, body), id, key, { version, ratings }))
  }
  const submit = (body: Body, id: string) => act(id, 'submit', (version, key) => service.submit(actorOf(cast, body), id, key, { version }))
  const review = async (id: string, returned: readonly string[] = []) => {
    const { criteria } = await readModel.view(cast.land, id)
    await act(id, 'review', (version, key) =>
      service.review(cast.land, id, key, {
        version,
        verdicts: criteria.map(({ id: criterion }) =>
          returned.includes(criterion)
            ? { criterion, accept: false, reason: `${DEMO}: Bitte den Beleg mit Datum anfügen.` }
            : { criterion, accept: true, reason: null },
        ),
      }),
    )
    await act(id, 'decide', (version, key) => service.decide(cast.land, id, key, { version }))
  }

  for (const body of bodies) {
    at(ago(RATED_AGO))
    const { id } = await begin(body, 1)
    await rate(body, id, ago(RATED_AGO + 2), atStart)
    await submit(body, id)
    at(ago(RATED_AGO - 1))
    await review(id)
  }
  await untilToday(source, clock, ago(RATED_AGO - 14))
  at(ago(RATED_AGO - 18))
  for (const body of bodies) {
    const { items } = await readModel.actions(actorOf(cast, body), { limit: 50, sort: 'dueOn' })
    for (const { id } of items) await actions.finish(actorOf(cast, body), id, `demo-action-${id}`, { note: `${DEMO}: geklärt` })
  }

  for (const body of bodies.filter(({ traeger }) => traeger in secondRounds)) {
    const goal = secondRounds[body.traeger as keyof typeof secondRounds]
    at(ago(goal === 'draft' || goal === 'submitted' ? 4 : 9))
    const { id } = await begin(body, 2)
    await rate(body, id, ago(10), later, goal === 'draft' ? 0.6 : 1)
    if (goal === 'draft') continue
    await submit(body, id)
    if (goal === 'submitted') continue
    at(ago(5))
    await review(id, goal === 'changes' ? ['modul-verfuegbar', 'kosten-geklaert'] : [])
    if (goal !== 'challenged') continue
    at(ago(2))
    await act(id, 'challenge', (version, key) =>
      service.challenge(actorOf(cast, body), id, key, { version, reason: `${DEMO}: Der Hersteller hat das Modul inzwischen zugesagt.` }),
    )
  }
  clock.set(new Date(berlinHour(today, 7)))
}

function actorOf({ kommune }: Cast, { traeger, name }: Body): Actor {
  return kommune(traeger, name)
}

/** What each body said before its rollouts began. Who will wait for a module said so; who is quick had named somebody. */
const atStart: Draw = ({ traeger, stories }, { id, scale }) => {
  const chance = random(`${traeger} ${id}`)
  const waits = (step: string) => stories.some((story) => story.waits?.step === step)
  const pace = stories.reduce((sum, story) => sum + story.pace, 0) / stories.length
  const likely: Readonly<Record<string, number>> = {
    'modul-verfuegbar': waits('fachverfahren-modul') ? 0.12 : 0.75,
    'dvdv-pflege-geklaert': waits('dvdv-eintrag') ? 0.15 : 0.65,
    'ansprechstelle-benannt': pace < 0.93 ? 0.85 : 0.55,
  }
  return valueOn(scale, chance < (likely[id] ?? 0.55) ? 1 - chance * 0.4 : chance * 0.6)
}

/** Half a year later most is better, never all. */
const later: Draw = ({ traeger }, { id, scale }) => valueOn(scale, Math.min(1, random(`${traeger} ${id} später`) * 0.7 + 0.42))

/** A share of what can be reached (0 to 1) as a value on this scale. */
function valueOn(scale: CatalogueCriterion['scale'], drawn: number): number {
  const share = Math.min(1, drawn * 1.25)
  if (scale.kind === 'yes-no') return drawn >= 0.6 ? 1 : 0
  if (scale.kind === '0-4') return Math.round(share * 4)
  const worst = scale.green >= scale.amber ? scale.low : scale.amber * 3
  return Math.round(worst + (scale.green - worst) * share)
}

async function bodiesOf(source: DataSource, rollouts: readonly (CreatedRollout & { readonly story: Story })[]): Promise<Body[]> {
  const rows = await transact(source, SYSTEM, 'read', (tx) =>
    tx.query<{ id: string; traeger: string; name: string }>(
      'demo.bodies',
      'select id, traeger, behoerde_name name from rollout where programme = $1 order by traeger, id',
      [PROGRAMME],
    ),
  )
  const stories = new Map(rollouts.map(({ id, story }) => [id, story]))
  return [...groupBy(rows, ({ traeger }) => traeger)].map(([traeger, own]) => ({
    traeger,
    name: own[0]!.name,
    stories: own.flatMap(({ id }) => stories.get(id) ?? []),
  }))
}

/** What the system would have done by itself until `until`: reminders go out, windows close, decisions become final. */
async function untilToday(source: DataSource, clock: ManualClock, until: string): Promise<void> {
  const process = new AssessmentProcessService(source, clock)
  const waking = await transact(source, SYSTEM, 'read', (tx) =>
    tx.query<{ id: string; at: Date }>('demo.assessments', 'select id, wake_at at from assessment where wake_at <= $1 order by wake_at, id', [
      berlinHour(until, 18),
    ]),
  )
  for (const { id, at } of waking) {
    for (let wake: string | null = at.toISOString(); wake !== null && wake <= berlinHour(until, 18);) {
      clock.set(new Date(wake))
      wake = (await process.fire(id)).wakeAt
    }
  }
}
