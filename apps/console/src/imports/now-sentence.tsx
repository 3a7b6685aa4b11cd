import type { ReactNode } from 'react'
import type { ImportView } from '@blaupause/contract/blueprints'
import type { Say } from '../i18n/use-say.js'
import { holding, openQuestions } from './open-questions.js'

/** Where the import stands, in a sentence; as long as nothing is written, it says so. */
export function nowSentence(view: ImportView, t: Say['t'], rich: Say['rich'], format: Say['format']): ReactNode {
  switch (view.state) {
    case 'dry-run':
      return (
        <>
          {questionsSentence(view, t)} <b>{t('imports.nothing_written')}</b>
        </>
      )
    case 'planned':
    case 'done':
      return rich(`imports.now.${view.state}`, {
        rollouts: t('imports.now.rollouts', { smart_count: view.progress.total }),
        on: view.startOn === null ? '–' : format.date(view.startOn),
      })
    default:
      return rich(`imports.now.${view.state}`)
  }
}

function questionsSentence({ questions }: ImportView, t: Say['t']): string {
  if (questions.length === 0) return t('imports.sentence.none')
  const open = openQuestions(questions).length
  const proposed = questions.filter((question) => question.answer === null && holding(question) !== '').length
  const parts = [
    ...(open > 0 ? [t('imports.sentence.open', { smart_count: open })] : []),
    ...(proposed > 0 ? [t('imports.sentence.proposed', { smart_count: proposed })] : []),
  ]
  return parts.length === 0 ? t('imports.sentence.answered') : parts.join(' ')
}
