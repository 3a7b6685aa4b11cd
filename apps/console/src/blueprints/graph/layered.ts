import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre'
import { predecessors, type Step } from '@blaupause/domain/blueprints'

export const NODE = { width: 208, height: 64 } as const

export type Layered = { readonly width: number; readonly height: number; readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number }[]; readonly edges: readonly { readonly from: string; readonly to: string; readonly path: string }[] }

/** Steps in layers, each below what it waits for: places of the boxes (upper left corner) and ways of the arrows, in pixels. A ring is drawn too; what it breaks is said elsewhere. */
export function layered(steps: readonly Pick<Step, 'id' | 'dependsOn' | 'anchor'>[]): Layered {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>()
  graph.setGraph({ rankdir: 'TB', nodesep: 24, ranksep: 40, marginx: 4, marginy: 4 })
  graph.setDefaultEdgeLabel(() => ({}))
  const known = new Set(steps.map(({ id }) => id))
  for (const { id } of steps) graph.setNode(id, { ...NODE })
  for (const step of steps) for (const before of new Set(predecessors(step))) if (known.has(before)) graph.setEdge(before, step.id)
  layout(graph)
  const { width = 0, height = 0 } = graph.graph()
  return {
    width, height,
    nodes: steps.map(({ id }) => { const { x = 0, y = 0 } = graph.node(id); return { id, x: x - NODE.width / 2, y: y - NODE.height / 2 } }),
    edges: graph.edges().map(({ v, w }) => ({ from: v, to: w, path: (graph.edge(v, w).points ?? []).map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('') })),
  }
}
