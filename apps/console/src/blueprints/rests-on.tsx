import type { ReactNode } from 'react'
import type { Evidence } from '@blaupause/domain/blueprints'
import { useSay } from '../i18n/use-say.js'

/** What one node rests on, in figures: cases or statistics, what still runs, pilots by name, decisions, the workshops cited, and the day of the data. */
export function RestsOn({ evidence, workshops, dataOn }: { evidence: Evidence; workshops: readonly string[]; dataOn: string | null }): ReactNode {
  const { t, format } = useSay()
  const said = [...evidence.sources, ...(evidence.rung === 'decision' ? evidence.decisions : [])]
  const cited = workshops.filter((title) => said.some((text) => text.startsWith(`${title}: `)))
  const decisions = said.filter((text) => workshops.some((title) => text.startsWith(`${title}: `)))
  const lines: [string, string | number][] = [
    ...(evidence.rung === 'statistics'
      ? [['cases', evidence.n] satisfies [string, number]]
      : evidence.rung === 'cases'
        ? [['cases', evidence.workingDays.length] satisfies [string, number]]
        : []),
    ...('running' in evidence && evidence.running > 0 ? [['running', evidence.running] satisfies [string, number]] : []),
    ...('pilots' in evidence ? [['pilots', `${evidence.pilots.length}: ${evidence.pilots.join(', ')}`] satisfies [string, string]] : []),
    ...(cited.length > 0 ? [['workshops', cited.join(', ')] satisfies [string, string], ['decisions', decisions.length] satisfies [string, number]] : []),
    ...(dataOn === null ? [] : [['on', format.date(dataOn)] satisfies [string, string]]),
  ]
  return (
    <dl className="diff">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`attestation.rests.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
