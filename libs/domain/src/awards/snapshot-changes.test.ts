import { describe, expect, it } from 'vitest'
import type { PublicTitle, Snapshot } from './published.js'
import { snapshotChanges } from './snapshot-changes.js'

const title = (body: string, over: Partial<PublicTitle> = {}): PublicTitle => ({
  body,
  name: `Stadt ${body}`,
  since: '2026-01-05',
  dated: 'given',
  source: 'register',
  revokedOn: null,
  hearing: false,
  signet: null,
  counted: 52,
  countedOn: '2026-01-01',
  kind: 'gemeinde',
  regierungsbezirk: '092',
  kreis: '09273',
  population: 1,
  town: true,
  ...over,
})
const state = (
  titles: readonly PublicTitle[],
  over: Partial<Snapshot> = {},
  figures: { value: number; on: string }[] = [],
  names: Record<string, string> = {},
) => ({
  snapshot: {
    award: 'digitales-amt',
    land: 'BY',
    rule: 'digitales-amt-2021',
    at: '',
    demo: false,
    bodies: { gemeinde: 1, landkreis: 0, bezirk: 0, verband: 0 },
    titles,
    bases: { regierungsbezirk: {}, kreis: {} },
    services: [],
    ...over,
  },
  frame: {
    bodies: Object.entries(names).map(([key, name]) => ({ key, name })),
    figures: figures.map((one) => ({ metric: 'Verfahren', body: '09562000', name: 'Erlangen', source: 'https://presse.example', ...one })),
  },
})

describe('what changed between two states', () => {
  it('is nothing where they say the same', () => {
    expect(
      snapshotChanges(
        state([title('1')], {}, [{ on: '2023-12-28', value: 339 }], { 1: 'Mainburg' }),
        state([title('1')], {}, [{ on: '2023-12-28', value: 339 }], { 1: 'Mainburg' }),
      ),
    ).toEqual([])
  })

  it('names titles that were given, given again, withdrawn or gone, and those whose figures moved', () => {
    const before = state([title('1'), title('2'), title('3', { revokedOn: '2025-12-01' }), title('4'), title('5')])
    const after = state([
      title('5', { counted: null, since: '2026-01-06' }),
      title('1', { revokedOn: '2026-02-01' }),
      title('3', { since: '2026-02-03' }),
      title('4', { counted: 60 }),
      title('6', { since: '2026-02-02' }),
    ])
    expect(snapshotChanges(before, after).map(({ kind, about, before: was, after: is }) => [kind, about, was, is])).toEqual([
      ['given', '3', null, '2026-02-03'],
      ['given', '6', null, '2026-02-02'],
      ['withdrawn', '1', null, '2026-02-01'],
      ['gone', '2', '2026-01-05', null],
      ['since', '5', '2026-01-05', '2026-01-06'],
      ['counted', '5', '52', null],
      ['counted', '4', '52', '60'],
    ])
  })

  it('names conditions, names of bodies, reported figures and services that changed around them', () => {
    const service = { id: 'ummeldung', name: 'Ummeldung', authorities: 10, live: 3, where: null }
    const before = state(
      [],
      { services: [service] },
      [
        { on: '2023-12-28', value: 339 },
        { on: '2022-05-01', value: 0 },
      ],
      { 1: 'Mainburg' },
    )
    const after = state([], { rule: 'digitales-amt-2027', services: [{ ...service, live: 4 }] }, [{ on: '2023-12-28', value: 340 }], {
      1: 'Mainburg a.d. Abens',
    })
    expect(snapshotChanges(before, after).map(({ kind, before: was, after: is }) => [kind, was, is])).toEqual([
      ['rule', 'digitales-amt-2021', 'digitales-amt-2027'],
      ['name', 'Mainburg', 'Mainburg a.d. Abens'],
      ['figure', '339', '340'],
      ['figure', '0', null],
      ['service', '3/10', '4/10'],
    ])
  })
})
