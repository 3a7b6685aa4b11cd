import { useEffect, useState, type ReactNode } from 'react'
import type { Me } from '@blaupause/contract/identity'
import type { WorkshopView } from '@blaupause/contract/workshops'
import { canWriteFor, minutesText, speaksFor } from '@blaupause/domain/workshops'
import { useSay } from '../../i18n/use-say.js'
import { MinutesField } from './minutes-field.js'
import type { Minutes } from './use-minutes.js'

type Props = { workshop: WorkshopView; item: string; me: Me; minutes: Minutes | null; onMark: (marked: string) => void }

/** What was said to one item, by organisation. While the minutes are open one's own contribution is a field; who runs the workshop may write for any. */
export function Said({ workshop, item, me, minutes, onMark }: Props): ReactNode {
  const { t } = useSay()
  const [added, setAdded] = useState<readonly string[]>([])
  const texts = useTexts(minutes, workshop, item)
  if (!minutes) {
    const said = workshop.minutes.items.filter((one) => one.item === item)
    return said.length === 0 ? (
      <p className="muted">{t('workshops.minutes.nothing')}</p>
    ) : (
      <>
        {said.map(({ key, name, unit, text }) => (
          <div className="spoken-by" key={key}>
            <b>{unit === null ? name : `${name}, ${unit}`}</b>
            <p className="spoken">{text}</p>
          </div>
        ))}
      </>
    )
  }
  const writable = (key: string): boolean => canWriteFor(me.actor, workshop, { key })
  const own = (key: string): boolean => speaksFor(me.actor, key)
  const shown = workshop.participants.filter(({ key }) => (texts.get(key) ?? '') !== '' || own(key) || added.includes(key))
  const others = workshop.participants.filter(({ key, present }) => writable(key) && present !== false && !shown.some((one) => one.key === key))
  return (
    <>
      {shown.map((one) => {
        const name = `${one.unit === null ? one.name : `${one.name}, ${one.unit}`}${one.guest ? ` (${t('workshops.guest')})` : one.vote ? '' : ` (${t('workshops.no_vote')})`}`
        const writes = minutes.writing.some(({ key }) => key === one.key)
        return (
          <div className={writes ? 'spoken-by typing' : 'spoken-by'} key={one.key}>
            <b>{name}</b>
            {writable(one.key) ? (
              <MinutesField
                doc={minutes.sync.doc}
                name={minutesText(item, one.key)}
                label={t('workshops.minutes.field', { name })}
                placeholder={t('workshops.minutes.placeholder')}
                onMark={onMark}
              />
            ) : (
              <p className="spoken">{texts.get(one.key)}</p>
            )}
            {writes && <span className="who">{t('workshops.minutes.writes', { name: one.name })}</span>}
          </div>
        )
      })}
      {others.length > 0 && (
        <label className="add-said">
          {t('workshops.minutes.add')}
          <span className="pick">
            <select
              value=""
              onChange={(event) => {
                setAdded([...added, event.target.value])
              }}
            >
              <option value="">{t('workshops.minutes.choose')}</option>
              {others.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          </span>
        </label>
      )}
    </>
  )
}

function useTexts(minutes: Minutes | null, workshop: WorkshopView, item: string): ReadonlyMap<string, string> {
  const doc = minutes?.sync.doc
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map())
  const keys = workshop.participants.map(({ key }) => key).join('\n')
  useEffect(() => {
    if (!doc) return
    const read = (): void => {
      setTexts(new Map(keys.split('\n').map((key) => [key, doc.getText(minutesText(item, key)).toString()])))
    }
    read()
    doc.on('update', read)
    return () => {
      doc.off('update', read)
    }
  }, [doc, keys, item])
  return texts
}
