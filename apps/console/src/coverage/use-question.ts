import { useSearchParams } from 'react-router-dom'
import { coverageParts, type CoveragePart } from '@blaupause/contract/coverage'
import type { Me } from '@blaupause/contract/identity'
import { ALL, type Question } from './question.js'

/** The question in the address, with what the page begins with: one service in the reader's Land, today. */
export function useQuestion(me: Me): { question: Question; ask: (change: Readonly<Record<string, string | undefined>>) => void } {
  const [params, setParams] = useSearchParams()
  const chosen = (name: string, first: string | undefined): string | undefined => {
    const value = params.get(name) ?? first
    return value === ALL || value === '' ? undefined : value
  }
  const ask = (change: Readonly<Record<string, string | undefined>>): void => {
    const next = new URLSearchParams(params)
    for (const [name, value] of Object.entries(change)) {
      if (value === undefined || value === '') next.delete(name)
      else next.set(name, value)
    }
    setParams(next)
  }
  const on = params.get('on') ?? me.today
  const by = params.get('by')
  return {
    ask,
    question: {
      land: chosen('land', me.actor.land ?? 'BY'),
      onlinedienst: chosen('onlinedienst', 'ummeldung'),
      kreis: chosen('kreis', undefined),
      programme: chosen('programme', undefined),
      base: params.get('base') === 'programme' ? 'programme' : 'responsible',
      on,
      knownOn: params.get('knownOn') ?? me.today,
      by: coverageParts.includes(by as CoveragePart) ? (by as CoveragePart) : 'regierungsbezirk',
      measure: params.get('measure') === 'proven' ? 'proven' : 'claimed',
    },
  }
}
