import type { ReactNode } from 'react'
import { proposedThresholds, type Thresholds as Rates } from '@blaupause/domain/catalogue'
import { useSay } from '../i18n/use-say.js'
import type { Editor } from './editor.js'
import { TextField } from './fields.js'
import { PartRow } from './part-row.js'

/** When a wave of this Land holds. Until the Land sets its own, the product's proposal stands there as such. */
export function Thresholds({ content, mayEdit, onChange }: Editor): ReactNode {
  const { t } = useSay()
  const rates = content.thresholds ?? proposedThresholds
  const set = (change: Partial<Rates>): void => {
    onChange({ ...content, thresholds: { ...rates, ...change } })
  }
  const share = (field: 'blockerRate' | 'overrunRate'): ReactNode => (
    <TextField
      type="number"
      max={3}
      label={t(`landprofile.thresholds.${field}`)}
      value={String(Math.round(rates[field] * 100))}
      onChange={(given) => {
        set({ [field]: Math.min(100, Number(given.replace(/\D/g, ''))) / 100 })
      }}
    />
  )
  const drop = (): void => {
    const { thresholds: _, ...rest } = content
    onChange(rest)
  }
  return (
    <section className="rule" aria-labelledby="schwellen">
      <h2 id="schwellen">{t('landprofile.thresholds.title')}</h2>
      <p className="small muted">{t('landprofile.thresholds.hint')}</p>
      <ul className="list">
        <PartRow
          name={t(content.thresholds ? 'landprofile.thresholds.own' : 'landprofile.thresholds.proposed')}
          line={t('landprofile.thresholds.line', {
            blocked: Math.round(rates.blockerRate * 100),
            over: Math.round(rates.overrunRate * 100),
            minimum: rates.minimum,
          })}
          part={rates}
          mayEdit={mayEdit}
          onChange={(change) => {
            set(change as Partial<Rates>)
          }}
          {...(content.thresholds && { onRemove: drop })}
        >
          {share('blockerRate')}
          {share('overrunRate')}
          <TextField
            type="number"
            max={3}
            label={t('landprofile.thresholds.minimum')}
            value={String(rates.minimum)}
            onChange={(given) => {
              set({ minimum: Number(given.replace(/\D/g, '')) })
            }}
          />
        </PartRow>
      </ul>
    </section>
  )
}
