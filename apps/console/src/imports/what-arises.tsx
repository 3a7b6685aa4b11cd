import type { ReactNode } from 'react'
import type { ImportView } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'

/** The consequence in numbers, the zero included: rollouts by service, Bestand and exceptions among them. */
export function WhatArises({ creates }: { creates: ImportView['creates'] }): ReactNode {
  const { t, text, format } = useSay()
  return (
    <section aria-labelledby="entsteht">
      <h2 id="entsteht">{t('imports.creates.title')}</h2>
      <p className="big" aria-live="polite">
        {format.number(creates.rollouts)}{' '}
        <small>
          {t('imports.creates.rollouts', {
            smart_count: creates.rollouts,
            authorities: t('imports.creates.authorities', { smart_count: creates.authorities }),
          })}
        </small>
      </p>
      <table className="make">
        <caption className="visually-hidden">{t('imports.creates.by_service')}</caption>
        <tbody>
          {creates.byService.map(({ id, name, rollouts, bestand, leftOut, exempt }) => (
            <tr key={id}>
              <th scope="row">
                {text(name)}{' '}
                {(bestand > 0 || leftOut > 0 || exempt > 0) && (
                  <small className="muted">
                    {[
                      ...(leftOut > 0 ? [t('imports.creates.left_out', { n: leftOut })] : []),
                      ...(bestand > 0 ? [t('imports.creates.bestand', { n: bestand })] : []),
                      ...(exempt > 0 ? [t('imports.creates.exempt', { n: exempt })] : []),
                    ].join(', ')}
                  </small>
                )}
              </th>
              <td>{format.number(rollouts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="source">
        {creates.leftOut > 0 && `${t('imports.creates.left_out_all', { smart_count: creates.leftOut })} `}
        {creates.rollouts === 0 ? t('imports.creates.nothing') : t('imports.creates.inhabitants', { inhabitants: format.number(creates.inhabitants) })}
      </p>
    </section>
  )
}
