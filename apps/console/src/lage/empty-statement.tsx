import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Lage } from '@blaupause/contract/insights'
import { ProposeRollouts, type RolloutsProposed } from '@blaupause/contract/programme'
import { canProposeRollouts } from '@blaupause/domain/programme'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { State } from '../marks/mark.js'

/** A programme without rollouts: what its commitments give, by which rule, and the button that makes them for whoever may. */
export function EmptyStatement({ lage }: { lage: Lage }): ReactNode {
  const { t, text } = useSay()
  const { me } = useMe()
  const id = `lage-${lage.programme.id}`
  const may = me !== undefined && canProposeRollouts(me.actor, lage.programme)
  const command = useCommand<RolloutsProposed>(t('lage.propose', { smart_count: lage.proposed }))
  return (
    <section className="say rule" aria-labelledby={id}>
      <p className="muted">{lage.programme.name}</p>
      <h2 id={id}>{t('lage.proposed', { smart_count: lage.proposed })}</h2>
      <p>{t('lage.proposed_how')}</p>
      <dl className="rule-of">
        {lage.onlinedienste.map(({ id: dienst, name, proposed }) => (
          <div key={dienst}>
            <dt>{name}</dt>
            <dd>{t('lage.authorities', { smart_count: proposed })}</dd>
          </div>
        ))}
      </dl>
      {lage.knownExemptions.map(({ behoerde, onlinedienst, kind, note, certainty }) => (
        <p key={behoerde + onlinedienst} className="small">
          <State state="ausnahme">{t('exemptions.known')}</State>{' '}
          {t('exemptions.known_line', {
            behoerde,
            service: onlinedienst,
            kind: t(`exemptions.kind.${kind}`),
            certainty: t(`exemptions.certainty.${certainty}`),
          })}{' '}
          <span className="muted">{text(note)}</span>
        </p>
      ))}
      <Outcome command={command} />
      <div className="btns">
        {may && (
          <button
            type="button"
            className="btn btn--primary"
            disabled={command.busy}
            onClick={() => {
              void command.send(`/programmes/${lage.programme.id}/propose-rollouts`, ProposeRollouts.parse({}))
            }}
          >
            {t('lage.propose', { smart_count: lage.proposed })}
          </button>
        )}
        <Link className="btn" to="/blaupausen">
          {t('lage.to_blueprints')}
        </Link>
      </div>
      {!may && <p className="small muted">{t('lage.propose_who')}</p>}
      <p className="source">{t('lage.proposed_rule')}</p>
    </section>
  )
}
