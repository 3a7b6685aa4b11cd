import type { ItemView } from '@blaupause/contract/rollouts'
import { expect, it } from 'vitest'
import { axesOf } from './item-axes.js'

const item = (ags: string, gemeinde: string, leistung = '99115005104000') =>
  ({ key: `${ags}/${leistung}`, ags, gemeinde, leistung, leistungName: 'Anmeldung' }) as ItemView

it('rows are Gemeinden, columns Leistungen; namesakes are told apart by their key', () => {
  const { rows, columns } = axesOf([
    item('09471115', 'Altendorf'),
    item('09376117', 'Altendorf'),
    item('09273119', 'Attenhofen'),
    item('09273119', 'Attenhofen', '99115005104001'),
  ])
  expect(rows.map(({ name, items }) => [name, items.length])).toEqual([
    ['Altendorf, 09471 115', 1],
    ['Altendorf, 09376 117', 1],
    ['Attenhofen', 2],
  ])
  expect(columns).toHaveLength(2)
})
