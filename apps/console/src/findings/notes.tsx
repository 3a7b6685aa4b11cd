import type { ReactNode } from 'react'
import type { FindingsView } from '@blaupause/contract/findings'
import { rungs } from '@blaupause/domain/findings'
import { Rung } from '../blueprints/rung.js'
import { useSay } from '../i18n/use-say.js'

/** How it is classed, what so few pilots mean, and the four rungs of evidence. */
export function Notes({ view }: { view: FindingsView }): ReactNode {
  const { t, format } = useSay()
  const { rule, family, leftOut } = view
  const out = (['bestand', 'exempt', 'notStarted', 'implausible'] as const)
    .filter((reason) => leftOut[reason] > 0)
    .map((reason) => t(`findings.left_out.${reason}`, { smart_count: leftOut[reason] }))
    .join(', ')
  return (
    <div className="finding-notes">
      <section className="rule" aria-labelledby="so-teilen">
        <h2 id="so-teilen">{t('findings.notes.rule_title')}</h2>
        <p>{t('findings.notes.rule', { on: format.date(rule.validFrom), n: view.items.length, catalogue: family.catalogue })}</p>
        <p>{t('findings.notes.methods')}</p>
      </section>
      <section className="rule" aria-labelledby="piloten">
        <h2 id="piloten">{t('findings.notes.pilots_title', { smart_count: view.pilots })}</h2>
        <p>
          {t('findings.notes.pilots', { pilots: view.pilots, n: format.number(view.n) })}
          {view.laender.length > 1 && <> {t('findings.notes.laender')}</>}
        </p>
        <p>{t('findings.notes.few')}</p>
        {out !== '' && <p>{t('findings.notes.left_out', { out })}</p>}
      </section>
      <section className="rule" aria-labelledby="raenge">
        <h2 id="raenge">{t('findings.notes.rungs_title')}</h2>
        <dl>
          {[...rungs].reverse().map((rung) => (
            <div key={rung}>
              <dt>
                <Rung rung={rung} silent />
              </dt>
              <dd>{t(`findings.rung.${rung}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}
