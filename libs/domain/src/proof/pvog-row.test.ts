import { describe, expect, it } from 'vitest'
import { readPvogRow } from './pvog-row.js'

const row = {
  leika_key: '99115005104000',
  ars: '092735218177',
  url: 'https://portal.example/ummeldung',
  online_status: 'ok',
  aktiv: 'true',
  datenstand_pvog_import: '2026-03-02',
}
const read = (fields: Partial<typeof row>) => readPvogRow(7, { ...row, ...fields })

describe('an entry of the open PVOG data', () => {
  it('is listed if it is active, in order and has an address', () => {
    expect(read({})).toEqual({ line: 7, leika: row.leika_key, ars: row.ars, url: row.url, listed: true, stand: '2026-03-01T23:00:00.000Z' })
    for (const fields of [{ online_status: 'nicht ok' }, { aktiv: 'nein' }, { url: '' }]) expect(read(fields)).toMatchObject({ listed: false })
  })
  it.each([
    ['2026-07-02T04:10:00', '2026-07-02T02:10:00.000Z'],
    ['02.07.2026 04:10', '2026-07-02T02:10:00.000Z'],
    ['02.03.2026', '2026-03-01T23:00:00.000Z'],
  ])('of %s is of that hour in Berlin', (stand, instant) => expect(read({ datenstand_pvog_import: stand })).toMatchObject({ stand: instant }))
  it.each([
    ['leika_key', '9911500510400'],
    ['leika_key', '99115005104O00'],
    ['ars', '9273'],
    ['online_status', 'vielleicht'],
    ['aktiv', 'x'],
    ['datenstand_pvog_import', '2026-02-30'],
    ['datenstand_pvog_import', '02.03.26'],
  ])('names the column %s for "%s"', (column, value) => expect(read({ [column]: value })).toEqual({ column, value }))
})
