import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { ImportQuestion, ImportView } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'

const PLACES = { competence: '/landesprofil', calendar: '/landesprofil', stichtage: '/termine' } as const

/** The way to where the remedy belongs for good, and back: there, `BackToImport` leads here again. */
export function FixLink({ view, question }: { view: ImportView; question: ImportQuestion }): ReactNode {
  const { t } = useSay()
  if (question.fix === null || question.fix.do === 'name') return null
  return (
    <Link className="fix" to={`${PLACES[question.fix.do]}?import=${view.id}`}>
      {t(`imports.fix.${question.fix.do}`)}
    </Link>
  )
}
