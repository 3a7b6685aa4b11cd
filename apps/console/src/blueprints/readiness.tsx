import type { ReactNode } from 'react'
import type { BlueprintView } from '@blaupause/contract/blueprints'
import type { DisplayState } from '@blaupause/domain/rollouts'
import { CommentsLine } from '../agreement/comments-line.js'
import { useSay } from '../i18n/use-say.js'
import { Mark } from '../marks/mark.js'
import type { ShownStep } from './evidence-of.js'

/** What stands between this draft and its publication: problems, who still signs, what rests on statements only. */
export function Readiness({ view, steps }: { view: BlueprintView; steps: readonly ShownStep[] }): ReactNode {
  const { t, text } = useSay()
  const { problems, signers, state } = view
  const open = signers.filter(({ signedOn }) => signedOn === null)
  const signed = signers.filter(({ signedOn }) => signedOn !== null)
  const thin = steps.filter((step) => step.omitted === null && step.attestation.rung === 'statement').length
  const names = (list: typeof signers): string => list.map(({ name }) => name).join(', ')
  return (
    <div className="readiness">
      <ul className="status" aria-label={t('blueprints.bar.label')}>
        <CommentsLine view={view} />
        {state === 'starter' && <Line mark="nicht" sentence="blueprints.starter_means" />}
        {(state === 'draft' || state === 'consultation') &&
          (problems.length > 0 ? (
            <Line mark="ueberfaellig" sentence="blueprints.bar.problems" values={{ smart_count: problems.length }} />
          ) : (
            <Line mark="belegt" sentence="blueprints.bar.no_problems" />
          ))}
        {(state === 'draft' || state === 'consultation' || state === 'signing') && open.length > 0 && (
          <Line mark="nicht" sentence="blueprints.bar.signs" values={{ smart_count: open.length, names: names(open) }} />
        )}
        {signed.length > 0 && <Line mark="belegt" sentence="blueprints.bar.all_signed" values={{ names: names(signed) }} />}
        {thin > 0 && <Line mark="gemeldet" sentence="blueprints.bar.thin" values={{ smart_count: thin }} />}
      </ul>
      {problems.length > 0 && (
        <details className="rest problems">
          <summary>{t('blueprints.bar.show')}</summary>
          <ul className="list">
            {problems.map(({ path, message }) => (
              <li key={path + message.de}>
                {text(message)}
                <small>{path}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Line({ mark, sentence, values }: { mark: DisplayState; sentence: string; values?: Record<string, string | number> }): ReactNode {
  const { rich } = useSay()
  return (
    <li>
      <Mark state={mark} />
      <span>{rich(sentence, values)}</span>
    </li>
  )
}
