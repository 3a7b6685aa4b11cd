import type { ReactNode } from 'react'
import type { BlockerRow } from '@blaupause/contract/blockers'
import { useSay } from '../i18n/use-say.js'
import { State } from '../marks/mark.js'

/** Where a blocker stands, in the marks of every screen: waits for a word, has a day, that day has passed, solved. */
export function BlockerStanding({ blocker, today }: { blocker: BlockerRow; today: string }): ReactNode {
  const { t, format } = useSay()
  const broken = blocker.state === 'promised' && blocker.promisedOn !== null && blocker.promisedOn < today
  const mark = blocker.state === 'solved' ? 'gemeldet' : broken ? 'ueberfaellig' : blocker.state === 'promised' ? 'laeuft' : 'wartet'
  const day = blocker.state === 'solved' ? blocker.solvedOn : blocker.promisedOn
  return (
    <>
      <State state={mark}>{t(`blockers.state.${broken ? 'broken' : blocker.state}`, { on: day === null ? '–' : format.date(day) })}</State>
      {blocker.state !== 'solved' && blocker.level !== 'party' && (
        <>
          {' '}
          <small>{t(`blockers.level.${blocker.level}`)}</small>
        </>
      )}
      {blocker.state !== 'solved' && blocker.escalation !== null && (
        <>
          {' '}
          <small>{t('blockers.escalates', { on: format.date(blocker.escalation.on), to: t(`blockers.to.${blocker.escalation.to}`) })}</small>
        </>
      )}
    </>
  )
}
