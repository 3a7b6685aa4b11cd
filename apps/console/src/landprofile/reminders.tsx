import type { ReactNode } from 'react'
import { chain, type ReminderPolicy } from '@blaupause/domain/deadlines'
import { useSay } from '../i18n/use-say.js'
import type { Editor } from './editor.js'
import { CheckField, TextField } from './fields.js'
import { freshId } from './fresh.js'

/** When the authorities of the Land are reminded, in versions: a rollout keeps the one of the day it began. Without one, the product's own holds. */
export function Reminders({ content, mayEdit, onChange }: Editor): ReactNode {
  const { t, format } = useSay()
  const reminders = content.reminders ?? []
  const put = (next: ReminderPolicy[]): void => {
    const { reminders: _, ...rest } = content
    onChange(next.length === 0 ? rest : { ...rest, reminders: next })
  }
  const set = (id: string, change: Partial<ReminderPolicy>): void => {
    put(reminders.map((one) => (one.id === id ? { ...one, ...change } : one)))
  }
  const days = (one: ReminderPolicy, field: 'hour' | 'remindBefore' | 'staleAfter'): ReactNode => (
    <TextField
      type="number"
      max={3}
      label={t(`landprofile.reminder.${field}`)}
      value={String(one[field])}
      onChange={(given) => {
        set(one.id, { [field]: Number(given.replace(/\D/g, '')) })
      }}
    />
  )
  return (
    <>
      <h3>{t('landprofile.reminder.title')}</h3>
      {reminders.length === 0 && <p>{t('landprofile.reminder.none')}</p>}
      <ul className="list">
        {reminders.map((one) => {
          const line = t('landprofile.reminder.line', { from: format.date(one.validFrom), before: one.remindBefore, hour: one.hour, stale: one.staleAfter })
          return (
            <li key={one.id}>
              {mayEdit ? (
                <details>
                  <summary>{line}</summary>
                  <div className="fields">
                    <TextField
                      type="date"
                      label={t('landprofile.save_from')}
                      value={one.validFrom}
                      onChange={(validFrom) => {
                        set(one.id, { validFrom })
                      }}
                    />
                    {days(one, 'remindBefore')}
                    {days(one, 'hour')}
                    {days(one, 'staleAfter')}
                    <CheckField
                      label={t('landprofile.reminder.quiet')}
                      checked={one.quiet.nonWorkingDays}
                      onChange={(nonWorkingDays) => {
                        set(one.id, { quiet: { ...one.quiet, nonWorkingDays } })
                      }}
                    />
                    {chain.map((recipient) => {
                      const after = one.escalations.find((step) => step.recipient === recipient)?.after
                      return (
                        <TextField
                          key={recipient}
                          type="number"
                          max={3}
                          label={t('landprofile.reminder.escalate', { who: t(`landprofile.reminder.chain.${recipient}`) })}
                          value={after?.toString() ?? ''}
                          onChange={(given) => {
                            const n = Number(given.replace(/\D/g, ''))
                            set(one.id, {
                              escalations: chain.flatMap((other) => {
                                const kept = other === recipient ? n : (one.escalations.find((step) => step.recipient === other)?.after ?? 0)
                                return kept > 0 ? [{ after: kept, recipient: other }] : []
                              }),
                            })
                          }}
                        />
                      )
                    })}
                    <TextField
                      label={t('landprofile.source')}
                      value={one.source}
                      onChange={(source) => {
                        set(one.id, { source })
                      }}
                    />
                  </div>
                  <button
                    type="button"
                    className="btn btn--text"
                    onClick={() => {
                      put(reminders.filter(({ id }) => id !== one.id))
                    }}
                  >
                    {t('landprofile.reminder.remove', { from: format.date(one.validFrom) })}
                  </button>
                </details>
              ) : (
                line
              )}
            </li>
          )
        })}
      </ul>
      {mayEdit && (
        <button
          type="button"
          className="btn btn--text"
          onClick={() => {
            put([
              ...reminders,
              {
                id: freshId(`${content.code.toLowerCase()}-erinnerung`, reminders),
                validFrom: nextDay(reminders.at(-1)?.validFrom ?? content.checkedOn),
                hour: 8,
                remindBefore: 5,
                escalations: [
                  { after: 1, recipient: 'owner' },
                  { after: 5, recipient: 'lead' },
                  { after: 10, recipient: 'land' },
                ],
                staleAfter: 15,
                quiet: { nonWorkingDays: true, days: [], hours: null },
                source: t('landprofile.no_source_yet'),
              },
            ])
          }}
        >
          {t('landprofile.add.reminder')}
        </button>
      )}
    </>
  )
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}
