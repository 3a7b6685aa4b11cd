import { randomUUID } from 'node:crypto'
import { ApplicationCourse, ApplicationsService, ReviewService, TitleRegister } from '@blaupause/backend/awards'
import { BlueprintKeys } from '@blaupause/backend/blueprints'
import { importRegister } from '@blaupause/backend/catalogue'
import { Commands, SystemClock, transact } from '@blaupause/backend/platform'
import { SYSTEM } from '@blaupause/domain/identity'
import { freshDatabase, kommune, land, mergedEdition, reference, temporalProgram } from '@blaupause/testing'
import { awardWorkflowId } from '@blaupause/workflow-award/contract'
import { Client, Connection } from '@temporalio/client'
import { describe, expect, it, vi } from 'vitest'
import { openWorld, PATIENCE, type World } from './world.js'

const program = await temporalProgram()
const [PULLACH, OBERHACHING] = ['09184139', '09184134']

describe.skipIf(!program)('an application whose body goes into another one during the review', { timeout: 400_000 }, () => {
  it('is stopped with the reason, and its process ends with its timers', async ({ onTestFinished }) => {
    const database = await freshDatabase(reference)
    const world = await openWorld(program!, database.url)
    onTestFinished(async () => {
      await world.close()
      await database.drop()
    })
    await world.startWorker()
    const id = await inReview(world)
    await vi.waitFor(async () => expect(await state(world, id)).toEqual({ status: 'RUNNING', timers: 1 }), PATIENCE)

    await importRegister(world.source, mergedEdition(PULLACH, OBERHACHING, new SystemClock().now().today.replaceAll('-', '')))
    expect(await world.query(`select state, due_on, wake_at from award_application where id = '${id}'`)).toEqual([
      { state: 'ended', due_on: null, wake_at: null },
    ])
    await vi.waitFor(async () => expect(await state(world, id)).toEqual({ status: 'COMPLETED', timers: 0 }), PATIENCE)
    expect(await world.query(`select facts ->> 'successor' successor from event where type = 'award.ended.v1' and subject_id = '${id}'`)).toEqual([
      { successor: expect.stringContaining(OBERHACHING) },
    ])
    expect(await world.query(`select type from event where subject_id = '${id}' and type = 'award.reminded.v1'`)).toEqual([])
    await vi.waitFor(async () => expect(await world.query('select from outbox')).toEqual([]), PATIENCE)
  })
})

/** Handed in and accepted: the review has its day, the process waits for the reminder. */
async function inReview({ source }: World): Promise<string> {
  await transact(source, SYSTEM, 'write', async (tx) => {
    tx.write(
      'test.count',
      `insert into procedure_count (body, land, counted_on, counted, alive, said, not_counted) values ($1, 'BY', current_date - 1, 61, 61, 0, 0)`,
      [PULLACH],
    )
    tx.write(
      'test.links',
      `insert into procedure_statement (body, land, link, source, name, origin, provider, leistungen, submittable, in_portal, since, seen_on) select $1, 'BY', 'https://portal.example/' || n, 'portal', 'Verfahren ' || n, 'kommunal', '', '{}', true, true, current_date - 90, current_date - 1 from generate_series(1, 61) n`,
      [PULLACH],
    )
  })
  const [commands, register] = [new Commands(source, new SystemClock()), new TitleRegister(new BlueprintKeys(''))]
  const course = new ApplicationCourse(commands, register)
  const service = new ApplicationsService(commands, course, register)
  const town = kommune(PULLACH)
  const { id } = await service.begin(town, randomUUID(), { body: PULLACH })
  await service.answer(town, id, randomUUID(), { version: 0, answers: { mailbox: 'rathaus@pullach.example', deliverTo: 'Rathaus', confirmed: true } })
  await service.submit(town, id, randomUUID(), { version: 1 })
  await new ReviewService(course, register).accept(land('BY'), id, randomUUID(), { version: 2 })
  return id
}

/** Whether its process runs, and for how many timers it waits. */
async function state({ temporal }: World, id: string): Promise<{ status: string; timers: number }> {
  const connection = await Connection.connect({ address: temporal.address() })
  try {
    const handle = new Client({ connection }).workflow.getHandle(awardWorkflowId(id))
    const [{ status }, { events = [] }] = await Promise.all([handle.describe(), handle.fetchHistory()])
    const over = new Set(events?.map((event) => String(event.timerFiredEventAttributes?.startedEventId ?? event.timerCanceledEventAttributes?.startedEventId)))
    const waiting = (events ?? []).filter((event) => event.timerStartedEventAttributes && !over.has(String(event.eventId))).length
    return { status: status.name, timers: status.name === 'COMPLETED' ? 0 : waiting }
  } finally {
    await connection.close()
  }
}
