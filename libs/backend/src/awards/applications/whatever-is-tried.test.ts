import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { DomainError } from '@blaupause/domain/kernel'
import { freshDatabase, kommune, land, reference, type FreshDatabase } from '@blaupause/testing'
import fc from 'fast-check'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { BlueprintKeys } from '../../blueprints/keys/blueprint-keys.js'
import { Commands, createDataSource, ManualClock, transact } from '../../platform/index.js'
import { ApplicationCourse, ApplicationsService, AwardProcessService, ReviewService, TitleRegister } from '../index.js'

/** Who may try something: the body itself, both people of the ministry, and a neighbour. Each course has a body of its own. */
const people = { town: () => kommune(body), first: () => land('BY'), second: () => land('BY', 'leitung'), neighbour: () => kommune('09273111') } as const
let body = ''
let bodies: string[] = []
const clock = new ManualClock(new Date('2026-08-17T07:00:00.000Z'))
let database: FreshDatabase
let source: DataSource
let folder: string
let service: ApplicationsService
let office: ReviewService
let process: AwardProcessService

beforeAll(async () => {
  ;[database, folder] = await Promise.all([freshDatabase(reference), mkdtemp(join(tmpdir(), 'blaupause-awards-'))])
  source = await createDataSource(database.url).initialize()
  const register = new TitleRegister(new BlueprintKeys(folder))
  const commands = new Commands(source, clock)
  const course = new ApplicationCourse(commands, register)
  service = new ApplicationsService(commands, course, register)
  office = new ReviewService(course, register)
  process = new AwardProcessService(source, clock, register)
  bodies = (
    await transact(source, SYSTEM, 'read', (tx) =>
      tx.query<{ key: string }>('test.bodies', `select key from award_body where land = 'BY' and kind = 'gemeinde' order by key limit 60`),
    )
  ).map(({ key: of }) => of)
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
  await rm(folder, { recursive: true })
})

type Standing = { readonly id: string; readonly version: number; readonly state: string; readonly proposer: string | null }
type At = { readonly id: string; readonly version: number }
type Command = (at: At, who: Actor) => Promise<unknown>
const text = 'Ein Satz, der lang genug ist.'
const answers = { mailbox: 'rathaus@example.org', deliverTo: 'Rathaus', confirmed: true }
const links = Array.from({ length: 10 }, (_, n) => `https://portal.example.org/${n}`)
const key = () => randomUUID()
/** Everything anybody may ask for; what leads on is tried more often, and the days pass in between. */
const command = fc.oneof(
  one(() => (_, who) => service.begin(who, key(), { body })),
  {
    weight: 2,
    arbitrary: one(
      () =>
        ({ id, version }, who) =>
          service.answer(who, id, key(), { version, answers }),
    ),
  },
  {
    weight: 3,
    arbitrary: one(
      () =>
        ({ id, version }, who) =>
          service.submit(who, id, key(), { version }),
    ),
  },
  one(
    () =>
      ({ id, version }, who) =>
        service.withdraw(who, id, key(), { version }),
  ),
  one(
    () =>
      ({ id, version }, who) =>
        office.return(who, id, key(), { version, missing: text }),
  ),
  {
    weight: 3,
    arbitrary: one(
      () =>
        ({ id, version }, who) =>
          office.accept(who, id, key(), { version }),
    ),
  },
  {
    weight: 3,
    arbitrary: one(
      () =>
        ({ id, version }, who) =>
          office.record(who, id, key(), { version, findings: links.map((link) => ({ link, finding: 'sound' as const, note: '' })) }),
    ),
  },
  one(
    () =>
      ({ id, version }, who) =>
        office.ask(who, id, key(), { version, text }),
  ),
  one(
    () =>
      ({ id, version }, who) =>
        service.answerQuestion(who, id, key(), { version, text }),
  ),
  {
    weight: 4,
    arbitrary: fc.constantFrom('award' as const, 'award' as const, 'refuse' as const, 'revoke' as const, 'keep' as const).map(
      (outcome): Command =>
        ({ id, version }, who) =>
          office.propose(who, id, key(), { version, outcome, reasons: text }),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.boolean().map(
      (agrees): Command =>
        ({ id, version }, who) =>
          office.decide(who, id, key(), { version, agrees, reasons: text }),
    ),
  },
  one(
    () =>
      ({ id, version }, who) =>
        service.correct(who, id, key(), { version, text }),
  ),
  {
    weight: 2,
    arbitrary: one(
      () =>
        ({ id, version }, who) =>
          service.publish(who, id, key(), { version }),
    ),
  },
  one(
    () =>
      ({ id, version }, who) =>
        office.openHearing(who, id, key(), { version, reasons: text }),
  ),
  one(
    () =>
      ({ id, version }, who) =>
        service.stateInHearing(who, id, key(), { version, text }),
  ),
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 12 }).map((days): Command => ({ id }) => {
      clock.set(new Date(clock.instant().getTime() + days * 86_400_000))
      return process.fire(id)
    }),
  },
)
function one(make: () => Command): fc.Arbitrary<Command> {
  return fc.constant(make())
}

type Named = readonly [Command, keyof typeof people]
const propose = (outcome: 'award' | 'refuse' | 'revoke'): Named => [
  ({ id, version }, who) => office.propose(who, id, key(), { version, outcome, reasons: text }),
  'first',
]
const agree: Named = [({ id, version }, who) => office.decide(who, id, key(), { version, agrees: true, reasons: '' }), 'second']
const toReview: readonly Named[] = [
  [(_, who) => service.begin(who, key(), { body }), 'town'],
  [({ id, version }, who) => service.answer(who, id, key(), { version, answers }), 'town'],
  [({ id, version }, who) => service.submit(who, id, key(), { version }), 'town'],
  [({ id, version }, who) => office.accept(who, id, key(), { version }), 'first'],
  [({ id, version }, who) => office.record(who, id, key(), { version, findings: links.map((link) => ({ link, finding: 'sound', note: '' })) }), 'first'],
]
/** Straight ways to a refusal, and to a title and its end: a course goes some of one and then leaves it. */
const straight: readonly (readonly Named[])[] = [
  [...toReview, propose('refuse'), agree],
  [
    ...toReview,
    propose('award'),
    agree,
    [({ id, version }, who) => service.publish(who, id, key(), { version }), 'town'],
    [({ id, version }, who) => office.openHearing(who, id, key(), { version, reasons: text }), 'second'],
    [({ id, version }, who) => service.stateInHearing(who, id, key(), { version, text }), 'town'],
    propose('revoke'),
    agree,
  ],
]

it('whatever is tried by whomever: never two open applications of a body, no title without two people, and no refusal but in words', async () => {
  const reached = new Set<string>()
  const tried = fc.array(fc.tuple(command, fc.constantFrom(...(Object.keys(people) as (keyof typeof people)[]))), { minLength: 20, maxLength: 70 })
  const course = fc
    .tuple(fc.constantFrom(...straight), fc.integer({ min: 0, max: 12 }), tried)
    .map(([way, steps, others]) => [...way.slice(0, steps), ...others])
  await fc.assert(
    fc.asyncProperty(course, async (commands) => {
      await fresh()
      let at: Standing | undefined
      for (const [run, name] of commands) {
        const before = at
        const who = people[name]()
        const refused = await Promise.resolve(at ?? { id: randomUUID(), version: 0 })
          .then((on) => run(on, who))
          .then(
            () => null,
            (error: unknown) => error,
          )
        if (refused !== null) {
          expect(refused).toBeInstanceOf(DomainError)
          continue
        }
        at = await newest()
        if (at) reached.add(at.state)
        // Whoever decides is of the ministry and did not propose it.
        if (before && at && DECIDED.some(([from, to]) => before.state === from && at!.state === to))
          expect([['preview', 'refused', 'awarded', 'revoked'].includes(at.state), before.proposer !== who.subject, who.role]).toEqual([true, true, 'land'])
        if (before && at?.id === before.id && at.state === 'awarded' && before.state !== 'awarded') expect(['preview', 'hearing']).toContain(before.state)
      }
      expect(await counted()).toEqual({ several: false, titles: at === undefined ? 0 : expect.toSatisfy((titles: number) => titles <= 1) })
    }),
    { numRuns: 40, seed: 11, endOnFailure: true },
  )
  // The property says something only if the courses come far.
  expect([...reached]).toEqual(expect.arrayContaining(['in-review', 'question', 'proposed', 'preview', 'refused', 'awarded', 'hearing', 'revoked']))
}, 60_000)

/** Steps that are decisions. */
const DECIDED = [
  ['proposed', 'preview'],
  ['proposed', 'refused'],
  ['hearing', 'awarded'],
  ['hearing', 'revoked'],
] as const

/** A body that has not applied; the portal shows 53. */
async function fresh(): Promise<void> {
  clock.set(new Date('2026-08-17T07:00:00.000Z'))
  body = bodies.pop()!
  await transact(source, SYSTEM, 'write', async (tx) => {
    tx.write(
      'test.fill',
      `insert into procedure_statement (body, land, link, source, name, origin, provider, leistungen, submittable, in_portal, since, seen_on) select $1, 'BY', 'https://portal.example.org/' || n, 'portal', 'Verfahren ' || n, 'kommunal', '', '{}', true, true, '2026-08-01', '2026-08-16' from generate_series(0, 9) n`,
      [body],
    )
    tx.write(
      'test.count',
      `insert into procedure_count (body, land, counted_on, counted, alive, said, not_counted) values ($1, 'BY', '2026-08-16', 53, 53, 0, 0)`,
      [body],
    )
  })
}

async function newest(): Promise<Standing | undefined> {
  return (
    await transact(source, SYSTEM, 'read', (tx) =>
      tx.query<Standing>(
        'test.newest',
        `select id, version, state, proposal ->> 'by' proposer from award_application where body = $1 order by created_at desc, state in ('refused', 'withdrawn', 'revoked') limit 1`,
        [body],
      ),
    )
  )[0]
}

async function counted(): Promise<{ several: boolean; titles: number }> {
  return (
    await transact(source, SYSTEM, 'read', (tx) =>
      tx.query<{ several: boolean; titles: number }>(
        'test.counted',
        `select
    (select count(*) > 1 from award_application where body = $1 and state not in ('refused', 'withdrawn', 'revoked')) several, (select count(*)::int from award_title where body = $1 and revoked_on is null) titles`,
        [body],
      ),
    )
  )[0]!
}
