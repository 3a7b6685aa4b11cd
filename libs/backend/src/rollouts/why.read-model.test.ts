import { randomUUID } from 'node:crypto'
import { SYSTEM } from '@blaupause/domain/identity'
import { fixedClock, freshDatabase, kommune, land, rolloutPlan, stepFields, threeSteps, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Commands, createDataSource, Instance, transact } from '../platform/index.js'
import { createRollouts } from './create-rollouts.js'
import { RolloutsService } from './rollouts.service.js'
import { readPlans } from './rollouts.store.js'
import { ShiftsService } from './shifts.service.js'
import { WhyReadModel } from './why.read-model.js'

let database: FreshDatabase
let source: DataSource
const clock = fixedClock('2025-12-29T09:00:00.000Z')
let rollouts: RolloutsService
let shifts: ShiftsService
let reasons: WhyReadModel

beforeAll(async () => {
  database = await freshDatabase()
  source = await createDataSource(database.url).initialize()
  const commands = new Commands(source, clock)
  const instance = new Instance(source)
  rollouts = new RolloutsService(commands)
  shifts = new ShiftsService(commands, source, clock, instance)
  reasons = new WhyReadModel(source, clock, instance)
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

const bavaria = land('BY')
const hesse = land('HE')

async function begun(plan: NonNullable<Parameters<typeof rolloutPlan>[0]>, startOn: string, seat?: string) {
  const made = rolloutPlan({ name: randomUUID(), ...plan })
  const [id] = await transact(source, SYSTEM, 'write', async (tx) =>
    createRollouts(tx, [{ ...made, behoerde: { ...made.behoerde, seat: seat ?? made.behoerde.seat } }], randomUUID(), clock.now()),
  )
  await rollouts.start(plan.land === 'HE' ? hesse : bavaria, id!, randomUUID(), { version: 0, startOn })
  return async (stepId: string) =>
    (await transact(source, SYSTEM, 'read', (tx) => readPlans(tx, { rollouts: [id!] })))[0]!.milestones.find((milestone) => milestone.stepId === stepId)!
}
const at = (day: string) => clock.set(new Date(`${day}T09:00:00Z`))

describe('why a step is due on its day', () => {
  it('6 January is passed over in Bavaria by its name, and worked on in the Wetteraukreis', async () => {
    at('2025-12-29')
    const [by, he] = [await begun({}, '2025-12-29'), await begun({ land: 'HE', traeger: '06440', programme: 'bund-hessen' }, '2025-12-29', '06440008')]
    const [inBavaria, inHesse] = [await reasons.why(bavaria, (await by('ansprechpersonen')).id), await reasons.why(hesse, (await he('ansprechpersonen')).id)]
    expect(inBavaria).toMatchObject({
      dueOn: '2026-01-07',
      started: true,
      steps: [
        {
          because: [
            {
              kind: 'anchor',
              on: 'start',
              from: '2025-12-29',
              workingDays: 5,
              passedOver: {
                weekendDays: 2,
                holidays: [
                  { on: '2026-01-01', name: { de: 'Neujahr' } },
                  { on: '2026-01-06', name: { de: 'Heilige Drei Könige', en: 'Epiphany' }, certainty: 'belegt' },
                ],
              },
            },
          ],
        },
      ],
    })
    expect(inHesse).toMatchObject({ dueOn: '2026-01-06', steps: [{ because: [{ passedOver: { holidays: [{ on: '2026-01-01' }] } }] }] })
  })

  it.each([
    ['2025', '2025-08-01', '2025-08-11', '2025-08-08'],
    ['2028', '2028-08-01', '2028-08-09', '2028-08-08'],
  ])('in %s the Landratsamt that sits in Augsburg rests on the Friedensfest, and whether on 15 August is open', async (_, start, due, peace) => {
    at(start)
    const plan = { traeger: '09772', steps: threeSteps }
    const augsburg = await begun(plan, start, '09761000')
    const why = await reasons.why(bavaria, (await augsburg('ansprechpersonen')).id)
    expect(why).toMatchObject({
      dueOn: due,
      steps: [{ because: [{ passedOver: { holidays: [{ on: peace, name: { de: 'Augsburger Friedensfest' }, certainty: 'belegt' }] } }] }],
    })
    const later = await reasons.why(bavaria, (await augsburg('nachnutzungsvertrag')).id)
    expect(later.steps.at(-1)!.because[0]!.passedOver!.open).toMatchObject([
      { on: `${start.slice(0, 4)}-08-15`, name: { de: 'Mariä Himmelfahrt' }, certainty: 'offen' },
    ])
  })

  it('the way to go-live names each step that decides, in order', async () => {
    at('2026-03-02')
    const step = await begun({}, '2026-03-02')
    const why = await reasons.why(kommune('09772177'), (await step('go-live')).id)
    expect(why.blueprint).toEqual({ name: 'probe', version: '0.1.0' })
    expect(why.steps.map(({ stepId, dueOn, because }) => [stepId, dueOn, because.map(({ kind, step: from }) => [kind, from?.stepId ?? null])])).toEqual([
      ['ansprechpersonen', '2026-03-09', [['anchor', null]]],
      ['nachnutzungsvertrag', '2026-03-16', [['anchor', 'ansprechpersonen']]],
      ['go-live', '2026-03-30', [['anchor', 'nachnutzungsvertrag']]],
    ])
  })

  it('a shift stands with its organisation and reason, a wait with its party and days, and what they push says by which step', async () => {
    at('2026-03-02')
    const step = await begun(
      { steps: [threeSteps[0]!, { ...threeSteps[1]!, base: stepFields({ ...threeSteps[1]!.base, anchor: { on: 'start', offset: 6 } }) }, threeSteps[2]!] },
      '2026-03-02',
    )
    const contact = await step('ansprechpersonen')
    await rollouts.wait(bavaria, contact.id, randomUUID(), { version: contact.version, on: 'dvdv-stelle', since: '2026-03-02' })
    at('2026-03-09')
    await rollouts.resume(bavaria, contact.id, randomUUID(), { version: contact.version + 1 })
    const goLive = await step('go-live')
    await shifts.applyOne(bavaria, goLive.id, randomUUID(), { version: goLive.version, on: '2026-05-01', reason: 'Die Kommune ist im April im Umzug.' })
    const contract = await reasons.why(bavaria, (await step('nachnutzungsvertrag')).id)
    expect(contract.steps.map(({ stepId, because }) => [stepId, because.map(({ kind }) => kind)])).toEqual([
      ['ansprechpersonen', ['anchor', 'pause']],
      ['nachnutzungsvertrag', ['anchor', 'dependency']],
    ])
    expect(contract.steps[0]!.because[1]).toMatchObject({
      party: 'dvdv-stelle',
      since: '2026-03-02',
      until: '2026-03-09',
      workingDays: 5,
      promised: false,
      day: '2026-03-16',
    })
    const live = await reasons.why(bavaria, goLive.id)
    expect(live).toMatchObject({
      dueOn: '2026-05-04',
      steps: [
        {
          because: [
            { kind: 'anchor' },
            { kind: 'shift', day: '2026-05-01', organisation: bavaria.organisation.name, reason: 'Die Kommune ist im April im Umzug.', at: '2026-03-09' },
            { kind: 'working-day', day: '2026-05-04', passedOver: { weekendDays: 2, holidays: [{ name: { de: 'Maifeiertag' } }] } },
          ],
        },
      ],
    })
  })

  it('while it waits the answer says since when, and that the party has named a day', async () => {
    at('2026-03-02')
    const step = await begun({}, '2026-03-02')
    const contact = await step('ansprechpersonen')
    await rollouts.wait(bavaria, contact.id, randomUUID(), { version: contact.version, on: 'hersteller-a', since: '2026-03-02' })
    await shifts.applyOne(bavaria, contact.id, randomUUID(), { version: contact.version + 1, promisedOn: '2026-03-13', reason: 'Modul kommt am 13. März.' })
    at('2026-03-10')
    expect(await reasons.why(bavaria, contact.id)).toMatchObject({
      dueOn: '2026-03-20',
      waiting: { party: 'hersteller-a', since: '2026-03-02', workingDays: 6, promisedOn: '2026-03-13' },
      steps: [
        { because: [{ kind: 'anchor' }, { kind: 'pause', promised: true, organisation: bavaria.organisation.name, reason: 'Modul kommt am 13. März.' }] },
      ],
    })
  })

  it('of another municipality is hidden', async () => {
    at('2026-03-02')
    const step = await begun({}, '2026-03-02')
    await expect(reasons.why(kommune('09184139'), (await step('go-live')).id)).rejects.toMatchObject({ code: 'thing.unknown' })
  })
})
