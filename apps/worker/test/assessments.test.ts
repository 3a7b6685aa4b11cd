import { randomUUID } from 'node:crypto'
import { AssessmentsReadModel, AssessmentsService } from '@blaupause/backend/assessments'
import { CataloguesService } from '@blaupause/backend/criteria'
import { Commands, Instance, ManualClock, SystemClock, transact } from '@blaupause/backend/platform'
import { addDays } from '@blaupause/domain/kernel'
import { SYSTEM } from '@blaupause/domain/identity'
import { kommune, land, temporalProgram } from '@blaupause/testing'
import { assessmentWorkflowId } from '@blaupause/workflow-assessment/contract'
import { Client, Connection } from '@temporalio/client'
import { describe, expect, it, vi } from 'vitest'
import { openWorld, PATIENCE, type World } from './world.js'

const program = await temporalProgram()

describe.skipIf(!program)('an assessment', { timeout: 400_000 }, () => {
  it('is reminded once by its process, also when its worker is killed and Temporal loses everything', async ({ onTestFinished }) => {
    const world = await openWorld(program!)
    onTestFinished(() => world.close())
    const { today } = new SystemClock().now()
    const past = new ManualClock(new Date(`${addDays(today, -60)}T09:00:00Z`))
    const id = await begun(world, past)
    const worker = await world.startWorker()
    const spoken = ['assessment.begun.v1', 'assessment.reminded.v1', 'assessment.reminded.v1']
    await vi.waitFor(async () => expect(await events(world, id)).toEqual(spoken), PATIENCE)
    const armed = async () =>
      (
        await world.query<{ revision: number; armed: number; incarnation: string }>(
          `select revision, armed_revision armed, armed_incarnation incarnation from assessment where id = '${id}'`,
        )
      )[0]!
    const { incarnation } = await armed()

    // The worker dies as soon as it has spoken; then Temporal loses all it knew. People go on meanwhile.
    await Promise.all([worker.kill(), world.temporal.kill()])
    await handIn(world, id)
    await world.temporal.startEmpty()
    await world.startWorker()
    await vi.waitFor(async () => {
      const now = await armed()
      expect(now.armed).toBe(now.revision)
      expect(now.incarnation).not.toBe(incarnation)
      expect(await state(world.temporal.address(), id)).toBe('RUNNING')
    }, PATIENCE)
    expect(await events(world, id)).toEqual(spoken)
    // To the body and to who reviews: each thing once, and closed with the hand-in but for the review itself.
    const said = await world.query<{ it: string }>(
      `select substr(kind, 12) || ' ' || recipient || coalesce(' ' || closed_because, '') it from notification where subject_id = '${id}' order by 1`,
    )
    expect(said.map(({ it: one }) => one)).toEqual([
      'begun 09772177 done',
      'submit-late 09772177 done',
      'submit-late pruefung done',
      'submit-reminder 09772177 done',
      'submitted pruefung',
    ])
  })
})

/** Begun by a Land two months ago: handing in has been due since. */
async function begun({ source }: World, clock: ManualClock): Promise<string> {
  const commands = new Commands(source, clock)
  const [bavaria, key, programme] = [land('BY'), randomUUID, 'bund-bayern']
  await transact(source, SYSTEM, 'write', async (tx) => {
    tx.write(
      'programme',
      `insert into programme (id, name, land, goal, partners, phases, sources) values ($1, $1, 'BY', '{}', '[]', '[]', '[]') on conflict do nothing`,
      [programme],
    )
    tx.write(
      'pilot',
      `insert into pilot (programme, traeger, name, gemeinden, position) values ($1, '09772177', 'Markt Meitingen', 1, 1) on conflict do nothing`,
      [programme],
    )
  })
  const catalogues = new CataloguesService(commands)
  const { id } = await catalogues.draft(bavaria, key(), { programme, number: '1.0', title: 'Katalog', from: 'startkatalog' })
  await catalogues.consult(bavaria, id, key(), { version: 0, until: addDays(clock.now().today, 1) })
  await catalogues.publish(bavaria, id, key(), { version: 1, earlyBecause: 'Probe des Ablaufs', official: false })
  return (await new AssessmentsService(commands).begin(bavaria, key(), { programme, traeger: '09772177', rollout: null, catalogue: null })).id
}

async function handIn({ source }: World, id: string): Promise<void> {
  const clock = new SystemClock()
  const service = new AssessmentsService(new Commands(source, clock))
  const [meitingen, readModel] = [kommune('09772177'), new AssessmentsReadModel(source, clock, new Instance(source))]
  const { version, criteria } = await readModel.view(meitingen, id)
  await service.rate(meitingen, id, randomUUID(), {
    version,
    ratings: criteria.map(({ id: criterion, scale }) => ({
      criterion,
      value: scale.kind === 'number' ? scale.green : 1,
      effectiveOn: null,
      evidence: '',
      remark: '',
    })),
  })
  await service.submit(meitingen, id, randomUUID(), { version: version + 1 })
}

async function events(world: World, id: string): Promise<string[]> {
  return (
    await world.query<{ type: string }>(
      `select type from event where subject_id = '${id}' and type in ('assessment.begun.v1', 'assessment.reminded.v1') order by recorded_at, id`,
    )
  ).map(({ type }) => type)
}

async function state(address: string, id: string): Promise<string> {
  const connection = await Connection.connect({ address })
  try {
    return (await new Client({ connection }).workflow.getHandle(assessmentWorkflowId(id)).describe()).status.name
  } finally {
    await connection.close()
  }
}
