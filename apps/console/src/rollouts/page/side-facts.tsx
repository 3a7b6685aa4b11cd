import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Me } from '@blaupause/contract/identity'
import type { RolloutView } from '@blaupause/contract/rollouts'
import { groupedKey } from '../../i18n/format.js'
import { useSay } from '../../i18n/use-say.js'
import { UndoBestand } from '../../bestand/undo-bestand.js'
import { LatestFact } from '../../dates/latest-fact.js'
import { useFachverfahren } from '../../tech/use-fachverfahren.js'
import { ExemptionSection } from '../exemptions/exemption-section.js'
import { ThreeDates } from '../exemptions/three-dates.js'
import { WhyThisDay } from './why-this-day.js'

/** Keys, identifiers that the steps brought, territory, and on which plan the rollout rests. */
export function SideFacts({ rollout, me }: { rollout: RolloutView; me: Me }): ReactNode {
  const { t, text, format } = useSay()
  const known = useFachverfahren(rollout.behoerde.id, rollout.onlinedienst.id, me.today)
  const identifiers = rollout.milestones.filter(
    ({ proof, evidence, state }) =>
      (proof === 'identifier' || proof === 'date' || proof === 'url') && (evidence !== null || state === 'open' || state === 'running'),
  )
  const shown = (proof: string, evidence: string): string => (proof === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(evidence) ? format.date(evidence) : evidence)
  return (
    <aside className="side" aria-label={t('rollout.details')}>
      <WhyThisDay rollout={rollout} />
      <ThreeDates rollout={rollout} me={me} />
      <ExemptionSection rollout={rollout} me={me} />
      <UndoBestand rollout={rollout} me={me} />
      <section className="rule" aria-labelledby="kennungen">
        <h2 id="kennungen">{t('rollout.keys')}</h2>
        <dl className="facts">
          <div>
            <dt>{t('rollout.key')}</dt>
            <dd>{groupedKey(rollout.behoerde.traeger)}</dd>
          </div>
          {identifiers.map(({ id, position, proof, proofLabel, evidence }) => (
            <div key={id}>
              <dt>{text(proofLabel)}</dt>
              <dd>{evidence === null ? <span className="muted">{t('rollout.comes_with', { step: position })}</span> : shown(proof, evidence)}</dd>
            </div>
          ))}
          {known?.holds && (
            <div>
              <dt>{t('tech.title')}</dt>
              <dd>
                <a href="#technik">
                  {[known.holds.product, known.holds.version].filter((part) => part !== null).join(' ')}, {known.holds.maker}
                </a>
              </dd>
            </div>
          )}
          <div>
            <dt>{t('rollout.territory')}</dt>
            <dd>{t('rollout.territory_is', { smart_count: rollout.gemeinden, inhabitants: format.number(rollout.behoerde.population) })}</dd>
          </div>
          {rollout.commitmentOn !== null && (
            <div>
              <dt>{t('rollout.commitment')}</dt>
              <dd>{t('tasks.until', { on: format.date(rollout.commitmentOn) })}</dd>
            </div>
          )}
          <LatestFact rollout={rollout} today={me.today} />
          <div>
            <dt>{t('rollout.because')}</dt>
            <dd>{t(`via.${rollout.via}`)}</dd>
          </div>
          <div>
            <dt>{t('maturity.title')}</dt>
            <dd>
              <Link to={`/rollouts/${rollout.id}/reifegrad`}>{t('maturity.open')}</Link>
            </dd>
          </div>
          <div>
            <dt>{t('rollout.plan_from')}</dt>
            <dd>
              <Link to={`/blaupausen/${rollout.blueprint.name}/${rollout.blueprint.version}?dienst=${rollout.onlinedienst.id}`}>
                {rollout.blueprint.name} {rollout.blueprint.version}
              </Link>
            </dd>
          </div>
        </dl>
      </section>
    </aside>
  )
}
