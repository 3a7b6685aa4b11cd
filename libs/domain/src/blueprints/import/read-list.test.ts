import { describe, expect, it } from 'vitest'
import { suggestColumns } from './list-columns.js'
import { holdsSteps, readList, type ListAuthority, type ListReading } from './read-list.js'

const steps = [
  ['datenschutz', 'Datenschutz klären'],
  ['dvdv-eintrag', 'DVDV-Eintrag setzen'],
  ['go-live', 'Live gehen und bekannt machen'],
].map(([id, de]) => ({ id: id!, name: { de: de!, en: de! }, goLive: id === 'go-live' }))
const authority = (traeger: string, name: string): ListAuthority => ({
  behoerdeId: `meldebehoerde-${traeger}`,
  onlinedienst: 'ummeldung',
  name,
  traeger,
  kreis: traeger.slice(0, 5),
})
const authorities = [
  authority('10046117', 'Stadt St. Wendel'),
  authority('10043111', 'Gemeinde Illingen'),
  authority('06531007', 'Gemeinde Heuchelheim'),
  authority('07338010', 'Heuchelheim'),
  authority('07337032', 'Heuchelheim'),
]
const reading: ListReading = {
  columns: { gemeinde: 'name', ags: 'key', avv: 'step:datenschutz', dvdv: 'step:dvdv-eintrag', live: 'step:go-live' },
  service: 'ummeldung',
  asOf: '2026-03-01',
  today: '2026-03-10',
  picks: {},
  services: { ummeldung: 'ummeldung' },
}
const row = (line: number, values: Record<string, string>) => ({ line, values: { gemeinde: '', ags: '', avv: '', dvdv: '', live: '', ...values } })
const read = (values: Record<string, string>, change: Partial<ListReading> = {}) => readList([row(2, values)], authorities, { ...reading, ...change })

describe('columns of a list', () => {
  it('are known by their head, each step once', () => {
    expect(suggestColumns(['Gemeinde', 'AGS', 'AVV unterschrieben', 'DVDV-Eintrag erledigt am', 'live seit', 'Live am', 'Telefon'], steps)).toEqual({
      Gemeinde: 'name',
      AGS: 'key',
      'AVV unterschrieben': 'step:datenschutz',
      'DVDV-Eintrag erledigt am': 'step:dvdv-eintrag',
      'live seit': 'step:go-live',
      'Live am': 'none',
      Telefon: 'none',
    })
  })
  it('are kept only where they hold days and ticks', () =>
    expect([holdsSteps(['01.02.2026', 'ok', '']), holdsSteps(['0681 4711', '0681 4712']), holdsSteps([''])]).toEqual([true, false, false]))
})

describe('a row of a list', () => {
  it('says by key or name who it is, and which steps were done when; a tick counts on the day of the list', () => {
    expect(read({ gemeinde: 'St.Wendel', avv: 'ja', dvdv: '5.2.2026' }).entries).toEqual([
      {
        line: 2,
        behoerdeId: 'meldebehoerde-10046117',
        onlinedienst: 'ummeldung',
        name: 'Stadt St. Wendel',
        steps: [
          { step: 'dvdv-eintrag', on: '2026-02-05' },
          { step: 'datenschutz', on: '2026-03-01' },
        ],
      },
    ])
    expect(read({ ags: '10046 117', live: '2025-12-01' }).entries).toHaveLength(1)
    expect(read({ ags: '100430000111', live: '01.12.25' }).entries[0]).toMatchObject({ name: 'Gemeinde Illingen', steps: [{ on: '2025-12-01' }] })
  })
  it('with a name that three bodies bear names all three, and is read once one of them is picked', () => {
    const { faults } = read({ gemeinde: 'Heuchelheim', live: '01.12.2025' })
    expect(faults).toMatchObject([{ code: 'list.ambiguous', who: [{ traeger: '06531007' }, { traeger: '07338010' }, { traeger: '07337032' }] }])
    expect(read({ gemeinde: 'Heuchelheim', live: '01.12.2025' }, { picks: { 2: 'meldebehoerde-07338010' } }).entries[0]?.behoerdeId).toBe(
      'meldebehoerde-07338010',
    )
  })
  it.each([
    [{ gemeinde: 'Ilingen', live: 'x' }, 'list.unknown', ['Gemeinde Illingen']],
    [{ ags: '99999999', live: 'x' }, 'list.unknown', []],
    [{ live: 'x' }, 'list.nobody', []],
    [{ gemeinde: 'Illingen', live: '31.02.2026' }, 'list.day', []],
    [{ gemeinde: 'Illingen', live: '01.01.1999' }, 'list.day', []],
    [{ gemeinde: 'Illingen', live: '11.03.2026' }, 'list.future', []],
    [{ gemeinde: 'Illingen' }, 'list.nothing', []],
  ])('is left out with its reason: %j', (values, code, who) => {
    const { entries, faults } = read(values as unknown as Record<string, string>)
    expect([entries, faults.map((fault) => fault.code), faults[0]!.who.map(({ name }) => name)]).toEqual([[], [code], who])
  })
  it('for another service than the import makes, or for the same authority twice, is left out', () => {
    expect(read({ gemeinde: 'Illingen', live: 'x', dienst: 'Parken' }, { columns: { ...reading.columns, dienst: 'service' } }).faults).toMatchObject([
      { code: 'list.service', value: 'Parken' },
    ])
    expect(read({ gemeinde: 'Illingen', live: 'x', dienst: 'constructor' }, { columns: { ...reading.columns, dienst: 'service' } }).faults).toMatchObject([
      { code: 'list.service', value: 'constructor' },
    ])
    expect(readList([row(2, { gemeinde: 'Illingen', live: 'x' }), row(3, { gemeinde: 'Illingen', live: 'x' })], authorities, reading).faults).toMatchObject([
      { line: 3, code: 'list.twice', value: '2' },
    ])
  })
})
