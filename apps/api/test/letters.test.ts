import { transact } from '@blaupause/backend/platform'
import { SYSTEM } from '@blaupause/domain/identity'
import { smtpSink, type SmtpSink } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anInstalledApi, type Api } from './an-api.js'

let api: Api
let post: SmtpSink
beforeAll(async () => {
  post = await smtpSink()
  api = await anInstalledApi({ mail: { url: post.url, from: 'blaupause@stmd.example' } })
})
afterAll(async () => {
  await api?.close()
  await post?.close()
})

const name = 'anschluss-eines-onlinedienstes'
const subscribe = (role: string, letters: unknown) => api.post(role, `/blueprint-subscriptions/${name}`, { subscribed: true, letters })
const links = () =>
  transact(api.source, SYSTEM, 'read', (tx) =>
    tx.query<{ leave: string }>('test', 'select leave from blueprint_subscription where mailbox is not null order by mailbox'),
  ).then((rows) => rows.map(({ leave }) => `http://localhost/oeffentlich/abbestellen/${leave}`))

describe('letters about a blueprint', () => {
  it('are asked for by an organisation for a functional mailbox; what is no address is refused where it stands', async () => {
    expect((await api.get('land-he', `/blueprint-subscriptions/${name}`)).body).toEqual({ subscribed: false, letters: null, sends: true, failure: null })
    expect((await subscribe('land-he', { mailbox: 'digital@hmd.example', language: 'de' })).body).toMatchObject({
      subscribed: true,
      letters: { mailbox: 'digital@hmd.example' },
    })
    expect((await subscribe('kommune-meitingen', { mailbox: 'online@meitingen.example', language: 'en' })).status).toBe(200)
    for (const mailbox of ['niemand', 'a@b.example\r\nBcc: c@d.example', `${'x'.repeat(200)}@b.example`])
      expect((await subscribe('bund', { mailbox, language: 'de' })).body).toMatchObject({ code: 'request.invalid', errors: [{ pointer: '/letters/mailbox' }] })
    expect(
      (await api.post('bund', `/blueprint-subscriptions/${name}`, { subscribed: false, letters: { mailbox: 'a@b.example', language: 'de' } })).body,
    ).toMatchObject({ code: 'request.invalid', errors: [{ pointer: '/letters', message: 'Mail gehört zu einem Abonnement' }] })
    expect((await subscribe('pruefung', null)).body.code).toBe('permission.denied')
  })

  it('end by their link without signing in: by the button, never by looking, and in one step from a mail program', async () => {
    const [hesse, meitingen] = await links()
    for (const method of ['GET', 'POST'] as const)
      expect(
        (await api.ask(null, method, `${hesse!.slice(0, -4)}ffff`, { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: '' })).text,
      ).toContain('nichts mehr abzubestellen')
    expect((await api.get(null, 'http://localhost/oeffentlich/abbestellen/keiner')).status).toBe(404)
    const page = await api.get(null, hesse!)
    expect(page).toMatchObject({
      status: 200,
      headers: { 'cache-control': 'no-store', 'content-security-policy': expect.stringContaining("default-src 'none'") },
    })
    expect(page.text).toContain('<form method="post">')
    expect(page.text).not.toContain('hmd.example')
    expect((await api.get('land-he', `/blueprint-subscriptions/${name}`)).body.letters).not.toBeNull()
    expect((await api.ask(null, 'POST', hesse!, { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: '' })).text).toContain(
      'bekommt keine Mail mehr',
    )
    const oneClick = {
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    }
    expect(await api.ask(null, 'POST', meitingen!, oneClick)).toMatchObject({ status: 200, text: expect.stringContaining('This mailbox gets no more mail') })
    expect((await api.ask(null, 'POST', meitingen!, oneClick)).status).toBe(200)
    for (const role of ['land-he', 'kommune-meitingen'])
      expect((await api.get(role, `/blueprint-subscriptions/${name}`)).body).toMatchObject({ subscribed: true, letters: null })
    expect([await links(), (await api.get(null, hesse!)).status]).toEqual([[], 404])
  })
})
