import type { ReactNode } from 'react'
import type { ItemView } from '@blaupause/contract/rollouts'
import { useSay } from '../../i18n/use-say.js'
import { Mark } from '../../marks/mark.js'
import { ChoiceBox } from './choice-box.js'
import { groupName, itemMark, type Axes } from './item-axes.js'
import type { Picking } from './item-grid.js'

/** The same on a phone: Gemeinde by Gemeinde, those with gaps opened. */
export function ItemList({ axes, picking }: { axes: Axes; picking: Picking | null }): ReactNode {
  const { t } = useSay()
  return (
    <ul className="item-groups">
      {axes.rows.map((row) => {
        const done = row.items.filter(({ doneOn }) => doneOn !== null).length
        const open = picking ? row.items.filter(picking.eligible) : []
        const count = open.filter(({ key }) => picking?.chosen.has(key)).length
        return (
          <li key={row.key}>
            <details open={done < row.items.length}>
              <summary>
                <b>{row.name}</b> <span className={done < row.items.length ? 'gap' : 'muted'}>{t('step.items_of', { done, total: row.items.length })}</span>
              </summary>
              {picking && open.length > 1 && (
                <label className="choice">
                  <ChoiceBox
                    label={t('items.whole', { name: row.name })}
                    some={count > 0}
                    every={count === open.length}
                    onChange={(on) => {
                      picking.choose(open, on)
                    }}
                  />
                  <span>{t('items.all_here')}</span>
                </label>
              )}
              <ul>
                {row.items.map((item) => (
                  <li key={item.key}>
                    <Line item={item} picking={picking} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        )
      })}
    </ul>
  )
}

function Line({ item, picking }: { item: ItemView; picking: Picking | null }): ReactNode {
  const { t } = useSay()
  const mark = itemMark(item)
  const name = <span lang="de">{item.leistungName ?? item.gemeinde}</span>
  if (picking?.eligible(item))
    return (
      <label className="choice">
        <ChoiceBox
          label={groupName(item)}
          some={false}
          every={picking.chosen.has(item.key)}
          onChange={(on) => {
            picking.choose([item], on)
          }}
        />
        {name}
      </label>
    )
  return (
    <p className="choice">
      <Mark state={mark} label={t(`items.mark.${item.objectedOn === null ? mark : 'objected'}`)} />
      {name}
    </p>
  )
}
