import { createElement, type ReactNode } from 'react'
import type { PageNode } from '@blaupause/domain/leitfaden'
import type { Ticks } from './use-ticks.js'

/** How React calls some attributes. */
const names: Readonly<Record<string, string>> = { class: 'className', tabindex: 'tabIndex', colspan: 'colSpan', 'text-anchor': 'textAnchor' }

/** Elements of the document as the product shows them; boxes to tick are kept by `ticks`. */
export function drawNode(node: PageNode, ticks: Ticks, key: number): ReactNode {
  if (typeof node === 'string') return node
  const { tag, children } = node
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [names[name] ?? name, name === 'tabindex' ? Number(value) : value]),
  )
  const step = attributes['data-step']
  if (tag === 'input' && typeof step === 'string')
    return (
      <input
        key={key}
        type="checkbox"
        data-step={step}
        checked={ticks.ticked.has(step)}
        onChange={({ target }) => {
          ticks.tick(step, target.checked)
        }}
      />
    )
  if (tag === 'br') return <br key={key} />
  const drawn = 'data-checklist' in attributes ? counted(children, ticks) : children
  return createElement(tag, { ...attributes, key }, ...drawn.map((child, index) => drawNode(child, ticks, index)))
}

/** A checklist whose line says how much of it is ticked. */
function counted(children: readonly PageNode[], { ticked }: Ticks): readonly PageNode[] {
  const steps = children.flatMap(stepsIn)
  const done = steps.filter((step) => ticked.has(step)).length
  const told = (node: PageNode): PageNode => {
    if (typeof node === 'string') return node
    const sentence = node.attributes['data-ticked']
    return sentence === undefined
      ? { ...node, children: node.children.map(told) }
      : { ...node, children: [sentence.replace('%{done}', String(done)).replace('%{total}', String(steps.length))] }
  }
  return children.map(told)
}

function stepsIn(node: PageNode): string[] {
  if (typeof node === 'string') return []
  const step = node.attributes['data-step']
  return [...(step === undefined ? [] : [step]), ...node.children.flatMap(stepsIn)]
}
