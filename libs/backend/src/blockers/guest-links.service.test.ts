import { randomUUID } from 'node:crypto'
import { kommune } from '@blaupause/testing'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guestSecret } from '../platform/signing/guest-secret.js'
import { aWorld, coordination, module, type World } from '../../test/a-blocker-world.js'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world?.close())

const key = () => randomUUID()
const text = 'Guten Tag, bitte nennen Sie uns ein Datum.'

/** A blocker whose owner was asked, with the token that was sent. */
async function asked() {
  world.clock.set(new Date('2026-03-02T09:00:00Z'))
  const step = await world.begun('09772177', { on: 'fachverfahren-hersteller' })
  const { id } = await world.blockers.open(coordination, key(), { ...module, milestones: [step.milestone] })
  const command = { version: 0, to: 'Hersteller A, Produktteam Meldewesen', answerBy: '2026-03-06', text, link: true }
  const chaseKey = key()
  const { link } = await world.guests.chase(coordination, id, chaseKey, command)
  return { id, step, token: link!.url.split('#')[1]!, url: link!.url, again: () => world.guests.chase(coordination, id, chaseKey, command) }
}

describe('a guest link', () => {
  it('leads to what is asked and by whom, and to nothing beyond', async () => {
    const { token, url } = await asked()
    expect(url).toMatch(/^https:\/\/blaupause\.example\/oeffentlich\/antwort#/)
    const question = await world.guests.look({ token })
    expect(question).toMatchObject({
      title: module.title,
      askedBy: 'Land BY',
      recipient: 'Hersteller A, Produktteam Meldewesen',
      authorities: 1,
      answerBy: '2026-03-06',
      expiresAt: '2026-03-16T09:00:00.000Z',
    })
    expect(JSON.stringify(question)).not.toContain('09772177')
  })

  it('is kept as a digest alone: no table holds the token, also not the answer kept for a second click', async () => {
    const { token, url, again } = await asked()
    for (const table of ['guest_link', 'command', 'event', 'event_text', 'outbox'])
      expect(await world.rows(`select 1 from ${table} t where t::text like '%${token.slice(-40)}%'`)).toEqual([])
    expect((await again()).link!.url).toBe(url)
  })

  it('answers once: the blocker is promised, the Land learns it, the remark stays with the answer', async () => {
    const { id, token } = await asked()
    await world.guests.answer({ token, on: '2026-04-15', remark: 'Auslieferung mit Version 7' })
    expect(await world.readModel.view(coordination, id)).toMatchObject({
      state: 'promised',
      promisedOn: '2026-04-15',
      answered: true,
      links: [{ state: 'used' }],
      history: [
        { type: 'blocker.promised.v1', organisation: 'Hersteller A', role: 'guest', text: 'Auslieferung mit Version 7' },
        { type: 'blocker.chased.v1', text },
        {},
      ],
    })
    expect(
      await world.rows(
        `select kind, recipient from notification where kind in ('blocker-answered', 'date-proposed') and rollout_id in (select rollout_id from blocker_milestone where blocker_id = '${id}')`,
      ),
    ).toEqual([{ kind: 'date-proposed', recipient: 'land' }])
    await expect(world.guests.look({ token })).rejects.toMatchObject({ code: 'guest-link.used' })
    await expect(world.guests.answer({ token, on: '2026-05-01' })).rejects.toMatchObject({ code: 'guest-link.used' })
  })

  it('that names the day the dates count with already is news, nothing to decide', async () => {
    const { id, step, token } = await asked()
    await world.write(`update milestone set promised_on = '2026-04-15' where id = '${step.milestone}'`)
    await world.guests.answer({ token, on: '2026-04-15' })
    expect(
      await world.rows(
        `select kind from notification where kind in ('blocker-answered', 'date-proposed') and rollout_id in (select rollout_id from blocker_milestone where blocker_id = '${id}')`,
      ),
    ).toEqual([{ kind: 'blocker-answered' }])
  })

  it('of two answers at once takes one', async () => {
    const { id, token } = await asked()
    const both = await Promise.allSettled(['2026-04-15', '2026-04-22'].map((on) => world.guests.answer({ token, on })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'guest-link.used' } })
    expect(await world.rows(`select 1 from event where subject_id = '${id}' and type = 'blocker.promised.v1'`)).toHaveLength(1)
  })

  it('ends after fourteen days, by the clock and by the system, once', async () => {
    const { id, token } = await asked()
    const late = { now: '2026-03-16T09:00:00.000Z', today: '2026-03-16' }
    world.clock.set(new Date(late.now))
    await expect(world.guests.look({ token })).rejects.toMatchObject({ code: 'guest-link.expired', details: { by: 'Land BY' } })
    await world.guests.expireDue(late)
    await world.guests.expireDue(late)
    expect(await world.rows(`select 1 from event where subject_id = '${id}' and type = 'blocker.link-expired.v1'`)).toHaveLength(1)
    await expect(world.guests.answer({ token, on: '2026-04-15' })).rejects.toMatchObject({ code: 'guest-link.expired' })
  })

  it('says when it must be looked at again', async () => {
    await asked()
    expect(await world.guests.expireDue({ now: '2026-03-02T09:00:00.000Z', today: '2026-03-02' })).toBe('2026-03-16T09:00:00.000Z')
  })

  it('altered, cut short, of another purpose or signed by somebody else is refused', async () => {
    const { token } = await asked()
    const [head, body, signature] = token.split('.') as [string, string, string]
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>
    const other = Buffer.from(JSON.stringify({ ...claims, jti: randomUUID() })).toString('base64url')
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
    const foreign = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new Uint8Array(32))
    const otherPurpose = await new SignJWT({ ...claims, aud: 'mail-settings' }).setProtectedHeader({ alg: 'HS256' }).sign(await guestSecret(world.directory))
    const madeHere = await new SignJWT({ ...claims, jti: randomUUID() }).setProtectedHeader({ alg: 'HS256' }).sign(await guestSecret(world.directory))
    for (const bad of [otherPurpose, madeHere, `${head}.${other}.${signature}`, token.slice(0, -3), `${none}.${body}.`, foreign, 'x'.repeat(60)])
      await expect(world.guests.look({ token: bad })).rejects.toMatchObject({ code: 'guest-link.altered' })
  })

  it('withdrawn, or for what is solved, answers nothing any more', async () => {
    const { id, token } = await asked()
    const { links } = await world.readModel.view(coordination, id)
    await world.guests.withdraw(coordination, id, links[0]!.id, key())
    await expect(world.guests.look({ token })).rejects.toMatchObject({ code: 'guest-link.withdrawn' })
    const other = await asked()
    const { version } = await world.readModel.view(coordination, other.id)
    await world.blockers.solve(coordination, other.id, key(), { version })
    await expect(world.guests.answer({ token: other.token, on: '2026-04-15' })).rejects.toMatchObject({ code: 'guest-link.closed' })
  })

  it('is not a Kommune’s to send', async () => {
    const { id } = await asked()
    await expect(
      world.guests.chase(kommune('09772177'), id, key(), { version: 1, to: 'Hersteller A', answerBy: '2026-03-06', text, link: true }),
    ).rejects.toMatchObject({ code: 'permission.denied' })
  })
})
