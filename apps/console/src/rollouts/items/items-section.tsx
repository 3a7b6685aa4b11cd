import { useState, type ReactNode } from 'react'
import type { Me } from '@blaupause/contract/identity'
import type { ItemView, RolloutView } from '@blaupause/contract/rollouts'
import { useSay } from '../../i18n/use-say.js'
import { usePhone } from '../../marks/use-width.js'
import { Waiting } from '../../shell/waiting.js'
import { ChoiceBox } from './choice-box.js'
import { axesOf } from './item-axes.js'
import { ItemForm } from './item-form.js'
import { ItemGrid } from './item-grid.js'
import { ItemList } from './item-list.js'
import { allowedModes, isEligible, type ItemMode } from './item-modes.js'
import { ObjectionBanner } from './objection-banner.js'
import { RowPages } from './row-pages.js'
import { TickedFor } from './ticked-for.js'
import { useItems } from './use-items.js'
import './items.css'

type Props = { milestone: RolloutView['milestones'][number]; me: Me; onReport: () => void }

/** Rows that one looks through without losing one's place; more come page by page. */
const ROWS = 25

/** The many small ones of one step: what stands, what is missing, and ticking, proving or disputing them together. */
export function ItemsSection({ milestone, me, onReport }: Props): ReactNode {
  const { t, text, format } = useSay()
  const phone = usePhone()
  const items = useItems(milestone.id)
  const [mode, setMode] = useState<ItemMode | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [first, setFirst] = useState(0)
  const [gaps, setGaps] = useState(false)
  if (!items) return <Waiting heads={[t('items.gemeinde')]} />
  if (items.length === 0) return null
  const modes = allowedModes(me.actor, milestone, items)
  const label = milestone.itemsLabel ? text(milestone.itemsLabel) : t('step.items')
  const axes = axesOf(items)
  const rows = gaps ? axes.rows.filter((row) => row.items.some(({ doneOn }) => doneOn === null)) : axes.rows
  const at = Math.min(first, Math.max(0, Math.ceil(rows.length / ROWS) - 1) * ROWS)
  const shown = { columns: axes.columns, rows: rows.slice(at, at + ROWS) }
  const begin = (next: ItemMode): void => {
    setMode(next)
    setChosen(new Set(next === 'tick' ? items.filter(({ doneOn }) => doneOn !== null).map(({ key }) => key) : []))
  }
  const choose = (some: readonly ItemView[], on: boolean): void => {
    const keys = new Set(some.map(({ key }) => key))
    setChosen((before) => (on ? new Set([...before, ...keys]) : new Set([...before].filter((key) => !keys.has(key)))))
  }
  const picking = mode && { chosen, eligible: (item: ItemView) => isEligible(mode, milestone, item), choose }
  const eligible = picking ? items.filter(picking.eligible) : []
  const count = eligible.filter(({ key }) => chosen.has(key)).length
  const id = `einzelteile-${milestone.stepId}`
  return (
    <section className="part" aria-labelledby={`${id}-titel`} id={id}>
      <div className="cap">
        <h2 id={`${id}-titel`}>
          {t('items.title', {
            step: milestone.position,
            name: text(milestone.name),
            done: format.number(milestone.itemsDone),
            total: format.number(milestone.itemsTotal),
          })}
        </h2>
        <span className="small muted">{label}</span>
      </div>
      <ObjectionBanner milestone={milestone} />
      <TickedFor items={items} owner={milestone.ownerName} />
      {axes.rows.length > ROWS && (
        <label className="choice items-gaps">
          <input
            type="checkbox"
            checked={gaps}
            onChange={(event) => {
              setGaps(event.target.checked)
              setFirst(0)
            }}
          />
          <span>{t('items.only_gaps')}</span>
        </label>
      )}
      {picking && eligible.length > 1 && (
        <label className="choice items-gaps">
          <ChoiceBox
            label={t('items.all', { count: format.number(eligible.length) })}
            some={count > 0}
            every={count === eligible.length}
            onChange={(on) => {
              choose(eligible, on)
            }}
          />
          <span aria-hidden="true">{t('items.all', { count: format.number(eligible.length) })}</span>
        </label>
      )}
      {rows.length === 0 ? (
        <p className="muted">{t('items.no_gaps')}</p>
      ) : phone ? (
        <ItemList axes={shown} picking={picking} />
      ) : (
        <ItemGrid axes={shown} label={label} picking={picking} />
      )}
      <RowPages first={at} size={ROWS} total={rows.length} onTurn={setFirst} />
      {mode ? (
        <ItemForm
          key={mode}
          mode={mode}
          milestone={milestone}
          items={items}
          chosen={chosen}
          me={me}
          onDone={() => {
            setMode(null)
          }}
        />
      ) : (
        <div className="btns items-do">
          {milestone.itemsDone === milestone.itemsTotal && milestone.state === 'running' && modes.includes('tick') && (
            <button type="button" className="btn" onClick={onReport}>
              {t('next.report', { step: milestone.position })}
            </button>
          )}
          {modes.map((one) => (
            <button
              key={one}
              type="button"
              className="btn"
              onClick={() => {
                begin(one)
              }}
            >
              {t(`items.begin.${one}`)}
            </button>
          ))}
        </div>
      )}
      <p className="source">{t('items.legend')}</p>
    </section>
  )
}
