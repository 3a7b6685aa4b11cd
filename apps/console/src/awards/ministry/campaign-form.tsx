import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { letterFields, type AwardBodyKind } from '@blaupause/domain/awards'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'
import { Outcome } from '../../rollouts/actions/outcome.js'

const STAGES = ['reached', 'below', 'not-begun'] as const

/** A letter and whom it is for. Who gets it is counted when it is kept, and fixed when it is sent. */
export function CampaignForm({ onDone }: { onDone: () => void }): ReactNode {
  const { t } = useSay()
  const field = useId()
  const { me } = useMe()
  const letter = (to: (typeof STAGES)[number]): string => t(`awarding.outreach.letter.${to}`, { portal: me?.award?.portal ?? '' })
  const [stage, setStage] = useState<(typeof STAGES)[number]>('reached')
  const [kind, setKind] = useState<AwardBodyKind | ''>('')
  const [name, setName] = useState('')
  const [text, setText] = useState(letter('reached'))
  const command = useCommand(t('awarding.outreach.keep'))
  const choose = (next: (typeof STAGES)[number]): void => { if (text === letter(stage)) setText(letter(next)); setStage(next) }
  const submit = async (event: FormEvent): Promise<void> => { event.preventDefault(); if ((await command.send('/campaigns', { name, text, stage, kind: kind || null })) !== null) onDone() }
  return (
    <form className="panel" noValidate aria-label={t('awarding.outreach.write')} onSubmit={(event) => { void submit(event) }}>
      <label htmlFor={`${field}-name`}>{t('awarding.outreach.name')}<input id={`${field}-name`} type="text" maxLength={120} value={name} onChange={(event) => { setName(event.target.value) }} /></label>
      <div className="filters-line"><label>{t('awarding.outreach.whom')} <span className="pick"><select value={stage} onChange={(event) => { choose(event.target.value as (typeof STAGES)[number]) }}>{STAGES.map((one) => <option key={one} value={one}>{t(`awarding.stage.${one}`)}</option>)}</select></span></label>
        <label>{t('awarding.bodies.kind')} <span className="pick"><select value={kind} onChange={(event) => { setKind(event.target.value as AwardBodyKind | '') }}>{['', ...(me?.award?.kinds ?? [])].map((one) => <option key={one} value={one}>{one === '' ? t('awarding.bodies.any') : t(`awarding.kind.${one}`)}</option>)}</select></span></label></div>
      <label htmlFor={`${field}-text`}>{t('awarding.outreach.text')}<textarea id={`${field}-text`} rows={8} maxLength={4000} aria-describedby={`${field}-felder`} value={text} onChange={(event) => { setText(event.target.value) }} /></label>
      <p className="source" id={`${field}-felder`}>{t('awarding.outreach.fields', { fields: letterFields.map((one) => `{${one}}`).join(', ') })}</p>
      <Outcome command={command} />
      <div className="btns"><button type="submit" className="btn btn--primary" disabled={command.busy || name.trim().length < 3 || text.trim().length < 20}>{t('awarding.outreach.keep')}</button><button type="button" className="btn btn--text" onClick={onDone}>{t('awarding.cancel')}</button></div>
    </form>
  )
}
