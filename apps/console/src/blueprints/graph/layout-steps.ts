import { Graph, layout } from '@dagrejs/dagre'
import { orderSteps, predecessors, type GraphStep } from '@blaupause/domain/blueprints'

export type Box = { readonly id: string; readonly x: number; readonly y: number }
/** `counts`: the day of `to` is counted from `from`; `ring`: closes a ring, so that neither can come first. */
export type Line = { readonly from: string; readonly to: string; readonly counts: boolean; readonly ring: boolean; readonly path: string }
export type Drawing = { readonly width: number; readonly height: number; readonly boxes: readonly Box[]; readonly lines: readonly Line[] }

/** Pixels. A step's box holds its number and two lines of its name. */
export const boxSize = { width: 204, height: 56 } as const
const MARGIN = 12

/** The steps in layers, each below all it comes after; lines in pixels from the upper left corner. A ring is drawn too, cut at one line. */
export function layoutSteps(steps: readonly GraphStep[]): Drawing {
  const known = new Set(steps.map(({ id }) => id))
  const graph = new Graph().setGraph({ rankdir: 'TB', nodesep: 20, ranksep: 44, marginx: MARGIN, marginy: MARGIN }).setDefaultEdgeLabel(() => ({}))
  for (const { id } of steps) graph.setNode(id, { ...boxSize })
  const { ordered } = orderSteps(steps)
  const at = new Map(ordered.map(({ id }, index) => [id, index]))
  const pairs = steps.flatMap((step) =>
    [...new Set(predecessors(step))]
      .filter((from) => known.has(from))
      .map((from) => ({
        from,
        to: step.id,
        counts: step.anchor.on === 'step' && step.anchor.step === from && !step.dependsOn.includes(from),
        ring: at.get(from)! >= at.get(step.id)!,
      })),
  )
  // A line that closes a ring is laid out the other way round, so that all others keep going down.
  for (const { from, to, ring } of pairs) if (from !== to) graph.setEdge(ring ? to : from, ring ? from : to)
  layout(graph)
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  const boxes = steps.map(({ id }) => {
    const { x, y } = graph.node(id) as { x: number; y: number }
    return { id, x: x - boxSize.width / 2, y: y - boxSize.height / 2 }
  })
  const lines = pairs.flatMap((pair) => {
    if (pair.from === pair.to) return []
    const { points } = graph.edge(pair.ring ? pair.to : pair.from, pair.ring ? pair.from : pair.to) as { points: { x: number; y: number }[] }
    return [{ ...pair, path: smooth(pair.ring ? [...points].reverse() : points) }]
  })
  return { width: Math.max(0, width), height: Math.max(0, height), boxes, lines }
}

/** One curve through the middles between the points, as drawn by hand. */
function smooth(points: readonly { readonly x: number; readonly y: number }[]): string {
  const [first, ...rest] = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))
  if (!first) return ''
  const middle = rest.slice(0, -1).map((point, index) => `Q${point.x} ${point.y} ${(point.x + rest[index + 1]!.x) / 2} ${(point.y + rest[index + 1]!.y) / 2}`)
  const last = rest.at(-1)
  return `M${first.x} ${first.y}${middle.join('')}${last ? `L${last.x} ${last.y}` : ''}`
}
