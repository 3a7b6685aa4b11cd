import type { ReactNode } from 'react'
import { useGetMany } from 'react-admin'
import type { BehoerdeDetail } from '@blaupause/contract/catalogue'
import type { Onlinedienst } from '@blaupause/domain/catalogue'
import type { Programme } from '@blaupause/domain/programme'
import { Certain } from '../authorities/certain.js'
import { useSay } from '../i18n/use-say.js'
import { Sources } from './sources.js'

/** Who takes part, and what was connected before the programme began. */
export function Partners({ programme, services }: { programme: Programme; services: readonly Onlinedienst[] }): ReactNode {
  const { t, text, format, party } = useSay()
  const { data: authorities = [] } = useGetMany<BehoerdeDetail>('behoerde', { ids: programme.bestand.map(({ behoerdeId }) => behoerdeId) }, { retry: false })
  const nameOf = (id: string): string => authorities.find((one) => one?.id === id)?.name ?? id
  const serviceOf = (id: string): string => {
    const found = services.find((one) => one.id === id)
    return found ? text(found.shortName) : id
  }
  return (
    <>
      {programme.bestand.length > 0 && (
        <section aria-labelledby="bestand">
          <h2 id="bestand">{t('programmes.bestand')}</h2>
          <ul className="list">
            {programme.bestand.map((one) => (
              <li key={one.behoerdeId + one.onlinedienst}>
                <b>
                  {nameOf(one.behoerdeId)} × {serviceOf(one.onlinedienst)}
                </b>
                , {one.since === null ? t('programmes.since_open') : t('programmes.since', { on: format.date(one.since) })}
                <small>{text(one.note)}</small>
                <Sources of={one.sources} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="partner">
        <h2 id="partner">{t('programmes.partners')}</h2>
        <ul className="list">
          {programme.partners.map(({ id, name, role, certainty, note }) => (
            <li key={id}>
              <b>{name}</b>, {party(role)}, <Certain of={certainty} />
              {note && <small>{text(note)}</small>}
            </li>
          ))}
        </ul>
        <Sources of={programme.sources} />
      </section>
    </>
  )
}
