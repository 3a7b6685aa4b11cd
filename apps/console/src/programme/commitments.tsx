import type { ReactNode } from 'react'
import { behoerdeKindFor, type Onlinedienst } from '@blaupause/domain/catalogue'
import type { Programme } from '@blaupause/domain/programme'
import { Certain } from '../authorities/certain.js'
import { useSay } from '../i18n/use-say.js'
import { Sources } from './sources.js'

/** Which service is promised until when, who is competent for it, and where that stands. */
export function Commitments({ programme, services }: { programme: Programme; services: readonly Onlinedienst[] }): ReactNode {
  const { t, text, format } = useSay()
  return (
    <section aria-labelledby="zusagen">
      <h2 id="zusagen">{t('programmes.commitments')}</h2>
      <table className="plain" role="table" aria-labelledby="zusagen">
        <thead role="rowgroup">
          <tr role="row">
            {['service', 'until', 'responsible', 'source', 'certainty'].map((key) => (
              <th key={key} role="columnheader" scope="col">
                {t(`programmes.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {programme.commitments.map(({ onlinedienst, until, note, sources, certainty }) => {
            const service = services.find(({ id }) => id === onlinedienst)
            const kind = service && behoerdeKindFor(service, programme.land)
            return (
              <tr key={onlinedienst} role="row">
                <th role="rowheader" scope="row">
                  <b>{service ? text(service.shortName) : onlinedienst}</b>
                  {note && <small className="muted">{text(note)}</small>}
                </th>
                <td role="cell" data-l={t('programmes.until')}>
                  {format.date(until)}
                </td>
                <td role="cell" data-l={t('programmes.responsible')}>
                  {kind ? t(`authorities.kind.${kind}`, { smart_count: 1 }) : '–'}
                </td>
                <td role="cell" data-l={t('programmes.source')}>
                  <Sources of={sources} />
                </td>
                <td role="cell" data-l={t('programmes.certainty')}>
                  <Certain of={certainty} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
