import { useEffect, useId, useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { BlockerMatches, OpenBlocker } from '@blaupause/contract/blockers'
import type { MilestoneRow } from '@blaupause/contract/rollouts'
import type { RecordOutcome, WorkshopView } from '@blaupause/contract/workshops'
import { blockerCategories, type BlockerCategory } from '@blaupause/domain/blockers'
import type { Onlinedienst } from '@blaupause/domain/catalogue'
import { isDone, parties, type Party } from '@blaupause/domain/rollouts'
import { given } from '../blockers/draft.js'
import { useSteps } from '../blueprints/use-steps.js'
import { request } from '../data/http.js'
import { useSay } from '../i18n/use-say.js'

const DELAY = 400
type Choice = RecordOutcome['blocker']
type Props = { workshop: WorkshopView; words: string; onChange: (choice: Choice) => void }

/** What is held up and by whom; open blockers that may be the same are offered first, and joined instead of opening another. */
export function BlockerChoice({ workshop, words, onChange }: Props): ReactNode {
  const { t, text, format, party } = useSay()
  const id = useId()
  const { steps } = useSteps()
  const { data: services = [] } = useGetList<Onlinedienst>('onlinedienste', { pagination: { page: 1, perPage: 50 } }, { retry: false })
  const [fields, setFields] = useState({
    service: '',
    step: '',
    category: 'sonstiges' as BlockerCategory,
    party: 'fachverfahren-hersteller' as Party,
    ownerName: '',
  })
  const [held, setHeld] = useState<readonly string[]>([])
  const [matches, setMatches] = useState<BlockerMatches | null>(null)
  const [joins, setJoins] = useState<string | null>(null)
  const set = (change: Partial<typeof fields>): void => {
    setFields({ ...fields, ...change })
  }
  const { data: milestones = [] } = useGetList<MilestoneRow>(
    'milestones',
    { pagination: { page: 1, perPage: 200 }, filter: { programme: workshop.programme, onlinedienst: fields.service, step: fields.step, begun: 'true' } },
    { enabled: fields.service !== '' && fields.step !== '', retry: false },
  )
  const open = fields.service === '' || fields.step === '' ? [] : milestones.filter((one) => !isDone(one))
  const chosen = open.filter((one) => held.includes(one.id)).map((one) => one.id)
  const asked = JSON.stringify([chosen, fields, words])
  useEffect(() => {
    const title = words.trim().slice(0, 160)
    const draft = {
      category: fields.category,
      title,
      description: '',
      party: fields.party,
      ownerName: given(fields.ownerName, 2),
      contact: null,
      fachverfahren: null,
      since: null,
      milestones: chosen,
    } satisfies OpenBlocker
    onChange(chosen.length === 0 ? null : joins === null ? draft : { id: joins, join: { milestones: chosen } })
    if (chosen.length === 0) {
      setMatches(null)
      return undefined
    }
    let left = false
    const timer = setTimeout(() => {
      const { category: _, since: __, contact: ___, title: named, ...rest } = draft
      request<BlockerMatches>('POST', '/blockers/compare', { body: { ...rest, ...(named.length < 5 ? {} : { title: named }) } })
        .then((found) => {
          if (!left) setMatches(found)
        })
        .catch(() => {
          if (!left) setMatches(null)
        })
    }, DELAY)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [asked, joins]) // eslint-disable-line react-hooks/exhaustive-deps -- only what is compared starts the comparison
  const pick = (name: 'service' | 'step', label: string, list: readonly (readonly [string, string])[]): ReactNode => (
    <label htmlFor={`${id}-${name}`}>
      {label}
      <span className="pick">
        <select
          id={`${id}-${name}`}
          value={fields[name]}
          onChange={(event) => {
            set({ [name]: event.target.value })
            setHeld([])
            setJoins(null)
          }}
        >
          <option value="">{t('workshops.form.choose_one')}</option>
          {list.map(([value, shown]) => (
            <option key={value} value={value}>
              {shown}
            </option>
          ))}
        </select>
      </span>
    </label>
  )
  return (
    <>
      <div className="fields spaced">
        {pick(
          'service',
          t('workshops.form.service'),
          services.map(({ id: value, shortName }) => [value, text(shortName)] as const),
        )}
        {pick(
          'step',
          t('workshops.form.step'),
          steps.map(({ id: value, position, name }) => [value, `${position} ${text(name)}`] as const),
        )}
      </div>
      {fields.service !== '' && fields.step !== '' && (
        <fieldset className="step-choice">
          <legend>{t('workshops.form.held')}</legend>
          {open.length === 0 && <p className="muted">{t('workshops.form.held_none')}</p>}
          {open.length > 1 && (
            <button
              type="button"
              className="btn btn--text"
              onClick={() => {
                setHeld(chosen.length === open.length ? [] : open.map((one) => one.id))
              }}
            >
              {t(chosen.length === open.length ? 'workshops.form.held_no' : 'workshops.form.held_all', { smart_count: open.length })}
            </button>
          )}
          <div className="boxes scroll">
            {open.map((one) => (
              <label key={one.id} className="box">
                <input
                  type="checkbox"
                  checked={held.includes(one.id)}
                  onChange={(event) => {
                    setHeld(event.target.checked ? [...chosen, one.id] : chosen.filter((other) => other !== one.id))
                  }}
                />
                <span>{one.behoerde}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {chosen.length > 0 && (
        <fieldset className="step-choice">
          <legend>{t('blockers.match.title')}</legend>
          <label className="box">
            <input
              type="radio"
              name={`${id}-joins`}
              checked={joins === null}
              onChange={() => {
                setJoins(null)
              }}
            />
            <span>{t('workshops.form.new_blocker')}</span>
          </label>
          <div aria-live="polite">
            {matches?.matches.map((match) => (
              <label key={match.id} className="box">
                <input
                  type="radio"
                  name={`${id}-joins`}
                  checked={joins === match.id}
                  onChange={() => {
                    setJoins(match.id)
                  }}
                />
                <span>
                  {t('workshops.form.join', { title: match.title })}
                  <small>
                    {match.ownerName ?? party(match.party)}, {t('lage.authorities', { smart_count: match.authorities })},{' '}
                    {t('blockers.since', { on: format.date(match.waitingSince) })}.{' '}
                    {t('blockers.match.same', { what: match.reasons.map((reason) => t(`blockers.match.${reason}`)).join(', ') })}
                  </small>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {joins === null && chosen.length > 0 && (
        <div className="fields spaced">
          <label htmlFor={`${id}-category`}>
            {t('blockers.open.category')}
            <span className="pick">
              <select
                id={`${id}-category`}
                value={fields.category}
                onChange={(event) => {
                  set({ category: event.target.value as BlockerCategory })
                }}
              >
                {blockerCategories.map((one) => (
                  <option key={one} value={one}>
                    {t(`blockers.category.${one}`)}
                  </option>
                ))}
              </select>
            </span>
          </label>
          <label htmlFor={`${id}-party`}>
            {t('blockers.open.party')}
            <span className="pick">
              <select
                id={`${id}-party`}
                value={fields.party}
                onChange={(event) => {
                  set({ party: event.target.value as Party })
                }}
              >
                {[...parties, 'andere' as const].map((one) => (
                  <option key={one} value={one}>
                    {one === 'andere' ? t('wait.somebody_else') : party(one)}
                  </option>
                ))}
              </select>
            </span>
          </label>
          <label htmlFor={`${id}-owner`}>
            {t('blockers.open.ownerName')}
            <input
              id={`${id}-owner`}
              maxLength={120}
              value={fields.ownerName}
              onChange={(event) => {
                set({ ownerName: event.target.value })
              }}
            />
          </label>
        </div>
      )}
    </>
  )
}
