import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SYSTEM } from '@blaupause/domain/identity'
import { fixedClock, freshDatabase, kommune, land, rolloutPlan, stepFields, threeSteps, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Commands, createDataSource, Instance, transact } from '../platform/index.js'
import { DirectoryFiles } from '../platform/files/index.js'
import { LinkChecker, type LinkLook } from '../platform/links/index.js'
import { createRollouts, RolloutsReadModel, RolloutsService } from '../rollouts/index.js'
import { EvidenceService, ObservationsService, OverrideService, ProofReadModel } from './index.js'

/** The checker with the network replaced by a list of answers; what may be asked at all is decided as ever. */
class ListedLinks extends LinkChecker {
  readonly answers = new Map<string, LinkLook>()
  readonly asked: string[] = []
  override async look(address: string): Promise<LinkLook> {
    this.asked.push(address)
    return this.answers.get(address) ?? { result: 'seen', detail: 'http-200' }
  }
}

let database: FreshDatabase
let source: DataSource
let directory: string
const clock = fixedClock('2026-03-02T09:00:00.000Z')
const links = new ListedLinks()
const pauses: number[] = []
let rollouts: RolloutsService
let evidence: EvidenceService
let observations: ObservationsService
let overrides: OverrideService
let proof: ProofReadModel

beforeAll(async () => {
  database = await freshDatabase()
  source = await createDataSource(database.url).initialize()
  directory = await mkdtemp(join(tmpdir(), 'blaupause-files-'))
  const commands = new Commands(source, clock)
  proof = new ProofReadModel(source, clock, new Instance(source))
  rollouts = new RolloutsService(commands)
  evidence = new EvidenceService(commands, source, new DirectoryFiles(directory), links)
  observations = new ObservationsService(commands, source, clock, links, proof, async (milliseconds) => pauses.push(milliseconds))
  overrides = new OverrideService(commands, proof)
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
  await rm(directory, { recursive: true })
})
beforeEach(() => {
  clock.set(new Date('2026-03-02T09:00:00.000Z'))
  links.asked.length = 0
  pauses.length = 0
})

const meitingen = kommune('09772177')
const coordination = land('BY', 'koordination')
const lead = land('BY', 'leitung')
const steps = threeSteps.map((step) =>
  step.goLive
    ? {
        ...step,
        base: stepFields({
          gate: true,
          dependsOn: ['nachnutzungsvertrag'],
          proof: { kind: 'url', label: { de: 'Adresse', en: 'Address' } },
          anchor: { on: 'step', step: 'nachnutzungsvertrag', offset: 10 },
        }),
      }
    : step,
)
const hours = (count: number) => clock.set(new Date(clock.instant().getTime() + count * 3_600_000))
const rows = <T>(text: string, values: unknown[] = []) => transact(source, SYSTEM, 'read', (tx) => tx.query<T>('test', text, values))

/** A rollout whose go-live is the next step; answers how to report it and how it stands. */
async function beforeGoLive(host = `${randomUUID().slice(0, 8)}.bayern.de`) {
  const [id] = await transact(source, SYSTEM, 'write', async (tx) =>
    createRollouts(tx, [rolloutPlan({ traeger: '09772177', name: randomUUID(), steps })], randomUUID(), clock.now()),
  )
  await rollouts.start(coordination, id!, randomUUID(), { version: 0, startOn: '2026-03-02' })
  const view = () => new RolloutsReadModel(source, clock, new Instance(source)).view(coordination, id!)
  const step = async (stepId: string) => (await view()).milestones.find((milestone) => milestone.stepId === stepId)!
  const report = async (stepId: string, actor = meitingen, value?: string) => {
    const { id: milestone, version } = await step(stepId)
    return rollouts.report(actor, milestone, randomUUID(), {
      version,
      doneOn: '2026-03-02',
      channel: 'self',
      ...(value !== undefined && { evidence: { value } }),
    })
  }
  await report('ansprechpersonen')
  await report('nachnutzungsvertrag', coordination)
  const contract = await step('nachnutzungsvertrag')
  await rollouts.confirm(lead, contract.id, randomUUID(), { version: contract.version, seenIn: 'person' })
  const address = `https://${host}/amt`
  const confirm = async (seenIn: 'person' | 'portal' = 'person', actor = coordination) => {
    const { id: milestone, version } = await step('go-live')
    return rollouts.confirm(actor, milestone, randomUUID(), { version, seenIn })
  }
  return {
    id: id!,
    address,
    view,
    step,
    confirm,
    goLive: () => step('go-live'),
    live: (value?: string) => report('go-live', meitingen, value),
    proof: () => proof.view(coordination, id!),
  }
}

describe('proof of a step', () => {
  it('inside a report and added by itself are one list; a revision supersedes, the old one stays', async () => {
    const rollout = await beforeGoLive()
    await rollout.live(rollout.address)
    const first = (await rollout.proof()).evidence[0]!
    expect(first).toMatchObject({ kind: 'link', value: rollout.address, revision: 1, superseded: false, effectiveOn: '2026-03-02' })
    const goLive = await rollout.goLive()
    const second = await evidence.add(meitingen, randomUUID(), {
      milestone: goLive.id,
      kind: 'link',
      value: 'https://neu.bayern.de/',
      label: null,
      effectiveOn: '2026-03-01',
      expiresOn: null,
      supersedes: first.id,
    })
    expect(second).toMatchObject({ chain: first.chain, revision: 2 })
    expect((await rollout.proof()).evidence.map(({ revision, superseded }) => [revision, superseded])).toEqual([
      [2, false],
      [1, true],
    ])
    expect((await rollout.goLive()).evidence).toBe('https://neu.bayern.de/')
    expect((await rollout.proof()).watched).toMatchObject({ address: 'https://neu.bayern.de/' })
    expect(await rows(`select 1 from event where rollout_id = $1 and type = 'evidence.revised.v1'`, [rollout.id])).toHaveLength(1)
    await expect(
      evidence.add(meitingen, randomUUID(), {
        milestone: goLive.id,
        kind: 'link',
        value: 'https://nochmal.bayern.de/',
        label: null,
        effectiveOn: '2026-03-01',
        expiresOn: null,
        supersedes: first.id,
      }),
    ).rejects.toMatchObject({ code: 'thing.unknown' })
  })

  it('the same report again after it was taken back is no new revision, another value is', async () => {
    const rollout = await beforeGoLive()
    await rollout.live(rollout.address)
    const takeBack = async () => {
      const { id, version } = await rollout.goLive()
      await rollouts.correct(meitingen, id, randomUUID(), { version, reason: 'Irrtum' })
    }
    await takeBack()
    await rollout.live(rollout.address)
    await takeBack()
    await rollout.live('https://anders.bayern.de/')
    expect((await rollout.proof()).evidence.map(({ revision, value, superseded }) => [revision, value, superseded])).toEqual([
      [2, 'https://anders.bayern.de/', false],
      [1, rollout.address, true],
    ])
  })

  it('is no business of another municipality, and no address inside a house', async () => {
    const { id } = await (await beforeGoLive()).goLive()
    const link = {
      milestone: id,
      kind: 'link' as const,
      value: 'https://x.bayern.de/',
      label: null,
      effectiveOn: '2026-03-01',
      expiresOn: null,
      supersedes: null,
    }
    await expect(evidence.add(kommune('09184139'), randomUUID(), link)).rejects.toMatchObject({ code: 'thing.unknown' })
    for (const value of [
      'http://127.0.0.1/',
      'https://intranet/',
      'http://169.254.169.254/',
      'ftp://x.bayern.de/',
      'https://a:b@x.bayern.de/',
      'bayern.de',
      'https://x.bayern.de:8443/',
    ]) {
      await expect(evidence.add(meitingen, randomUUID(), { ...link, value })).rejects.toMatchObject({ code: 'evidence.address' })
    }
  })

  it('a file is kept under its content; one that lies about its type is not', async () => {
    const { id } = await (await beforeGoLive()).goLive()
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
    const add = (name: string, bytes: Uint8Array, actor = meitingen) =>
      evidence.addFile(actor, randomUUID(), { milestone: id, name, effectiveOn: '2026-03-01' }, bytes)
    const kept = await add('Büro & Portal.png', png)
    expect(kept).toMatchObject({ kind: 'file', value: 'Büro & Portal.png', file: { type: 'image/png', size: png.length } })
    expect(await evidence.content(coordination, kept.id)).toMatchObject({ type: 'image/png', name: 'Büro & Portal.png', bytes: png })
    await expect(evidence.content(kommune('09184139'), kept.id)).rejects.toMatchObject({ code: 'thing.unknown' })
    await expect(add('vertrag.pdf', png)).rejects.toMatchObject({ code: 'file.lies' })
    await expect(add('seite.txt', Buffer.from([0, 1, 2, 3]))).rejects.toMatchObject({ code: 'file.lies' })
    await expect(add('seite.html', Buffer.from('<script>'))).rejects.toMatchObject({ code: 'file.type' })
    await expect(add('bild.png', png, kommune('09184139'))).rejects.toMatchObject({ code: 'thing.unknown' })
  })

  it('a certificate that runs out is spoken of once each time, and the answer says when next', async () => {
    const { id } = await (await beforeGoLive()).goLive()
    await evidence.add(meitingen, randomUUID(), {
      milestone: id,
      kind: 'certificate',
      value: 'Transportzertifikat',
      label: null,
      effectiveOn: '2026-03-01',
      expiresOn: '2026-06-01',
      supersedes: null,
    })
    expect(await evidence.expiringDue('2026-03-03T07:00:00.000Z')).toBe('2026-04-02T06:00:00.000Z')
    expect(await evidence.expiringDue('2026-05-10T06:00:00.000Z')).toBe('2026-05-25T06:00:00.000Z')
    expect(await evidence.expiringDue('2026-05-10T06:00:00.000Z')).toBe('2026-05-25T06:00:00.000Z')
    expect(await evidence.expiringDue('2026-06-01T06:00:00.000Z')).toBe('2026-06-08T06:00:00.000Z')
    expect(await evidence.expiringDue('2026-06-08T06:00:00.000Z')).toBeNull()
    const sent = await rows<{ kind: string; audience: string[]; open: boolean }>(
      `select n.kind, n.audience, n.closed_at is null open from notification n join milestone m on m.rollout_id = n.rollout_id and m.step_id = n.step_id where m.id = $1 order by n.recorded_at`,
      [id],
    )
    expect(sent.map(({ kind, audience, open }) => [kind, audience.join(), open])).toEqual([
      ['certificate-30', 'kommune', false],
      ['certificate-0', 'kommune,land', false],
      ['certificate-past', 'kommune,land,bund', true],
    ])
  })
})

describe('live', () => {
  it('needs proof: something attached, something seen, or a second person who looked into the portal', async () => {
    const rollout = await beforeGoLive()
    await rollout.live()
    await expect(rollout.confirm('person')).rejects.toMatchObject({ code: 'live.proof' })
    expect(await rollout.confirm('portal')).toMatchObject({ state: 'confirmed' })
    expect((await rollout.proof()).observations).toMatchObject([
      { kind: 'person', result: 'seen', detail: 'portal', organisation: coordination.organisation.name },
    ])
    const proven = await beforeGoLive()
    await proven.live(proven.address)
    expect(await proven.confirm('person')).toMatchObject({ state: 'confirmed' })
  })

  it('dead for 72 hours is a contradiction: the proof is taken back softly, and comes again when it is repaired', async () => {
    const rollout = await beforeGoLive()
    await rollout.live(rollout.address)
    await rollout.confirm()
    links.answers.set(rollout.address, { result: 'not-seen', detail: 'http-404' })
    await observations.checkDue()
    expect((await rollout.proof()).contradiction).toMatchObject({ open: false, kind: 'link', detail: 'http-404' })
    expect(await rollout.goLive()).toMatchObject({ state: 'confirmed' })
    for (let check = 0; check < 12; check += 1) {
      hours(6)
      await observations.checkDue()
    }
    expect(await rollout.goLive()).toMatchObject({ state: 'reported', mark: 'gemeldet', confirmedOn: null })
    expect((await rollout.view()).contradictionOn).toBe('2026-03-02')
    expect((await rollout.proof()).contradiction).toMatchObject({ open: true, since: '2026-03-02T09:00:00.000Z' })
    await expect(rollout.confirm('portal')).rejects.toMatchObject({ code: 'live.contradiction' })

    links.answers.delete(rollout.address)
    hours(1)
    expect((await observations.check(meitingen, { rollout: rollout.id })).contradiction).toBeNull()
    expect((await rollout.view()).contradictionOn).toBeNull()
    expect(await rollout.confirm()).toMatchObject({ state: 'confirmed' })
    const types = (
      await rows<{ type: string }>(`select type from event where rollout_id = $1 and type like 'milestone.contradict%' order by recorded_at`, [rollout.id])
    ).map(({ type }) => type)
    expect(types).toEqual(['milestone.contradicted.v1', 'milestone.contradiction-ended.v1'])
  })

  it('is contradicted by what a second person saw days ago, once time has passed, also without an address', async () => {
    const rollout = await beforeGoLive()
    await rollout.live()
    hours(48)
    await expect(
      observations.record(meitingen, randomUUID(), {
        rollout: rollout.id,
        result: 'not-seen',
        effective: '2026-03-03T09:00:00.000Z',
        where: 'portal',
        note: null,
      }),
    ).rejects.toMatchObject({ code: 'observation.second-person' })
    const seen = await observations.record(coordination, randomUUID(), {
      rollout: rollout.id,
      result: 'not-seen',
      effective: '2026-03-03T09:00:00.000Z',
      where: 'call',
      note: 'Ein Bürger rief an.',
    })
    expect(seen.contradiction).toMatchObject({ open: false, openAt: '2026-03-06T09:00:00.000Z' })
    expect(await rows(`select 1 from event_text where text = 'Ein Bürger rief an.'`)).toHaveLength(1)
    await observations.checkDue()
    expect((await rollout.view()).contradictionOn).toBeNull()
    hours(48)
    await observations.checkDue()
    expect((await rollout.view()).contradictionOn).toBe('2026-03-03')
  })

  it('against a contradiction it takes two people and a reason; a new dead spell counts again', async () => {
    const rollout = await beforeGoLive()
    await rollout.live(rollout.address)
    links.answers.set(rollout.address, { result: 'not-seen', detail: 'timeout' })
    await observations.checkDue()
    hours(80)
    await observations.checkDue()
    const { id, version } = await rollout.goLive()
    const reason = 'Das Portal weist Prüfprogramme ab; geprüft in der Bürgersicht.'
    const asked = await overrides.request(coordination, id, randomUUID(), { version, reason })
    expect(asked.override).toMatchObject({ reason, requestedBy: coordination.subject, agreedAt: null })
    await expect(overrides.request(lead, id, randomUUID(), { version, reason })).rejects.toMatchObject({ code: 'live.requested' })
    await expect(overrides.agree(coordination, id, randomUUID(), { version })).rejects.toMatchObject({ code: 'live.two-people' })
    await expect(overrides.agree(meitingen, id, randomUUID(), { version })).rejects.toMatchObject({ code: 'permission.denied' })
    const agreed = await overrides.agree(lead, id, randomUUID(), { version })
    expect(agreed).toMatchObject({ contradiction: null, override: { agreedOrganisation: lead.organisation.name } })
    expect(await rollout.goLive()).toMatchObject({ state: 'confirmed' })

    hours(100)
    await observations.checkDue()
    expect(await rollout.goLive()).toMatchObject({ state: 'confirmed' })
    links.answers.delete(rollout.address)
    hours(24)
    await observations.checkDue()
    links.answers.set(rollout.address, { result: 'not-seen', detail: 'timeout' })
    for (let check = 0; check < 5; check += 1) {
      hours(24)
      await observations.checkDue()
    }
    expect(await rollout.goLive()).toMatchObject({ state: 'reported' })
  })

  it('taken back contradicts nothing', async () => {
    const rollout = await beforeGoLive()
    await rollout.live(rollout.address)
    links.answers.set(rollout.address, { result: 'not-seen', detail: 'no-name' })
    await observations.checkDue()
    hours(80)
    await observations.checkDue()
    const { id, version } = await rollout.goLive()
    await rollouts.correct(meitingen, id, randomUUID(), { version, reason: 'War ein Irrtum' })
    expect((await rollout.view()).contradictionOn).toBeNull()
    expect((await rollout.proof()).contradiction).toBeNull()
  })
})

describe('the link checker at work', () => {
  it('looks at each due address once, one of a host at a time with a pause between, and says when next', async () => {
    const [one, two, three] = [await beforeGoLive('gleich.bayern.de'), await beforeGoLive('gleich.bayern.de'), await beforeGoLive()]
    for (const rollout of [one, two, three]) await rollout.live(`${rollout.address}/${rollout.id}`)
    const next = await observations.checkDue()
    const ours = links.asked.filter((address) => [one, two, three].some(({ id }) => address.endsWith(id)))
    expect(new Set(ours).size).toBe(3)
    expect(pauses.length).toBeGreaterThanOrEqual(1)
    expect(next! > clock.now().now).toBe(true)
    links.asked.length = 0
    await observations.checkDue()
    expect(links.asked.filter((address) => address.includes('gleich.bayern.de'))).toEqual([])
  })

  it('two checkers at once look at each address once', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => beforeGoLive()))
    for (const rollout of all) await rollout.live(rollout.address)
    await Promise.all([observations.checkDue(), observations.checkDue(), observations.checkDue()])
    expect(links.asked.filter((address) => all.some((rollout) => rollout.address === address)).length).toBe(6)
  })

  it('out of turn not while somebody looks, and not where there is no address or no claim', async () => {
    const rollout = await beforeGoLive()
    await expect(observations.check(meitingen, { rollout: rollout.id })).rejects.toMatchObject({ code: 'observation.no-claim' })
    await rollout.live()
    await expect(observations.check(meitingen, { rollout: rollout.id })).rejects.toMatchObject({ code: 'observation.no-link' })
    const other = await beforeGoLive()
    await other.live(other.address)
    const answers = await Promise.allSettled([observations.check(meitingen, { rollout: other.id }), observations.check(coordination, { rollout: other.id })])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(links.asked.filter((address) => address === other.address)).toHaveLength(1)
  })
})
