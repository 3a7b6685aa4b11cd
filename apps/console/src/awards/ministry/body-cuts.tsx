import { useId, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import type { FunnelChoices } from '@blaupause/contract/awards'
import { useSay } from '../../i18n/use-say.js'

const cuts = ['stage', 'kind', 'regierungsbezirk', 'kreis', 'size'] as const
type CutName = (typeof cuts)[number]

/** How a list of bodies is cut; empty: not at all. */
export type BodyCut = Record<CutName | 'q', string>
export const NO_CUT: BodyCut = { q: '', stage: '', kind: '', regierungsbezirk: '', kreis: '', size: '' }

/** Cuts by their name in the address. */
const names = { q: 'suche', stage: 'stand', kind: 'art', regierungsbezirk: 'bezirk', kreis: 'kreis', size: 'groesse' } as const satisfies Record<
  keyof BodyCut,
  string
>

/** The cuts that an address holds. */
export function cutOfAddress(query: URLSearchParams): BodyCut {
  return Object.fromEntries(Object.entries(names).map(([name, said]) => [name, query.get(said) ?? ''])) as BodyCut
}

/** The address of a list that is cut so. */
export function addressOfCut(cut: BodyCut): URLSearchParams {
  return new URLSearchParams(Object.entries(cut).flatMap(([name, value]) => (value === '' ? [] : [[names[name as keyof BodyCut], value]])))
}

/** The cuts that are set, as a query. */
export function queryOfCut(cut: BodyCut): URLSearchParams {
  return new URLSearchParams(Object.entries(cut).filter(([, value]) => value.trim() !== ''))
}

/** Fields to cut a list of bodies by; each option says how many bodies it would leave. */
export function BodyCuts({ cut, without = [], onCut }: { cut: BodyCut; without?: readonly (CutName | 'q')[]; onCut: (cut: BodyCut) => void }): ReactNode {
  const { t, format } = useSay()
  const field = useId()
  const { data: choices } = useGetOne<FunnelChoices & { id: string }>(
    'award-choices',
    { id: queryOfCut(cut).toString() },
    { retry: false, placeholderData: (before) => before },
  )
  const said = (name: CutName, key: string, own: string | null): string =>
    own ?? t(name === 'stage' ? `awarding.stage.${key}` : name === 'kind' ? `awarding.kind.${key}` : `awarding.size.${key}`)
  // A Kreis lies in a Regierungsbezirk: another one leaves none of the chosen Kreis.
  const set = (name: CutName | 'q', value: string): void => {
    onCut({ ...cut, [name]: value, ...(name === 'regierungsbezirk' && { kreis: '' }) })
  }
  return (
    <div className="filters-line">
      {!without.includes('q') && (
        <label htmlFor={`${field}-q`}>
          {t('awarding.search')}
          <input
            id={`${field}-q`}
            type="search"
            maxLength={100}
            value={cut.q}
            onChange={(event) => {
              set('q', event.target.value)
            }}
          />
        </label>
      )}
      {cuts
        .filter((name) => !without.includes(name))
        .map((name) => (
          <label key={name}>
            {t(`awarding.bodies.${name}`)}{' '}
            <span className="pick">
              <select
                value={cut[name]}
                onChange={(event) => {
                  set(name, event.target.value)
                }}
              >
                <option value="">{t('awarding.bodies.any')}</option>
                {options(choices?.[name] ?? [], cut[name]).map(({ key, name: own, count }) => (
                  <option key={key} value={key}>
                    {said(name, key, own)} ({format.number(count)})
                  </option>
                ))}
              </select>
            </span>
          </label>
        ))}
    </div>
  )
}

/** What is chosen stays to be seen, also where nothing fits it any more. */
function options(of: FunnelChoices[CutName], chosen: string): FunnelChoices[CutName] {
  return chosen === '' || of.some(({ key }) => key === chosen) ? of : [...of, { key: chosen, name: null, count: 0 }]
}
