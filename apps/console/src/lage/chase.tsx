import { useState, type ReactNode } from 'react'
import type { Lage } from '@blaupause/contract/insights'
import { useSay } from '../i18n/use-say.js'

/** The text for the party that holds most authorities up, visible before anybody sends it. It is copied, not sent: the address is the reader's. */
export function Chase({ held, dienst }: { held: Lage['waiting'][number]; dienst: string }): ReactNode {
  const { t, party, text } = useSay()
  const [copied, setCopied] = useState(false)
  const message = t('lage.chase.text', {
    smart_count: held.rollouts, days: t('unit.since_working_days', { smart_count: held.days }), step: text(held.stepName), service: dienst,
    names: held.authorities.map(({ name }) => name).join(', '),
  })
  return (
    <div className="chase">
      <dl><dt>{t('lage.chase.to')}</dt><dd>{party(held.party)}</dd></dl>
      <blockquote>{message}</blockquote>
      <div className="btns"><button type="button" className="btn btn--primary" onClick={() => { void navigator.clipboard.writeText(message).then(() => { setCopied(true) }) }}>{t('lage.chase.copy')}</button></div>
      <p className="small muted" role="status">{copied ? t('lage.chase.copied') : ''}</p>
    </div>
  )
}
