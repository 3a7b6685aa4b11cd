import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { intentKey } from '../data/intent-key.js'
import { useSay } from '../i18n/use-say.js'
import { moved, type DraftItem } from './plan.js'

type Props = { items: readonly DraftItem[]; /** Minutes there are, if hours are known. */ room: number | null; onChange: (items: readonly DraftItem[]) => void }

/** The agenda, a line an item: title, minutes, break or not; moved by buttons or Alt with the arrow keys, and the focus goes along. */
export function AgendaEditor({ items, room, onChange }: Props): ReactNode {
  const { t } = useSay()
  const list = useRef<HTMLOListElement>(null)
  const [focus, setFocus] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (focus === null) return
    list.current?.querySelector<HTMLElement>(`[data-focus="${focus}"]`)?.focus()
    setFocus(null)
  }, [focus])
  const set = (row: string, change: Partial<DraftItem>): void => {
    onChange(items.map((item) => (item.row === row ? { ...item, ...change } : item)))
  }
  const move = (from: number, to: number, part: string): void => {
    if (to < 0 || to >= items.length) return
    onChange(moved(items, from, to))
    setSaid(t('workshops.plan.moved', { title: items[from]!.title, n: to + 1, of: items.length }))
    setFocus(`${items[from]!.row}-${part}`)
  }
  const byKey =
    (index: number) =>
    (event: KeyboardEvent): void => {
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
      event.preventDefault()
      move(index, event.key === 'ArrowUp' ? index - 1 : index + 1, 'title')
    }
  const add = (): void => {
    const row = intentKey()
    onChange([...items, { row, kind: 'topic', title: '', planned: '30' }])
    setFocus(`${row}-title`)
  }
  const remove = (index: number): void => {
    onChange(items.filter((_, at) => at !== index))
    const next = items[index + 1] ?? items[index - 1]
    if (next) setFocus(`${next.row}-title`)
  }
  const needed = items.reduce((sum, { planned }) => sum + (Number(planned) || 0), 0)
  return (
    <fieldset className="step-choice">
      <legend>{t('workshops.agenda')}</legend>
      <ol className="lines" ref={list}>
        {items.map((item, index) => (
          <li key={item.row}>
            <label className="grow">
              <span className="visually-hidden">{t('workshops.plan.item')}</span>
              <input
                placeholder={t('workshops.plan.item')}
                data-focus={`${item.row}-title`}
                maxLength={200}
                value={item.title}
                onKeyDown={byKey(index)}
                onChange={(event) => {
                  set(item.row, { title: event.target.value })
                }}
              />
            </label>
            <label className="short">
              <span className="visually-hidden">{t('workshops.plan.minutes')}</span>
              <input
                type="number"
                inputMode="numeric"
                min={5}
                max={600}
                value={item.planned}
                onChange={(event) => {
                  set(item.row, { planned: event.target.value })
                }}
              />
              <span aria-hidden="true">{t('workshops.plan.min')}</span>
            </label>
            <label className="box">
              <input
                type="checkbox"
                checked={item.kind === 'break'}
                onChange={(event) => {
                  set(item.row, { kind: event.target.checked ? 'break' : 'topic' })
                }}
              />
              <span>{t('workshops.plan.break')}</span>
            </label>
            <span className="line-do">
              <button
                type="button"
                className="btn btn--text"
                data-focus={`${item.row}-up`}
                aria-disabled={index === 0}
                aria-label={t('workshops.plan.up', { title: item.title })}
                onClick={() => {
                  move(index, index - 1, 'up')
                }}
              >
                ↑
              </button>
              <button
                type="button"
                className="btn btn--text"
                data-focus={`${item.row}-down`}
                aria-disabled={index === items.length - 1}
                aria-label={t('workshops.plan.down', { title: item.title })}
                onClick={() => {
                  move(index, index + 1, 'down')
                }}
              >
                ↓
              </button>
              <button
                type="button"
                className="btn btn--text"
                aria-label={t('workshops.plan.remove_of', { title: item.title })}
                onClick={() => {
                  remove(index)
                }}
              >
                {t('workshops.plan.remove')}
              </button>
            </span>
          </li>
        ))}
      </ol>
      <div className="btns">
        <button type="button" className="btn" onClick={add}>
          {t('workshops.plan.item_add')}
        </button>
      </div>
      <p className={room !== null && needed > room ? 'refusal' : 'source'}>
        {room === null ? t('workshops.plan.needs', { needed }) : t(needed > room ? 'workshops.plan.too_long' : 'workshops.plan.fits', { needed, room })}{' '}
        {items.length > 1 && t('workshops.plan.keys')}
      </p>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </fieldset>
  )
}
