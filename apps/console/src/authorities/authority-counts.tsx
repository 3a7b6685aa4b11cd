import type { ReactNode } from 'react'
import type { BehoerdeCounts } from '@blaupause/contract/catalogue'
import { behoerdeKinds } from '@blaupause/domain/catalogue'
import { useSay } from '../i18n/use-say.js'

/** How many authorities of each kind a Land has on the day; a number is the way to its list. */
export function AuthorityCounts({ counts, onChoose }: { counts: BehoerdeCounts; onChoose: (land: string, kind: string) => void }): ReactNode {
  const { t, format } = useSay()
  const laender = [...new Set(counts.kinds.map(({ land }) => land))]
  return (
    <section className="rule" aria-labelledby="anzahlen">
      <h2 id="anzahlen">{t('authorities.counts')}</h2>
      <p className="small muted">{t('authorities.counts_hint', { stand: format.date(counts.stand), on: format.date(counts.on) })}</p>
      <table className="authority-counts">
        <thead>
          <tr>
            <th scope="col">{t('authorities.counts_of')}</th>
            {laender.map((land) => (
              <th key={land} scope="col" className="num">
                <abbr title={t(`land.${land}`)}>{land}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {behoerdeKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`authorities.kind.${kind}`, { smart_count: 2 })}</th>
              {laender.map((land) => {
                const found = counts.kinds.find((one) => one.land === land && one.kind === kind)
                const label = found && `${format.number(found.count)} ${t(`authorities.kind.${kind}`, { smart_count: found.count })}, ${t(`land.${land}`)}`
                return (
                  <td key={land} className="num">
                    {found ? (
                      <button
                        type="button"
                        className="sort"
                        aria-label={label}
                        onClick={() => {
                          onChoose(land, kind)
                        }}
                      >
                        {format.number(found.count)}
                      </button>
                    ) : (
                      <span className="muted">
                        –<span className="visually-hidden">{t('authorities.none_here')}</span>
                      </span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
