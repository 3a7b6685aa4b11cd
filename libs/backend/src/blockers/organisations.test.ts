import { randomUUID } from 'node:crypto'
import { kommune } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, coordination, hesse, makerA, module, type World } from '../../test/a-blocker-world.js'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world?.close())

const key = () => randomUUID()

describe('an organisation', () => {
  it('has one name whatever is typed, at steps, in waits and blockers alike', async () => {
    const one = await world.begun('09772177', { on: 'fachverfahren-hersteller', organisation: 'hersteller  a' })
    expect(await one.step()).toMatchObject({ waitingOn: 'fachverfahren-hersteller', waitingOrganisation: 'Hersteller A' })
    const two = await world.begun('09184139')
    const { id } = await world.blockers.open(coordination, key(), { ...module, ownerName: ' HERSTELLER-A ', milestones: [one.milestone, two.milestone] })
    expect(await world.readModel.view(coordination, id)).toMatchObject({ ownerName: 'Hersteller A', ownerOrganisation: 'hersteller-a', authorities: 2 })
    expect(await world.rows(`select distinct organisation from wait_span where rollout_id in ('${one.id}', '${two.id}')`)).toEqual([
      { organisation: 'Hersteller A' },
    ])
    expect(
      (await world.comparison.compare(coordination, { ...module, ownerName: 'hersteller a', milestones: [(await world.begun('09661000')).milestone] })).matches,
    ).toContainEqual(expect.objectContaining({ id, reasons: expect.arrayContaining(['owner']) }))
  })

  it('typed where a party stands becomes the party it is; one that nobody named before joins the list', async () => {
    const known = await world.begun('09772177', { on: 'hersteller b' })
    expect(await known.step()).toMatchObject({ waitingOn: 'fachverfahren-hersteller', waitingOrganisation: 'Hersteller B' })
    await world.begun('09772177', { on: 'it-dienstleister', organisation: 'Rechenzentrum Süd' })
    const again = await world.begun('09772177', { on: 'it-dienstleister', organisation: 'rechenzentrum sud' })
    expect(await again.step()).toMatchObject({ waitingOrganisation: 'Rechenzentrum Süd' })
    const { items, total } = await world.organisations.list(coordination, { limit: 10, sort: 'name', party: 'it-dienstleister', count: 'exact' })
    expect([items, total]).toEqual([[expect.objectContaining({ name: 'Rechenzentrum Süd', party: 'it-dienstleister', near: false })], 1])
  })

  it('of the Fachverfahren at the authority is offered first, by the same name', async () => {
    const step = await world.begun('09772177')
    const [{ behoerde }] = (await world.rows<{ behoerde: string }>(`select behoerde_id behoerde from rollout where id = '${step.id}'`)) as [
      { behoerde: string },
    ]
    await world.write(
      `insert into fachverfahren (id, land, programme, traeger, behoerde_id, product_key, product, maker, source, valid_from, organisation, recorded_at) values (gen_random_uuid(), 'BY', 'bund-bayern', '09772177', '${behoerde}', 'x', 'Einwohnerwesen', 'HERSTELLER B', 'Angabe', '2026-01-01', 'StMD Bayern', now())`,
    )
    expect(await world.rows(`select maker from fachverfahren where behoerde_id = '${behoerde}'`)).toEqual([{ maker: 'Hersteller B' }])
    const { items } = await world.organisations.list(kommune('09772177'), {
      limit: 10,
      sort: 'name',
      party: 'fachverfahren-hersteller',
      milestone: step.milestone,
    })
    expect(items.map(({ name, near }) => [name, near])).toEqual([
      ['Hersteller A', false],
      ['Hersteller B', true],
    ])
  })

  it('is never a person, and never a sign alone', async () => {
    const step = await world.begun('09772177')
    const wait = async (organisation: string) =>
      world.rollouts.wait(coordination, step.milestone, key(), {
        version: (await step.step()).version,
        on: 'fachverfahren-hersteller',
        organisation,
        since: '2026-03-02',
      })
    await expect(wait('Frau Muster')).rejects.toMatchObject({ code: 'organisation.person' })
    await expect(wait('--')).rejects.toMatchObject({ code: 'organisation.name' })
    expect(await step.step()).toMatchObject({ waitingOn: null })
  })

  it('named wrongly is corrected: the wait goes on under its right name, both stand in the history', async () => {
    const step = await world.begun('09772177', { on: 'fachverfahren-hersteller', organisation: 'Hersteller A' })
    await world.rollouts.wait(coordination, step.milestone, key(), {
      version: (await step.step()).version,
      on: 'fachverfahren-hersteller',
      organisation: 'Hersteller B',
      since: '2026-03-02',
    })
    await world.rollouts.wait(coordination, step.milestone, key(), { version: (await step.step()).version, on: 'dvdv-stelle', since: '2026-03-02' })
    expect(await world.rows(`select party, organisation, from_on, until_on from wait_span where rollout_id = '${step.id}' order by until_on`)).toEqual([
      { party: 'fachverfahren-hersteller', organisation: 'Hersteller B', from_on: '2026-03-02', until_on: '2026-03-02' },
      { party: 'dvdv-stelle', organisation: null, from_on: '2026-03-02', until_on: null },
    ])
    expect(
      await world.rows(
        `select facts->>'on' party, facts->>'organisation' organisation from event where type = 'milestone.waiting.v1' and subject_id = '${step.milestone}' order by recorded_at, id`,
      ),
    ).toEqual([
      { party: 'fachverfahren-hersteller', organisation: 'Hersteller A' },
      { party: 'fachverfahren-hersteller', organisation: 'Hersteller B' },
      { party: 'dvdv-stelle', organisation: null },
    ])
  })
})

describe('whose calendar counts', () => {
  it('the longest wait is counted where the authority sits, the owner’s clock rests only on days that are holidays everywhere', async () => {
    world.clock.set(new Date('2027-01-05T09:00:00Z'))
    const bavarian = await world.begun('09772177')
    const hessian = await world.begun('06440', { programme: 'bund-hessen', land: 'HE' })
    const wait = { ...module, title: 'Schnittstelle fehlt', category: 'schnittstelle' as const, ownerName: 'Hersteller A' }
    const { id } = await world.blockers.open(coordination, key(), { ...wait, milestones: [bavarian.milestone] })
    await world.write(`update blocker set programmes = array['bund-bayern', 'bund-hessen'], laender = array['BY', 'HE'] where id = '${id}'`)
    await world.blockers.join(hesse, id, key(), { milestones: [hessian.milestone] })
    world.clock.set(new Date('2027-01-07T09:00:00Z'))
    const view = await world.readModel.view(coordination, id)
    // Wednesday, 6 January: a holiday in Bavaria, a working day in Hesse.
    expect(view).toMatchObject({ days: 1, ownerDays: 2 })
    const affected = async (actor: typeof hesse) =>
      (await world.affected.list(actor, id, { limit: 10, which: 'held', sort: 'waitingSince' })).items.map(({ land, days }) => [land, days])
    expect([await affected(coordination), await affected(hesse)]).toEqual([[['BY', 1]], [['HE', 2]]])
    world.clock.set(new Date('2026-03-02T09:00:00Z'))
  })
})

describe('the board by owner', () => {
  it('counts each authority once, however many blockers of one owner hold it, and only what the reader may see', async () => {
    world.clock.set(new Date('2026-03-10T09:00:00Z'))
    const before = (await world.owners.list(makerA, { sort: 'weight' })).items[0]!
    const steps = [await world.begun('09772177'), await world.begun('09184139')]
    const { id } = await world.blockers.open(coordination, key(), { ...module, title: 'Zertifikat fehlt', milestones: steps.map(({ milestone }) => milestone) })
    const [other] = await world.rows<{ id: string }>(`select id from milestone where rollout_id = '${steps[0]!.id}' and step_id = 'nachnutzungsvertrag'`)
    await world.blockers.open(coordination, key(), { ...module, title: 'Vertrag fehlt auch', milestones: [other!.id] })
    await world.blockers.promise(makerA, id, key(), { version: 0, on: '2026-03-11', channel: 'self' })
    world.clock.set(new Date('2026-03-12T09:00:00Z'))
    const { items } = await world.owners.list(makerA, { sort: 'weight' })
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      ownerName: 'Hersteller A',
      blockers: before.blockers + 2,
      authorities: before.authorities + 2,
      inhabitants: before.inhabitants + 2 * 12_307,
      broken: before.broken + 1,
    })
    expect((await world.owners.list(kommune('09761000'), { sort: 'owner' })).items).toEqual([])
    for (const sort of ['weight', 'waitingSince', 'authorities', 'inhabitants', 'blockers', 'owner'] as const)
      expect((await world.owners.list(coordination, { sort, state: ['open', 'promised'] })).items.length).toBeGreaterThan(0)
  })
})
