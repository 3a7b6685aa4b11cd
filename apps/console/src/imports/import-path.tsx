import type { ReactNode } from 'react'
import type { ImportView } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'
import { Mark } from '../marks/mark.js'

const STAGES = ['signature', 'run', 'questions', 'approval', 'start'] as const

/** The five stages of an import; the current one in words, also on a phone. */
export function ImportPath({ view, open }: { view: ImportView; open: number }): ReactNode {
  const { t } = useSay()
  const at = view.state === 'dry-run' ? (open > 0 ? 2 : 3) : view.state === 'done' ? STAGES.length : 4
  return (
    <ol className="path" aria-label={t('imports.path.label')}>
      {STAGES.map((stage, index) => {
        const is = index < at ? 'done' : index === at ? 'current' : 'open'
        return (
          <li key={stage} className={is === 'done' ? 'ok' : undefined} aria-current={is === 'current' ? 'step' : undefined}>
            <Mark state={is === 'done' ? 'belegt' : is === 'current' ? 'laeuft' : 'nicht'} label={t(`imports.path.${is}`)} />
            <span>{t(`imports.path.${stage}`)}</span>
          </li>
        )
      })}
    </ol>
  )
}
