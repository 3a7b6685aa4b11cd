import { AwardRulePage } from '@blaupause/contract/awards'
import { Me } from '@blaupause/contract/identity'
import { digitalesAmt } from '@blaupause/domain/awards'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from './an-api.js'

const { id: _, land: __, issuer: ___, ...shipped } = digitalesAmt.versions[0]!
const rules = {
  ...shipped,
  id: 'digitale-kommune-2026',
  award: 'digitale-kommune',
  validFrom: '2026-03-02',
  title: { de: 'Digitale Kommune', en: 'Digital municipality' },
  issuerName: 'Ministerium (Beispiel)',
  thresholds: { gemeinde: 20 },
  portal: 'Landesportal (Beispiel)',
}
let api: Api
beforeAll(async () => {
  api = await anApi()
})
afterAll(() => api?.close())

describe('the rules of an award over HTTP', () => {
  it('are proposed, released by a second person, and then known to whoever signs in from the Land', async () => {
    expect([await awardOf('land-he'), await awardOf('land-by'), await awardOf('kommune-meitingen'), await awardOf('rollin')]).toEqual([
      null,
      'digitales-amt',
      'digitales-amt',
      null,
    ])
    const proposed = await api.post('land-he', '/award-rules', rules)
    expect(proposed).toMatchObject({ status: 200, body: { version: 0 } })
    const { id } = proposed.body
    expect((await api.post('land-he', `/award-rules/${id}/release`, { version: 0 })).body.code).toBe('award-rule.four-eyes')
    expect((await api.post('land-he-leitung', `/award-rules/${id}/release`, { version: 3 })).body.code).toBe('thing.changed')
    expect((await api.post('land-by', `/award-rules/${id}/release`, { version: 0 })).status).toBe(404)
    expect((await api.post('land-he-leitung', `/award-rules/${id}/release`, { version: 0 })).body).toEqual({ id, version: 1 })
    expect((await api.post('land-he-leitung', `/award-rules/${id}/withdraw`, { version: 1 })).body).toMatchObject({
      code: 'award-rule.state',
      detail: expect.stringContaining('freigegeben'),
    })
    expect([await awardOf('land-he'), await awardOf('kommune-wetterau'), await awardOf('land-by')]).toEqual([
      'digitale-kommune',
      'digitale-kommune',
      'digitales-amt',
    ])
    const { items } = AwardRulePage.parse((await api.get('land-by', '/award-rules?land=he')).body)
    expect(items).toMatchObject([{ id: rules.id, state: 'released', holds: true, rule: { title: rules.title, issuer: { id: 'hmd', name: rules.issuerName } } }])
  })

  it('are listed page by page', async () => {
    const first = AwardRulePage.parse((await api.get('land-he', '/award-rules?limit=1&count=exact')).body)
    expect([first.items.map(({ rule }) => rule.id), first.total]).toEqual([['digitale-kommune-2026'], 2])
    const next = AwardRulePage.parse((await api.get('land-he', `/award-rules?limit=1&cursor=${first.nextCursor}`)).body)
    expect([next.items.map(({ rule }) => rule.id), next.nextCursor]).toEqual([['digitales-amt-2021'], null])
  })

  it.each([
    ['a title without end', { title: { de: 'x'.repeat(121), en: 'x' } }, '/title/de'],
    ['an address that is none', { sources: [{ text: 'Erlass', url: 'javascript:alert(1)' }] }, '/sources/0/url'],
    ['an issuer of its own choice', { issuer: { id: 'stmd', name: 'x' } }, '/issuer'],
    ['a line of nought', { thresholds: { gemeinde: 0 } }, '/thresholds/gemeinde'],
    ['a name for no address', { award: 'Digitale Kommune' }, '/award'],
  ])('with %s are refused, and the place is named', async (_, over, pointer) => {
    const { status, body } = await api.post('land-he', '/award-rules', { ...rules, id: 'digitale-kommune-2027', validFrom: '2027-01-01', ...over })
    expect([status, body.errors.map((error: { pointer: string }) => error.pointer)]).toEqual([400, expect.arrayContaining([pointer])])
  })

  it('are no business of a municipality', async () => {
    expect([
      (await api.get('kommune-meitingen', '/award-rules')).status,
      (await api.post('kommune-meitingen', '/award-rules', rules)).status,
      (await api.get('pruefung', '/award-rules')).status,
    ]).toEqual([403, 403, 200])
  })
})

async function awardOf(role: string): Promise<string | null> {
  return Me.parse((await api.get(role, '/me')).body).award?.award ?? null
}
