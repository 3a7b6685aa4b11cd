import type { ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { TerritoryView } from '@blaupause/contract/register'
import type { Me } from '@blaupause/contract/identity'
import { useSay } from '../i18n/use-say.js'
import { useProgrammes } from '../programme/use-programmes.js'
import { ALL, type Question } from './question.js'

type Service = { id: string; shortName: { de: string; en: string }; offers: { land: string }[] }

/** Land, service, Kreis, day and state of knowledge. A change is in the address at once. */
export function QuestionForm({
  me,
  question,
  ask,
}: {
  me: Me
  question: Question
  ask: (change: Readonly<Record<string, string | undefined>>) => void
}): ReactNode {
  const { t, text } = useSay()
  const { programmes } = useProgrammes(me)
  const { data: services = [] } = useGetList<Service>('onlinedienste', { pagination: { page: 1, perPage: 50 } }, { retry: false })
  const { data: kreise = [] } = useGetList<TerritoryView & { id: string }>(
    'traeger',
    { pagination: { page: 1, perPage: 200 }, filter: { level: 'kreis', land: question.land, on: question.on } },
    { enabled: question.land !== undefined, retry: false },
  )
  const laender = me.actor.land === null ? [...new Set(programmes.map(({ land }) => land))] : [me.actor.land]
  const offered = services.filter(({ offers }) => offers.some(({ land }) => question.land === undefined || land === question.land))
  return (
    <form
      className="filters"
      aria-label={t('coverage.filter.label')}
      onSubmit={(event) => {
        event.preventDefault()
      }}
    >
      {laender.length > 1 && (
        <Select
          label={t('coverage.filter.land')}
          value={question.land ?? ALL}
          onChange={(land) => {
            ask({ land, kreis: undefined, onlinedienst: stillOffered(services, question.onlinedienst, land) })
          }}
          options={[[ALL, t('coverage.everywhere')], ...laender.map((land): [string, string] => [land, t(`land.${land}`)])]}
        />
      )}
      <Select
        label={t('coverage.filter.onlinedienst')}
        value={question.onlinedienst ?? ALL}
        onChange={(onlinedienst) => {
          ask({ onlinedienst })
        }}
        options={[[ALL, t('coverage.filter.all_services')], ...offered.map(({ id, shortName }): [string, string] => [id, text(shortName)])]}
      />
      {question.land !== undefined && (
        <Select
          label={t('coverage.filter.kreis')}
          value={question.kreis ?? ''}
          onChange={(kreis) => {
            ask({ kreis })
          }}
          options={[['', t('coverage.filter.all_kreise')], ...kreise.map(({ key, name }): [string, string] => [key, `${name}, ${key}`])]}
        />
      )}
      <Select
        label={t('coverage.filter.base')}
        value={question.base}
        onChange={(base) => {
          ask({ base })
        }}
        options={[
          ['responsible', t('coverage.filter.base_responsible')],
          ['programme', t('coverage.filter.base_programme')],
        ]}
      />
      <Day
        label={t('coverage.filter.on')}
        value={question.on}
        max={me.today}
        onChange={(on) => {
          ask({ on, ...(on > question.knownOn && { knownOn: on }) })
        }}
      />
      <Day
        label={t('coverage.filter.knownOn')}
        value={question.knownOn}
        max={me.today}
        onChange={(knownOn) => {
          ask({ knownOn })
        }}
      />
    </form>
  )
}

function Select({
  label,
  value,
  onChange,
  options,
}: {
  label: string
  value: string
  onChange: (value: string) => void
  options: readonly (readonly [string, string])[]
}): ReactNode {
  return (
    <label>
      {label}
      <span className="pick">
        <select
          value={value}
          onChange={(event) => {
            onChange(event.target.value)
          }}
        >
          {options.map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </span>
    </label>
  )
}

function Day({ label, value, max, onChange }: { label: string; value: string; max: string; onChange: (day: string) => void }): ReactNode {
  return (
    <label>
      {label}
      <input
        type="date"
        value={value}
        max={max}
        onChange={(event) => {
          if (event.target.value >= '1990') onChange(event.target.value)
        }}
      />
    </label>
  )
}

/** A service the other Land does not offer is let go of. */
function stillOffered(services: readonly Service[], chosen: string | undefined, land: string): string | undefined {
  if (chosen === undefined || land === ALL) return chosen ?? ALL
  return services.find(({ id }) => id === chosen)?.offers.some((offer) => offer.land === land) === true ? chosen : ALL
}
