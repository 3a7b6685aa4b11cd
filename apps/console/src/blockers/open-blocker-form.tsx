import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useNavigate } from 'react-router-dom'
import { OpenBlocker } from '@blaupause/contract/blockers'
import { blockerCategories, type BlockerCategory } from '@blaupause/domain/blockers'
import { parties, type Party } from '@blaupause/domain/rollouts'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { useOrganisations } from '../rollouts/actions/use-organisations.js'
import { given, type Draft, type Target } from './draft.js'

/** What is in the way, and with whom it lies: an organisation or functional mailbox, never a person. */
export function OpenBlockerForm({ draft, onChange, target }: { draft: Draft; onChange: (draft: Draft) => void; target: Target }): ReactNode {
  const { t, party } = useSay()
  const id = useId()
  const navigate = useNavigate()
  const command = useCommand<{ id: string; held: number }>(t('blockers.open.title'))
  const [invalid, setInvalid] = useState<string | null>(null)
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = OpenBlocker.safeParse({
      ...target,
      ...draft,
      ownerName: given(draft.ownerName, 2),
      contact: given(draft.contact, 3),
      fachverfahren: given(draft.fachverfahren, 1),
    })
    setInvalid(parsed.success ? null : t(parsed.error.issues.some(({ path }) => path[0] === 'ownerName') ? 'blockers.invalid.owner' : 'blockers.invalid.title'))
    if (!parsed.success) return
    const answer = await command.send('/blockers', parsed.data)
    if (answer === null) return
    noted(t('blockers.done.open', { smart_count: answer.held }), null)
    void navigate(`/blocker/${answer.id}`)
  }
  const { of } = useOrganisations()
  const field = (name: 'ownerName' | 'contact' | 'fachverfahren', most: number): ReactNode => (
    <label htmlFor={`${id}-${name}`}>
      {t(`blockers.open.${name}`)}
      <input
        id={`${id}-${name}`}
        maxLength={most}
        {...(name === 'ownerName' ? { list: `${id}-known`, autoComplete: 'off' } : {})}
        value={draft[name]}
        onChange={(event) => {
          onChange({ ...draft, [name]: event.target.value })
        }}
      />
    </label>
  )
  return (
    <form
      className="panel first"
      aria-label={t('blockers.open.title')}
      onSubmit={(event) => {
        void send(event)
      }}
    >
      <label className="below" htmlFor={`${id}-title`}>
        {t('blockers.open.name')}
        <input
          id={`${id}-title`}
          required
          minLength={5}
          maxLength={160}
          value={draft.title}
          onChange={(event) => {
            onChange({ ...draft, title: event.target.value })
          }}
        />
      </label>
      <div className="fields spaced">
        <label>
          {t('blockers.open.category')}
          <span className="pick">
            <select
              value={draft.category}
              onChange={(event) => {
                onChange({ ...draft, category: event.target.value as BlockerCategory })
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
        <label>
          {t('blockers.open.party')}
          <span className="pick">
            <select
              value={draft.party}
              onChange={(event) => {
                onChange({ ...draft, party: event.target.value as Party })
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
        {field('ownerName', 120)}
        <datalist id={`${id}-known`}>
          {of(draft.party).map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        {field('contact', 200)}
        {field('fachverfahren', 120)}
      </div>
      <label className="below" htmlFor={`${id}-text`}>
        {t('blockers.open.description')}
        <textarea
          id={`${id}-text`}
          rows={3}
          maxLength={4000}
          value={draft.description}
          onChange={(event) => {
            onChange({ ...draft, description: event.target.value })
          }}
        />
      </label>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('blockers.open.send')}
        </button>
      </div>
    </form>
  )
}
