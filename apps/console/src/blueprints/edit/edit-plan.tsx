import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router-dom'
import type { Blueprint } from '@blaupause/domain/blueprints'
import { useSay } from '../../i18n/use-say.js'
import { Rung } from '../rung.js'
import { AddNode } from './add-node.js'
import { newNodeId } from './new-id.js'
import type { DraftEdits } from './use-draft-edits.js'

const parts = ['head', 'phases', 'roles', 'parameters', 'variations', 'criteria', 'documents'] as const

/** The plan to choose from, with what is typed and what does not fit marked; a step is added to a phase by its name. */
export function EditPlan({ draft, content, base, current }: { draft: DraftEdits; content: Blueprint; base: string; current: string }): ReactNode {
  const { t, text } = useSay()
  const navigate = useNavigate()
  const add = (phase: string, name: string): void => {
    const id = newNodeId(
      name,
      content.steps.map((step) => step.id),
    )
    const before = content.steps.filter((step) => step.phase === phase && !step.operation).at(-1)
    const said = { de: name, en: name }
    draft.set(`steps.${id}`, {
      id,
      name: said,
      instruction: said,
      phase,
      owner: content.roles[0]?.id ?? '',
      waitsOn: [],
      gate: false,
      proof: { kind: 'none', label: { de: '', en: '' } },
      items: null,
      dependsOn: before ? [before.id] : [],
      anchor: before ? { on: 'step', step: before.id, offset: 5 } : { on: 'start', offset: 5 },
      minutes: null,
      legalBasis: { scope: 'none', land: null, text: '' },
      goLive: false,
      operation: false,
      attestation: { rung: 'statement', sources: [t('draft.by_authors')] },
    })
    void navigate(`${base}/steps.${id}`)
  }
  const within = (path: string, node: string): boolean => path === node || path.startsWith(`${node}.`)
  const typed = (node: string): boolean => draft.edits.some(({ path }) => within(path, node))
  return (
    <nav className="plan" aria-label={t('blueprints.plan')}>
      <ul className="parts">
        {parts.map((part) => (
          <li key={part}>
            <Link
              to={part === 'head' ? `${base}/titel` : `${base}/${part}`}
              aria-current={part === current || (part === 'head' && (current === 'head' || current === 'titel')) ? 'step' : undefined}
            >
              {t(`draft.parts.${part}`)}
            </Link>
          </li>
        ))}
      </ul>
      {content.phases.map((phase) => (
        <section key={phase.id} aria-labelledby={`phase-${phase.id}`}>
          <h2 id={`phase-${phase.id}`}>{text(phase.name)}</h2>
          <ol>
            {content.steps
              .filter((step) => step.phase === phase.id)
              .map((step) => {
                const wrong = draft.problems.filter(({ path }) => within(path, `steps.${step.id}`)).length
                return (
                  <li key={step.id} className={step.gate ? 'gate' : undefined}>
                    <Link to={`${base}/steps.${step.id}`} aria-current={current === `steps.${step.id}` ? 'step' : undefined}>
                      <span className="nr">{content.steps.indexOf(step) + 1}</span>
                      <span>
                        <b>{text(step.name)}</b>
                        {(typed(`steps.${step.id}`) || wrong > 0) && (
                          <small>
                            {[...(typed(`steps.${step.id}`) ? [t('draft.typed')] : []), ...(wrong > 0 ? [t('draft.wrong', { smart_count: wrong })] : [])].join(
                              ', ',
                            )}
                          </small>
                        )}
                      </span>
                      <Rung rung={step.attestation.rung} />
                    </Link>
                  </li>
                )
              })}
          </ol>
          <AddNode
            label={t('draft.new_step', { phase: text(phase.name) })}
            verb={t('draft.add')}
            onAdd={(name) => {
              add(phase.id, name)
            }}
          />
        </section>
      ))}
    </nav>
  )
}
