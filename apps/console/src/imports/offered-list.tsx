import type { ReactNode } from 'react'
import type { SourceView } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'

/** What another installation says it published. Nothing of it is verified before it is taken; what was withdrawn there cannot be. */
export function OfferedList({ found: { host, editions }, busy, onTake }: { found: SourceView; busy: boolean; onTake: (address: string) => void }): ReactNode {
  const { t, text, format } = useSay()
  return (
    <section aria-labelledby="angebot">
      <h3 id="angebot">{t('imports.address.offers', { host, smart_count: editions.length })}</h3>
      <ul className="take">
        {editions.map((one) => (
          <li key={one.address}>
            <span>
              <b>
                {text(one.title)} {one.version}
              </b>
              <small>
                {[
                  ...one.signers.map(({ name }) => name),
                  one.rollouts === 0 ? t('imports.signed.rests_none') : t('blueprints.rests', { smart_count: one.rollouts }),
                  ...(one.publishedOn ? [format.date(one.publishedOn)] : []),
                  ...(one.demo ? [t('shell.demo')] : []),
                  ...(one.state === 'published' ? [] : [t(`blueprints.state.${one.state}`)]),
                ].join(', ')}
              </small>
            </span>
            {one.state !== 'withdrawn' && (
              <button
                type="button"
                className="btn"
                disabled={busy}
                aria-label={t('imports.list.take_named', { title: text(one.title), version: one.version })}
                onClick={() => {
                  onTake(one.address)
                }}
              >
                {t('imports.list.take')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
