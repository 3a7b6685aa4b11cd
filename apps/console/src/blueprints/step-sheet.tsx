import { Fragment, type ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { BlueprintView } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'
import { anchorSentence } from './anchor-sentence.js'
import type { ShownStep } from './evidence-of.js'
import { WithParameters } from './with-parameters.js'

/** The facts of a step as term and value. What the blueprint does not say stands in no line. */
export function StepSheet({ view, steps, step }: { view: BlueprintView; steps: readonly ShownStep[]; step: ShownStep }): ReactNode {
  const { t, text } = useSay()
  const { base } = step
  const { blueprint } = view
  const roleOf = (id: string): string => text(blueprint.roles.find((role) => role.id === id)?.name ?? { de: id, en: id })
  const stepOf = (id: string): ShownStep | undefined => steps.find((one) => one.id === id)
  const waits = base.waitsOn.map(roleOf).join(', ')
  const before = base.dependsOn.flatMap((id) => {
    const one = stepOf(id)
    return one ? [`${one.position} ${text(one.base.name)}`] : []
  })
  const when = anchorSentence(base.anchor, (id) => stepOf(id)?.position ?? 0, t)
  const proof = text(base.proof.label)
  const criteria = blueprint.criteria.filter(({ steps: concerned }) => concerned.includes(step.id))
  const documents = blueprint.documents.filter(({ steps: concerned }) => concerned.includes(step.id))
  const lines: [string, ReactNode][] = [
    ['who', waits === '' ? roleOf(base.owner) : t('blueprints.who_waits', { owner: roleOf(base.owner), parties: waits })],
    ['when', step.operation ? t('blueprints.anchor.running', { when }) : when],
    ['done_when', base.proof.kind === 'none' || proof === '' ? t('blueprints.proof.none') : t(`blueprints.proof.${base.proof.kind}`, { label: proof })],
    ...(base.items ? [['many', <WithParameters key="many" of={base.items.label} parameters={blueprint.parameters} />] satisfies [string, ReactNode]] : []),
    ...(before.length > 0 ? [['before', before.join(', ')] satisfies [string, ReactNode]] : []),
    ...(base.minutes !== null ? [['takes', t('blueprints.minutes', { smart_count: base.minutes })] satisfies [string, ReactNode]] : []),
    ['basis', base.legalBasis.text === '' ? t('blueprints.no_basis') : base.legalBasis.text],
    ...(criteria.length > 0
      ? [
          [
            'criteria',
            criteria.map(({ id, statement }) => (
              <Link key={id} className="line" to={`/kriterien#${id}`}>
                {text(statement)}
              </Link>
            )),
          ] satisfies [string, ReactNode],
        ]
      : []),
    ...(documents.length > 0 ? [['documents', documents.map(({ name }) => text(name)).join(', ')] satisfies [string, ReactNode]] : []),
  ]
  return (
    <dl className="sheet">
      {lines.map(([term, value]) => (
        <Fragment key={term}>
          <dt>{t(`blueprints.${term}`)}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
