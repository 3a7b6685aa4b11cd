import { Fragment, type ReactNode } from 'react'
import type { Blueprint } from '@blaupause/domain/blueprints'
import { useSay } from '../i18n/use-say.js'

/** A text of the blueprint; what a Land profile will fill (`{{portal}}`) stands out, by the parameter's name. */
export function WithParameters({ of, parameters }: { of: { de: string; en: string }; parameters: Blueprint['parameters'] }): ReactNode {
  const { text } = useSay()
  const parts = text(of).split(/\{\{([a-z][a-z0-9-]*)\}\}/g)
  return parts.map((part, index) => {
    if (index % 2 === 0) return <Fragment key={index}>{part}</Fragment>
    const parameter = parameters.find(({ id }) => id === part)
    return (
      <span key={index} className="param">
        {parameter ? text(parameter.name) : part}
      </span>
    )
  })
}
