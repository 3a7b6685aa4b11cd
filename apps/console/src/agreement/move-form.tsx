import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import {
  CloseConsultation,
  ConsultBlueprint,
  ProlongConsultation,
  RecallBlueprint,
  RefuseBlueprint,
  SubmitBlueprint,
  type BlueprintView,
} from '@blaupause/contract/blueprints'
import { consultationSpan, publicationPolicies } from '@blaupause/domain/blueprints'
import { landCalendar, type LandCode } from '@blaupause/domain/calendar'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

const schemas = {
  consult: ConsultBlueprint,
  prolong: ProlongConsultation,
  close: CloseConsultation,
  recall: RecallBlueprint,
  refuse: RefuseBlueprint,
  submit: SubmitBlueprint,
}
export type FormMove = keyof typeof schemas

/** A move of a blueprint that needs a day or a reason: what it means is said before. */
export function MoveForm({ view, move, today, onClose }: { view: BlueprintView; move: FormMove; today: string; onClose: () => void }): ReactNode {
  const { t, format } = useSay()
  const id = useId()
  const notify = useNotify()
  const heading = useRef<HTMLHeadingElement>(null)
  const span = consultationSpan(today, landCalendar((view.land ?? 'BY') as LandCode))
  const [until, setUntil] = useState(move === 'consult' ? span.first : '')
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const [invalid, setInvalid] = useState(false)
  const command = useCommand<BlueprintView>(t(`agreement.${move}.open`))
  useEffect(() => {
    heading.current?.focus()
  }, [])
  const { consultation, comments } = view.agreement
  const asked =
    move === 'submit' ? [...(consultation === null ? ['unheard'] : []), ...(comments.open > 0 ? ['set_aside'] : [])] : move === 'consult' ? [] : ['reason']
  const hasDay = move === 'consult' || move === 'prolong'
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const body =
      move === 'submit'
        ? { digest: view.digest, unheard: reasons['unheard'] ?? null, setAside: reasons['set_aside'] ?? null }
        : { ...(hasDay && { until }), ...(asked.length > 0 && { reason: reasons['reason'] ?? '' }) }
    const missing = asked.some((one) => (reasons[one] ?? '').trim().length < 3)
    const parsed = schemas[move].safeParse(body)
    setInvalid(missing || !parsed.success)
    if (missing || !parsed.success) return
    const answer = await command.send(`/blueprints/${view.name}/${view.version}/${move}`, parsed.data)
    if (answer === null) return
    notify(t(`agreement.${move}.done`, { on: until === '' ? '' : format.date(until), name: answer.agreement.turn?.name ?? '' }), { type: 'success' })
    onClose()
  }
  const names = view.signers.map(({ name }) => name).join(', ')
  const means = t(`agreement.${move}.means`, { names, _: '' })
  return (
    <form
      className="panel sign"
      noValidate
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {t(`agreement.${move}.title`)}
      </h2>
      {means !== '' && <p>{means}</p>}
      {hasDay && (
        <div className="field">
          <label htmlFor={`${id}-until`}>{t(`agreement.${move}.until`)}</label>
          <input
            id={`${id}-until`}
            type="date"
            min={move === 'consult' ? span.first : consultation?.until}
            max={span.last}
            value={until}
            aria-invalid={invalid && until === ''}
            onChange={(event) => {
              setUntil(event.target.value)
            }}
          />
          {move === 'consult' && (
            <small className="muted">
              {t('agreement.consult.span', {
                first: format.date(span.first),
                last: format.date(span.last),
                days: t('blueprints.days', { smart_count: publicationPolicies.validOn(today).consultAtLeast }),
              })}
            </small>
          )}
        </div>
      )}
      {asked.map((one) => (
        <div className="field" key={one}>
          <label htmlFor={`${id}-${one}`}>{t(`agreement.${move}.${one}`, { smart_count: comments.open })}</label>
          <textarea
            id={`${id}-${one}`}
            rows={2}
            maxLength={500}
            value={reasons[one] ?? ''}
            aria-invalid={invalid}
            onChange={(event) => {
              setReasons({ ...reasons, [one]: event.target.value })
            }}
          />
        </div>
      ))}
      <Outcome command={command} invalid={invalid ? t(hasDay ? `agreement.${move}.invalid` : 'agreement.reason_invalid') : null} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t(`agreement.${move}.submit`)}
        </button>
        <button type="button" className="btn btn--text" onClick={onClose}>
          {t('blueprints.form.cancel')}
        </button>
      </div>
    </form>
  )
}
