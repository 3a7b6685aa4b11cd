import type { ReactNode } from 'react'
import { useNavigate } from 'react-router-dom'
import type { BlockerMatches } from '@blaupause/contract/blockers'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import type { Target } from './draft.js'

/** Is there one already? Each offer says what it has in common. */
export function Matches({ matches, target }: { matches: BlockerMatches | null; target: Target }): ReactNode {
  const { t, format, party } = useSay()
  const navigate = useNavigate()
  const command = useCommand<{ id: string; held: number }>(t('blockers.match.join'))
  const join = async (id: string): Promise<void> => {
    const answer = await command.send(`/blockers/${id}/join`, target)
    if (answer === null) return
    noted(t('blockers.done.join', { smart_count: answer.held }), null)
    void navigate(`/blocker/${id}`)
  }
  return (
    <aside className="side" aria-labelledby="schon-da">
      <section className="rule" aria-live="polite">
        <h2 id="schon-da">{t('blockers.match.title')}</h2>
        {matches?.matches.length === 0 && <p className="muted">{t('blockers.match.none')}</p>}
        <ul className="list">
          {matches?.matches.map((match) => (
            <li key={match.id}>
              <b>{match.title}</b>
              <small>
                {match.ownerName ?? party(match.party)}, {t('lage.authorities', { smart_count: match.authorities })},{' '}
                {t('blockers.since', { on: format.date(match.waitingSince) })}
              </small>
              <small>{t('blockers.match.same', { what: match.reasons.map((reason) => t(`blockers.match.${reason}`)).join(', ') })}</small>
              <button
                type="button"
                className="btn"
                disabled={command.busy}
                onClick={() => {
                  void join(match.id)
                }}
              >
                {t('blockers.match.join')}
                <span className="visually-hidden">: {match.title}</span>
              </button>
            </li>
          ))}
        </ul>
        <Outcome command={command} />
      </section>
    </aside>
  )
}
