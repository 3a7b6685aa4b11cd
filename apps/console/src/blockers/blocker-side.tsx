import type { ReactNode } from 'react'
import type { BlockerView } from '@blaupause/contract/blockers'
import type { Me } from '@blaupause/contract/identity'
import { canChaseBlocker } from '@blaupause/domain/blockers'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** Facts of a blocker, its owner's clock, and the links that were sent. */
export function BlockerSide({ blocker, me }: { blocker: BlockerView; me: Me }): ReactNode {
  const { t, format, party } = useSay()
  const command = useCommand(t('blockers.links.withdraw'))
  const facts: [string, string | null][] = [
    ['blockers.fact.category', t(`blockers.category.${blocker.category}`)],
    ['blockers.fact.owner', blocker.ownerName === null ? party(blocker.party) : `${blocker.ownerName}, ${party(blocker.party)}`],
    ['blockers.fact.contact', blocker.contact],
    ['blockers.fact.fachverfahren', blocker.fachverfahren],
    [
      'blockers.fact.clock',
      blocker.state === 'solved' ? t('blockers.took', { smart_count: blocker.ownerDays }) : t('unit.since_working_days', { smart_count: blocker.ownerDays }),
    ],
    [
      'blockers.fact.chased',
      blocker.chasedOn === null
        ? null
        : t('blockers.chased_until', { on: format.date(blocker.chasedOn), by: blocker.answerBy === null ? '–' : format.date(blocker.answerBy) }),
    ],
    ['blockers.fact.opened', `${format.date(blocker.openedOn)}, ${blocker.openedBy}`],
    ['blockers.fact.level', t(`blockers.to.${blocker.level}`)],
  ]
  return (
    <aside className="side" aria-label={t('rollout.details')}>
      <section className="rule" aria-labelledby="tatsachen">
        <h2 id="tatsachen">{t('rollout.details')}</h2>
        <dl className="facts">
          {facts.map(
            ([label, value]) =>
              value !== null && (
                <div key={label}>
                  <dt>{t(label)}</dt>
                  <dd>{value}</dd>
                </div>
              ),
          )}
        </dl>
      </section>
      {blocker.links.length > 0 && (
        <section className="rule" aria-labelledby="gastlinks">
          <h2 id="gastlinks">{t('blockers.links.title')}</h2>
          <ul className="list">
            {blocker.links.map((link) => (
              <li key={link.id}>
                {link.recipient}
                <small>
                  {t(`blockers.links.${link.state}`, {
                    made: format.date(link.madeAt),
                    expires: format.date(link.expiresAt),
                    used: link.usedAt === null ? '–' : format.date(link.usedAt),
                  })}
                </small>
                {link.state === 'open' && canChaseBlocker(me.actor, blocker) && (
                  <button
                    type="button"
                    className="linklike"
                    disabled={command.busy}
                    onClick={() => {
                      void command.send(`/blockers/${blocker.id}/guest-links/${link.id}/withdraw`, {})
                    }}
                  >
                    {t('blockers.links.withdraw')}
                  </button>
                )}
              </li>
            ))}
          </ul>
          <Outcome command={command} />
        </section>
      )}
    </aside>
  )
}
