import { useMemo, type ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { predecessors } from '@blaupause/domain/blueprints'
import { useSay } from '../../i18n/use-say.js'
import { Mark } from '../../marks/mark.js'
import type { ShownStep } from '../evidence-of.js'
import { boxSize, layoutSteps, type Line } from './layout-steps.js'
import './graph.css'

type Props = {
  steps: readonly ShownStep[]
  way: readonly string[]
  current?: string | undefined
  faulty?: ReadonlySet<string>
  addressOf: (step: string) => string
}

/**
 * The steps in layers with a line from each to what waits for it; the longest way to go-live is drawn strong. Each box is a
 * link that says in words what its lines show, in the order of the plan, so that keyboard and screen reader need no picture.
 */
export function StepGraph({ steps, way, current, faulty = new Set(), addressOf }: Props): ReactNode {
  const { t, text } = useSay()
  const graph = useMemo(() => layoutSteps(steps.map(({ id, base }) => ({ id, dependsOn: base.dependsOn, anchor: base.anchor }))), [steps])
  const onWay = (from: string, to: string): boolean => way.some((id, at) => id === from && way[at + 1] === to)
  const kindOf = ({ from, to, counts, ring }: Line): string =>
    [counts ? 'counts' : '', ring ? 'ring' : onWay(from, to) ? 'strong' : '', current === from || current === to ? 'near' : ''].join(' ').trim()
  return (
    <div className="graph-scroll" role="region" aria-label={t('graph.drawing')} tabIndex={0}>
      <div className="graph" style={{ width: graph.width, height: graph.height }}>
        <svg width={graph.width} height={graph.height} aria-hidden="true" focusable="false">
          <defs>
            <marker id="graph-tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto">
              <path d="M1 1 7 4 1 7" fill="none" stroke="context-stroke" strokeWidth="1.5" />
            </marker>
          </defs>
          {graph.lines.map((line) => (
            <path key={`${line.from} ${line.to}`} d={line.path} className={kindOf(line)} markerEnd="url(#graph-tip)" />
          ))}
        </svg>
        <ol>
          {steps.map((step, at) => {
            const box = graph.boxes[at]!
            const before = numbersOf(steps, predecessors(step.base))
            const looks = [
              step.base.gate ? 'gate' : '',
              step.omitted ? 'left-out' : '',
              way.includes(step.id) ? 'strong' : '',
              faulty.has(step.id) ? 'faulty' : '',
            ]
              .join(' ')
              .trim()
            return (
              <li key={step.id} style={{ left: box.x, top: box.y, width: boxSize.width, height: boxSize.height }}>
                <Link to={addressOf(step.id)} className={looks || undefined} aria-current={step.id === current ? 'step' : undefined}>
                  <span className="nr">{step.position}</span>
                  <b>{text(step.base.name)}</b>
                  {faulty.has(step.id) && <Mark state="ueberfaellig" />}
                  <span className="visually-hidden">
                    {before === '' ? t('graph.first') : t('graph.after', { steps: before })}
                    {step.omitted && `, ${t('blueprints.omitted')}`}
                    {step.base.gate && `, ${t('blueprints.gate')}`}
                    {faulty.has(step.id) && `, ${t('graph.faulty')}`}
                  </span>
                </Link>
              </li>
            )
          })}
        </ol>
      </div>
    </div>
  )
}

/** "2, 4": the steps that these come after, by number. */
export function numbersOf(steps: readonly ShownStep[], ids: readonly string[]): string {
  return [...new Set(ids)]
    .flatMap((id) => steps.find((step) => step.id === id)?.position ?? [])
    .sort((a, b) => a - b)
    .join(', ')
}
