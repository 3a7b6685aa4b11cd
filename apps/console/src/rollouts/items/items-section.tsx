import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { Me } from '@blaupause/contract/identity'
import type { ItemView, RolloutView } from '@blaupause/contract/rollouts'
import { useSay } from '../../i18n/use-say.js'
import { usePhone } from '../../shell/use-phone.js'
import { ItemForm } from './item-form.js'
import { ItemGrid } from './item-grid.js'
import { ItemList } from './item-list.js'
import { allowedModes, isEligible, type ItemMode } from './item-modes.js'
import { ObjectionBanner } from './objection-banner.js'
import './items.css'

type Props = { milestone: RolloutView['milestones'][number]; me: Me; onReport: () => void }

/** The many small ones of one step: what stands, what is missing, and ticking, proving or disputing them together. */
export function ItemsSection({ milestone, me, onReport }: Props): ReactNode {
  const { t, text } = useSay()
  const phone = usePhone()
  const { data } = useGetList<ItemView & { id: string }>(`milestones/${milestone.id}/items`, { pagination: { page: 1, perPage: 200 } }, { retry: false })
  const [mode, setMode] = useState<ItemMode | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  if (!data || data.length === 0) return null
  const modes = allowedModes(me.actor, milestone, data)
  const label = milestone.itemsLabel ? text(milestone.itemsLabel) : t('step.items')
  const begin = (next: ItemMode): void => {
    setMode(next)
    setChosen(new Set(next === 'tick' ? data.filter(({ doneOn }) => doneOn !== null).map(({ key }) => key) : []))
  }
  const picking = mode && {
    chosen, eligible: (item: ItemView) => isEligible(mode, milestone, item),
    choose: (items: readonly ItemView[], on: boolean) => { setChosen((before) => new Set(on ? [...before, ...items.map(({ key }) => key)] : [...before].filter((key) => !items.some((item) => item.key === key)))) },
  }
  const id = `einzelteile-${milestone.stepId}`
  return (
    <section className="part" aria-labelledby={`${id}-titel`} id={id}>
      <div className="cap"><h2 id={`${id}-titel`}>{t('items.title', { step: milestone.position, name: text(milestone.name), done: milestone.itemsDone, total: milestone.itemsTotal })}</h2><span className="small muted">{label}</span></div>
      <ObjectionBanner milestone={milestone} />
      {phone ? <ItemList items={data} picking={picking} /> : <ItemGrid items={data} label={label} picking={picking} />}
      {mode
        ? <ItemForm key={mode} mode={mode} milestone={milestone} items={data} chosen={chosen} me={me} onDone={() => { setMode(null) }} />
        : (
          <div className="btns items-do">
            {milestone.itemsDone === milestone.itemsTotal && milestone.state === 'running' && modes.includes('tick') && <button type="button" className="btn" onClick={onReport}>{t('next.report', { step: milestone.position })}</button>}
            {modes.map((one) => <button key={one} type="button" className="btn" onClick={() => { begin(one) }}>{t(`items.begin.${one}`)}</button>)}
          </div>
        )}
      <p className="source">{t('items.legend')}</p>
    </section>
  )
}
