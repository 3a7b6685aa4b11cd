import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useGetList, useGetOne, useNotify } from 'react-admin'
import { ProposeChange, type CriterionView } from '@blaupause/contract/criteria'
import type { WorkshopRow, WorkshopView } from '@blaupause/contract/workshops'
import { changeKinds, type ChangeKind } from '@blaupause/domain/criteria'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** Asks for a change of the catalogue. It rests on what a workshop found or decided, so one chooses that first. */
export function ProposeForm({ onDone, about = '' }: { onDone: () => void; about?: string }): ReactNode {
  const { t, text: say, format } = useSay()
  const id = useId()
  const notify = useNotify()
  const command = useCommand<{ id: string }>(t('criteria.propose'))
  const { data: workshops = [] } = useGetList<WorkshopRow>('workshops', { pagination: { page: 1, perPage: 100 } }, { retry: false })
  const { data: criteria = [] } = useGetList<CriterionView>('criteria', { pagination: { page: 1, perPage: 200 } }, { retry: false })
  const [workshop, setWorkshop] = useState('')
  const { data: opened } = useGetOne<WorkshopView>('opened-workshop', { id: workshop }, { enabled: workshop !== '', retry: false })
  const [outcome, setOutcome] = useState('')
  const [kind, setKind] = useState<ChangeKind>(about === '' ? 'add' : 'reword')
  const [criterion, setCriterion] = useState(about)
  const [words, setWords] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const resting = (opened?.outcomes ?? []).filter((one) => one.kind === 'finding' || one.kind === 'decision')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = ProposeChange.safeParse({ criterion: kind === 'add' ? null : criterion || null, kind, text: words, outcome })
    setInvalid(parsed.success ? null : t(`criteria.invalid.${String(parsed.error.issues[0]?.path[0])}`))
    if (!parsed.success || (await command.send('/criterion-changes', parsed.data)) === null) return
    notify('criteria.proposed', { type: 'success' })
    onDone()
  }
  const pick = (name: string, label: string, value: string, onPick: (value: string) => void, options: ReactNode): ReactNode => (
    <label htmlFor={`${id}-${name}`}>
      {label}
      <span className="pick">
        <select
          id={`${id}-${name}`}
          value={value}
          onChange={(event) => {
            onPick(event.target.value)
          }}
        >
          {options}
        </select>
      </span>
    </label>
  )
  return (
    <form
      className="panel wide propose"
      noValidate
      aria-label={t('criteria.propose')}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <div className="fields">
        {pick(
          'workshop',
          t('criteria.form.workshop'),
          workshop,
          (value) => {
            setWorkshop(value)
            setOutcome('')
          },
          <>
            <option value="">{t('criteria.form.choose')}</option>
            {workshops.map((one) => (
              <option key={one.id} value={one.id}>
                {format.date(one.on)}: {one.title}
              </option>
            ))}
          </>,
        )}
        {pick(
          'outcome',
          t('criteria.form.outcome'),
          outcome,
          setOutcome,
          <>
            <option value="">{t('criteria.form.choose')}</option>
            {resting.map((one) => (
              <option key={one.id} value={one.id}>
                {t(`workshops.kind.${one.kind}`)}: {one.text.slice(0, 90)}
              </option>
            ))}
          </>,
        )}
      </div>
      <div className="fields">
        {pick(
          'kind',
          t('criteria.form.change'),
          kind,
          (value) => {
            setKind(value as ChangeKind)
          },
          changeKinds.map((one) => (
            <option key={one} value={one}>
              {t(`criteria.change_kind.${one}`)}
            </option>
          )),
        )}
        {kind !== 'add' &&
          pick(
            'criterion',
            t('criteria.form.criterion'),
            criterion,
            setCriterion,
            <>
              <option value="">{t('criteria.form.choose')}</option>
              {criteria.map((one) => (
                <option key={one.id} value={one.id}>
                  {say(one.statement)}
                </option>
              ))}
            </>,
          )}
      </div>
      <label className="below" htmlFor={`${id}-text`}>
        {t('criteria.form.change_text')}
        <textarea
          id={`${id}-text`}
          rows={3}
          maxLength={4000}
          value={words}
          onChange={(event) => {
            setWords(event.target.value)
          }}
        />
      </label>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('criteria.propose')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('criteria.cancel')}
        </button>
      </div>
    </form>
  )
}
