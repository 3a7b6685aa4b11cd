import type { ReactNode } from 'react'
import type { DisplayState } from '@blaupause/domain/rollouts'
import { useSay } from '../i18n/use-say.js'

/** The form of a state without its word: only where the word stands beside it or in the column head. */
export function Mark({ state, label }: { state: DisplayState; label?: string }): ReactNode {
  return label === undefined ? <span className={`mark ${state}`} aria-hidden="true" /> : <span className={`mark ${state}`} role="img" aria-label={label} />
}

/** Form and word of a state, in that order. */
export function State({ state, children }: { state: DisplayState; children?: ReactNode }): ReactNode {
  const { t } = useSay()
  return (
    <span className={`state ${state}`}>
      <Mark state={state} />
      <span>{children ?? t(`mark.${state}`)}</span>
    </span>
  )
}
