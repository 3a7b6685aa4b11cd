import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { SetAssessmentTerms, type AssessmentTermsPage } from '@blaupause/contract/assessments'
import type { Me } from '@blaupause/contract/identity'
import { canSetTerms } from '@blaupause/domain/assessments'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { useProgrammes, type Programme } from '../programme/use-programmes.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'

const fields = ['submitWithin', 'reviewWithin', 'challengeWithin', 'actionWithin'] as const

/** How long each step of an assessment takes in a programme, who decided that and why; the proposal of the product where nobody did. */
export function TermsSection({ me }: { me: Me }): ReactNode {
  const { t } = useSay()
  const { chosen } = useProgrammes(me)
  return (
    <section className="dimension terms" aria-labelledby="fristen">
      <h2 id="fristen">{t('assessments.terms')}</h2>
      {chosen.map((programme) => (
        <Terms key={programme.id} me={me} programme={programme} />
      ))}
    </section>
  )
}

function Terms({ me, programme }: { me: Me; programme: Programme }): ReactNode {
  const { t, format } = useSay()
  const [changing, setChanging] = useState(false)
  const { data } = useGetOne<AssessmentTermsPage & { id: string }>('assessment-terms-of', { id: programme.id }, { retry: false })
  if (!data) return null
  const [newest, ...earlier] = data.items
  const holds = newest ?? data.proposal
  return (
    <>
      <p>
        {programme.name}:{' '}
        {t('assessments.terms_are', { submit: holds.submitWithin, review: holds.reviewWithin, challenge: holds.challengeWithin, action: holds.actionWithin })}
      </p>
      <p className="source">
        {newest
          ? t('assessments.terms_by', { organisation: newest.organisation, on: format.moment(newest.recordedAt), reason: newest.reason })
          : data.proposal.source}
      </p>
      {earlier.length > 0 && (
        <details className="rest">
          <summary>{t('assessments.terms_earlier', { smart_count: earlier.length })}</summary>
          <ul>
            {earlier.map((one) => (
              <li key={one.id}>
                {t('assessments.terms_are', { submit: one.submitWithin, review: one.reviewWithin, challenge: one.challengeWithin, action: one.actionWithin })}{' '}
                <small>{t('assessments.terms_by', { organisation: one.organisation, on: format.moment(one.recordedAt), reason: one.reason })}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
      {canSetTerms(me.actor, { land: programme.land, programme: programme.id }) && !changing && (
        <button
          type="button"
          className="btn btn--text"
          onClick={() => {
            setChanging(true)
          }}
        >
          {t('assessments.terms_change')}
          <span className="visually-hidden">: {programme.name}</span>
        </button>
      )}
      {changing && (
        <TermsForm
          programme={programme}
          now={holds}
          onDone={() => {
            setChanging(false)
          }}
        />
      )}
    </>
  )
}

function TermsForm({ programme, now, onDone }: { programme: Programme; now: Record<(typeof fields)[number], number>; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const command = useCommand<{ id: string }>(t('assessments.terms_change'))
  const [given, setGiven] = useState<Record<string, string>>(Object.fromEntries(fields.map((field) => [field, String(now[field])])))
  const [reason, setReason] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = SetAssessmentTerms.safeParse({
      programme: programme.id,
      reason,
      ...Object.fromEntries(fields.map((field) => [field, Number(given[field])])),
    })
    setInvalid(parsed.success ? null : t(parsed.error.issues[0]?.path[0] === 'reason' ? 'assessments.invalid.reason' : 'assessments.invalid.days'))
    if (!parsed.success || (await command.send('/assessment-terms', parsed.data)) === null) return
    noted(t('assessments.terms_set'), null)
    onDone()
  }
  return (
    <form
      className="panel wide"
      noValidate
      aria-label={t('assessments.terms_change')}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <div className="fields four">
        {fields.map((field) => (
          <label key={field} htmlFor={`${id}-${field}`}>
            {t(`assessments.terms_field.${field}`)}
            <input
              id={`${id}-${field}`}
              type="number"
              min={1}
              max={120}
              value={given[field]}
              onChange={(event) => {
                setGiven({ ...given, [field]: event.target.value })
              }}
            />
          </label>
        ))}
      </div>
      <label className="below" htmlFor={`${id}-reason`}>
        {t('assessments.terms_reason')}
        <input
          id={`${id}-reason`}
          maxLength={2000}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value)
          }}
        />
      </label>
      <p className="source">{t('assessments.terms_hint')}</p>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('assessments.terms_change')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('assessments.cancel')}
        </button>
      </div>
    </form>
  )
}
