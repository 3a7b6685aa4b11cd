import { awaitsSecondPerson } from '@blaupause/domain/rollouts'
import { addWorkingDays, landCalendar, type LandCode, type WorkCalendar } from '@blaupause/domain/calendar'
import { berlinHour } from '@blaupause/domain/kernel'
import type { Actor } from '@blaupause/domain/identity'
import type { MilestoneView } from '@blaupause/contract/rollouts'
import type { ManualClock } from '../platform/index.js'
import type { ItemsReadModel, ItemsService, RolloutsReadModel, RolloutsService } from '../rollouts/index.js'
import { random } from './random.js'
import type { Story } from './stories.js'

export type Stage = {
  readonly rollouts: RolloutsService
  readonly items: ItemsService
  readonly itemLists: ItemsReadModel
  readonly readModel: RolloutsReadModel
  readonly clock: ManualClock
  readonly today: string
  readonly cast: Cast
}

/** Who acts in the demo: the Land's two persons, one of Hesse, the roll-in team, and each authority for itself. */
export type Cast = {
  readonly land: Actor
  readonly lead: Actor
  readonly hesse: Actor
  readonly rollin: Actor
  readonly kommune: (traeger: string, name: string) => Actor
  readonly kelheimFor: (traeger: string) => Actor
}

type Cue = { readonly on: string; readonly hour: number; readonly act: () => Promise<unknown> }

/** Plays one rollout from its start until today with the real commands, the clock standing at each moment. Deterministic. */
export async function actOut(stage: Stage, id: string, story: Story): Promise<void> {
  if (story.startedAgo === null) return
  const { rollouts, readModel, cast } = stage
  const before = await readModel.view(cast.land, id)
  const calendar = landCalendar(before.land as LandCode)
  const startOn = addWorkingDays(calendar, stage.today, -story.startedAgo)
  await at(stage, { on: startOn, hour: 9, act: () => rollouts.start(cast.land, id, key(id, 'start'), { version: before.version, startOn }) })
  const { milestones, behoerde } = await readModel.view(cast.land, id)
  const kommune = cast.kommune(behoerde.traeger, behoerde.name)
  const cues = milestones.flatMap((milestone) => cuesOf(stage, milestone, doneDays(milestones, startOn, story, calendar), story, calendar, kommune))
  for (const cue of cues.filter(({ on }) => on < stage.today).sort((a, b) => (a.on === b.on ? a.hour - b.hour : a.on < b.on ? -1 : 1))) await at(stage, cue)
}

/** The day each step is done: after what it depends on, as long as planned times the pace and a little chance. */
function doneDays(milestones: readonly MilestoneView[], startOn: string, story: Story, calendar: WorkCalendar): ReadonlyMap<string, string | null> {
  const days = new Map<string, string | null>()
  for (const milestone of milestones) {
    if (milestone.state === 'exempt') days.set(milestone.stepId, startOn)
    else days.set(milestone.stepId, doneDay(milestone, days, startOn, story, calendar))
  }
  return days
}

/** Typical working days a step takes once it can begin, by what is heard of the pilots (invented for the demo). */
const typicalDays: Readonly<Record<string, number>> = {
  ansprechpersonen: 3,
  nachnutzungsvertrag: 7,
  datenschutz: 12,
  transportweg: 10,
  zertifikat: 11,
  'dvdv-eintrag': 6,
  'fachverfahren-modul': 20,
  zustaendigkeitsfinder: 18,
  nutzerkonto: 12,
  anbindungsfragebogen: 6,
  'test-schulung': 14,
  'go-live': 5,
  wirkbetrieb: 18,
}

function doneDay(milestone: MilestoneView, days: ReadonlyMap<string, string | null>, startOn: string, story: Story, calendar: WorkCalendar): string | null {
  if (story.waits?.step === milestone.stepId || story.stuck === milestone.stepId) return null
  if ((story.itemsMissing > 0 || story.itemsReady) && milestone.itemsTotal > 0) return null
  const before = milestone.dependsOn.map((step) => days.get(step) ?? null)
  if (before.includes(null)) return null
  const from = before.reduce((latest: string, day) => (day! > latest ? day! : latest), startOn)
  const chance = 0.75 + random(milestone.traeger + milestone.stepId) * 0.6
  return addWorkingDays(calendar, from, Math.max(1, Math.round((typicalDays[milestone.stepId] ?? 8) * story.pace * chance)))
}

function cuesOf(stage: Stage, milestone: MilestoneView, days: ReadonlyMap<string, string | null>, story: Story, calendar: WorkCalendar, kommune: Actor): Cue[] {
  const { rollouts, cast } = stage
  if (milestone.state === 'exempt') return []
  const reporter = milestone.owner === 'land' ? cast.land : milestone.owner === 'rollin-team' ? cast.rollin : kommune
  const seed = milestone.traeger + milestone.stepId
  const hour = 8 + Math.floor(random(seed, 1) * 8)
  const doneOn = days.get(milestone.stepId) ?? null
  if (story.waits?.step === milestone.stepId) {
    const { on, since } = story.waits
    const day = addWorkingDays(calendar, stage.today, -since)
    return [{ on: day, hour, act: () => rollouts.wait(reporter, milestone.id, key(milestone.id, 'wait'), { version: milestone.version, on, since: day }) }]
  }
  if ((story.itemsMissing > 0 || story.itemsReady) && milestone.itemsTotal > story.itemsMissing) {
    const day = addWorkingDays(calendar, stage.today, -4)
    const who = story.itemsByKelheim ? cast.kelheimFor(milestone.traeger) : reporter
    const progress: Cue = { on: day, hour, act: () => tickMost(stage, who, milestone, story, day) }
    const on = story.itemsWaitOn
    return on
      ? [
          progress,
          {
            on: day,
            hour: 16,
            act: () => rollouts.wait(reporter, milestone.id, key(milestone.id, 'wait'), { version: milestone.version + 1, on, since: day }),
          },
        ]
      : [progress]
  }
  if (!doneOn) return []
  const report: Cue = {
    on: doneOn,
    hour,
    act: () =>
      rollouts.report(reporter, milestone.id, key(milestone.id, 'report'), {
        version: milestone.version,
        doneOn,
        channel: 'self',
        ...evidenceOf(milestone, calendar, doneOn),
      }),
  }
  const drawn = !milestone.gate && awaitsSecondPerson({ ...milestone, state: 'reported', reportedOn: doneOn })
  if ((!milestone.gate && !drawn) || (milestone.goLive && !story.confirmed)) return [report]
  if (drawn)
    return [
      report,
      {
        on: addWorkingDays(calendar, doneOn, 8),
        hour: 15,
        act: () =>
          rollouts.confirm(reporter === cast.land ? cast.lead : cast.land, milestone.id, key(milestone.id, 'confirm'), {
            version: milestone.version + 1,
            seenIn: 'person',
          }),
      },
    ]
  const confirmOn = addWorkingDays(calendar, doneOn, 1)
  return [
    report,
    {
      on: confirmOn,
      hour: 15,
      act: () =>
        rollouts.confirm(reporter === cast.land ? cast.lead : cast.land, milestone.id, key(milestone.id, 'confirm'), {
          version: milestone.version + 1,
          seenIn: milestone.goLive ? 'portal' : 'person',
        }),
    },
  ]
}

function evidenceOf(milestone: MilestoneView, calendar: WorkCalendar, doneOn: string): { evidence?: { value: string } } {
  const number = 1000 + Math.floor(random(milestone.traeger + milestone.stepId, 2) * 9000)
  switch (milestone.proof) {
    case 'identifier':
      return { evidence: { value: `DEMO-${milestone.stepId.slice(0, 4).toUpperCase()}-${number}` } }
    case 'document':
      return { evidence: { value: `Demo-Aktenzeichen ${number}` } }
    case 'date':
      return { evidence: { value: addWorkingDays(calendar, doneOn, 500) } }
    case 'url':
      return { evidence: { value: `https://portal.example/${milestone.traeger}/${milestone.stepId}` } }
    case 'none':
      return {}
  }
}

/** Ticks all small ones but those the story still misses. */
async function tickMost(
  { items, itemLists }: Stage,
  actor: Actor,
  milestone: MilestoneView,
  { itemsMissing, itemsOpen }: Story,
  doneOn: string,
): Promise<void> {
  const rows = (await itemLists.list(actor, milestone.id, { limit: 200, sort: 'position' })).items
  const missing = itemsOpen ?? rows.slice(rows.length - itemsMissing).map(({ position }) => position)
  const keys = rows.filter(({ position }) => !missing.includes(position)).map((item) => item.key)
  await items.tick(actor, milestone.id, key(milestone.id, 'tick'), { version: milestone.version, done: true, keys, doneOn, channel: 'self' })
}

async function at({ clock }: Stage, { on, hour, act }: Cue): Promise<void> {
  clock.set(new Date(berlinHour(on, hour)))
  await act()
}

function key(id: string, verb: string): string {
  return `demo-${verb}-${id}`
}
