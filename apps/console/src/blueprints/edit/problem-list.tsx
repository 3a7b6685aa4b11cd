import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Blueprint, BlueprintProblem } from '@blaupause/domain/blueprints'
import { useSay } from '../../i18n/use-say.js'
import { formOf, placeName } from './place-name.js'

/** What does not fit together while one types, each with the way to where it is mended. */
export function ProblemList({ problems, content, base }: { problems: readonly BlueprintProblem[]; content: Blueprint; base: string }): ReactNode {
  const { t, text } = useSay()
  return (
    <section className="rule" aria-labelledby="zu-klaeren">
      <h2 id="zu-klaeren">{problems.length === 0 ? t('draft.problems_none') : t('draft.problems', { smart_count: problems.length })}</h2>
      <div role="status">
        {problems.length === 0 ? (
          <p className="muted">{t('blueprints.bar.no_problems')}</p>
        ) : (
          <ul className="list">
            {problems.slice(0, 50).map(({ path, message }) => (
              <li key={path + message.de}>
                <Link to={`${base}/${formOf(path)}`}>{placeName(content, path, t, text)}</Link>
                <small>{text(message)}</small>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
