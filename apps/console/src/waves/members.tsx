import { useState, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import type { WaveAuthorityView, WavesOfImport, WaveView } from '@blaupause/contract/waves'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

const SHOWN = 60

/** The authorities of a wave; one that has not begun may move to another wave, which says first what that changes. */
export function Members({ wave, view, may }: { wave: WaveView; view: WavesOfImport; may: boolean }): ReactNode {
  const { t, format } = useSay()
  const notify = useNotify()
  const [chosen, setChosen] = useState<{ authority: WaveAuthorityView; to: WaveView } | null>(null)
  const command = useCommand<WavesOfImport>(t('waves.move.button'))
  const own = view.authorities.filter((authority) => authority.wave === wave.id)
  const others = view.waves.filter((other) => other.state === 'planned' && other.id !== wave.id)
  const move = async (): Promise<void> => {
    if (
      chosen === null ||
      (await command.send(`/waves/${chosen.to.id}/move`, { version: chosen.to.version, behoerdeId: chosen.authority.behoerdeId })) === null
    )
      return
    notify('waves.move.done', { type: 'success' })
    setChosen(null)
  }
  const day = ({ startsOn }: WaveView): string => (startsOn === null ? t('waves.move.unknown') : format.date(startsOn))
  return (
    <details className="members">
      <summary>{t('waves.members', { smart_count: own.length })}</summary>
      <ul className="list">
        {own.slice(0, SHOWN).map((authority) => (
          <li key={authority.behoerdeId}>
            <span>
              {authority.name} <small className="muted">{t('waves.rollouts', { smart_count: authority.rollouts })}</small>
            </span>
            {may && others.length > 0 && (
              <span className="pick">
                <select
                  aria-label={t('waves.move.label', { name: authority.name })}
                  value={chosen?.authority.behoerdeId === authority.behoerdeId ? chosen.to.id : wave.id}
                  onChange={(event) => {
                    const to = others.find(({ id }) => id === event.target.value)
                    setChosen(to ? { authority, to } : null)
                  }}
                >
                  {[wave, ...others].map((one) => (
                    <option key={one.id} value={one.id}>
                      {t('waves.wave', { n: one.number })}
                    </option>
                  ))}
                </select>
              </span>
            )}
            {chosen?.authority.behoerdeId === authority.behoerdeId && (
              <p className="moves" role="status">
                {t('waves.move.means', {
                  name: authority.name,
                  rollouts: t('waves.rollouts', { smart_count: authority.rollouts }),
                  to: chosen.to.number,
                  on: day(chosen.to),
                  before: day(wave),
                })}{' '}
                <button
                  type="button"
                  className="btn"
                  disabled={command.busy}
                  onClick={() => {
                    void move()
                  }}
                >
                  {t('waves.move.button')}
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {own.length > SHOWN && <p className="source">{t('waves.more', { smart_count: own.length - SHOWN })}</p>}
      <Outcome command={command} />
    </details>
  )
}
