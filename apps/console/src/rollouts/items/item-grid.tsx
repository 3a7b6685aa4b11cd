import type { ReactNode } from 'react'
import type { ItemView } from '@blaupause/contract/rollouts'
import { useSay } from '../../i18n/use-say.js'
import { Mark } from '../../marks/mark.js'
import { ChoiceBox } from './choice-box.js'
import { groupName, itemMark, type Axes } from './item-axes.js'

export type Picking = {
  readonly chosen: ReadonlySet<string>
  readonly eligible: (item: ItemView) => boolean
  readonly choose: (items: readonly ItemView[], on: boolean) => void
}

/** Gemeinde × Leistung: a mark in each cell, or while picking a box in each cell and one for each row and column. */
export function ItemGrid({ axes, label, picking }: { axes: Axes; label: string; picking: Picking | null }): ReactNode {
  const { t } = useSay()
  return (
    <div className="grid-frame" role="region" aria-label={label} tabIndex={0}>
      <table className="grid35">
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('items.gemeinde')}</span>
            </th>
            {axes.columns.map((column) => (
              <Head key={column.key} column={column} picking={picking} />
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('items.sum')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {axes.rows.map((row) => (
            <Row key={row.key} row={row} columns={axes.columns} picking={picking} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Head({ column, picking }: { column: Axes['columns'][number]; picking: Picking | null }): ReactNode {
  return (
    <th scope="col">
      <span lang="de">{column.name}</span>
      {picking && <Whole items={column.items} name={column.name} picking={picking} />}
    </th>
  )
}

function Row({ row, columns, picking }: { row: Axes['rows'][number]; columns: Axes['columns']; picking: Picking | null }): ReactNode {
  const { t } = useSay()
  const done = row.items.filter(({ doneOn }) => doneOn !== null).length
  return (
    <tr>
      <th scope="row">
        {picking && row.items.length > 1 && <Whole items={row.items} name={row.name} picking={picking} />}
        <span>{row.name}</span>
      </th>
      {columns.map((column) => {
        const item = row.items.find(({ leistung, ags }) => (leistung ?? ags) === column.key || column.key === '')
        return <td key={column.key}>{item && <Cell item={item} picking={picking} />}</td>
      })}
      <td className={done < row.items.length ? 'sum2 gap' : 'sum2'}>{t('step.items_of', { done, total: row.items.length })}</td>
    </tr>
  )
}

function Whole({ items, name, picking }: { items: readonly ItemView[]; name: string; picking: Picking }): ReactNode {
  const { t } = useSay()
  const open = items.filter(picking.eligible)
  const count = open.filter(({ key }) => picking.chosen.has(key)).length
  return (
    <ChoiceBox
      label={t('items.whole', { name })}
      some={count > 0}
      every={open.length > 0 && count === open.length}
      disabled={open.length === 0}
      onChange={(on) => {
        picking.choose(open, on)
      }}
    />
  )
}

export function Cell({ item, picking }: { item: ItemView; picking: Picking | null }): ReactNode {
  const { t } = useSay()
  const mark = itemMark(item)
  if (picking?.eligible(item))
    return (
      <ChoiceBox
        label={groupName(item)}
        some={false}
        every={picking.chosen.has(item.key)}
        onChange={(on) => {
          picking.choose([item], on)
        }}
      />
    )
  return <Mark state={mark} label={t(`items.mark.${item.objectedOn === null ? mark : 'objected'}`)} />
}
