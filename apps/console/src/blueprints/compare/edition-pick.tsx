import type { ReactNode } from 'react'
import type { BlueprintRow } from '@blaupause/contract/blueprints'
import { areRelated, compareVersions } from '@blaupause/domain/blueprints'
import { useSay } from '../../i18n/use-say.js'

type Props = { label: string; rows: readonly BlueprintRow[]; of: BlueprintRow | undefined; value: string; onPick: (edition: string) => void }

/** The editions one may compare: all versions of the name, and what is of one origin with it. */
export function EditionPick({ label, rows, of, value, onPick }: Props): ReactNode {
  const { t, text } = useSay()
  const offered = rows
    .filter((row) => keyOf(row) === value || (of !== undefined && areRelated(row, of)))
    .sort((a, b) => (a.name === b.name ? compareVersions(b.version, a.version) : a.name < b.name ? -1 : 1))
  return (
    <label>
      {label}
      <span className="pick">
        <select
          value={value}
          onChange={(event) => {
            onPick(event.target.value)
          }}
        >
          {offered.every((row) => keyOf(row) !== value) && <option value={value}>{value.replace('/', ' ')}</option>}
          {offered.map((row) => (
            <option key={keyOf(row)} value={keyOf(row)}>
              {row.version} {text(row.title)}
              {row.state === 'published' ? '' : `, ${t(`blueprints.state.${row.state}`)}`}
            </option>
          ))}
        </select>
      </span>
    </label>
  )
}

/** An edition as the address names it. */
export function keyOf({ name, version }: { readonly name: string; readonly version: string }): string {
  return `${name}/${version}`
}
