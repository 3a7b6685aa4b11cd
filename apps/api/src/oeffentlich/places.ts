import { geometry, hasGeometry, unpacked } from '@blaupause/backend/coverage'
import type { PublicState } from '@blaupause/backend/awards'
import { mapShapes } from '@blaupause/domain/geometry'
import type { Topology } from 'topojson-specification'
import type { View } from './page.js'

/** Bodies by key and signets, worked out once for each state, and shapes by Land. */
export class Places {
  private readonly bodies = new WeakMap<PublicState['bodies'], View['bodies']>()
  private readonly ids = new WeakMap<PublicState['snapshot'], ReadonlySet<string>>()
  private readonly shapes = new Map<string, ReturnType<typeof mapShapes>>()
  private readonly topologies = new Map<string, Topology>()

  of({ bodies }: Pick<PublicState, 'bodies'>): View['bodies'] {
    return kept(this.bodies, bodies, () => new Map(bodies.map((body) => [body.key, body])))
  }

  /** The signets there are. */
  signets({ snapshot }: Pick<PublicState, 'snapshot'>): ReadonlySet<string> {
    return kept(this.ids, snapshot, () => new Set(snapshot.titles.flatMap(({ signet }) => signet ?? [])))
  }

  /** The Kreise of the Land whose keys begin so. */
  kreise(prefix: string): ReturnType<typeof mapShapes> {
    return kept(this.shapes, prefix, () => mapShapes(this.topology('kreise-de'), prefix))
  }

  /** The Gemeinden of a Land; null where their boundaries are not shipped. */
  gemeinden(land: string): Topology | null {
    const name = `gemeinden-${land.toLowerCase()}`
    return hasGeometry(name) ? this.topology(name) : null
  }

  topology(name: string): Topology {
    return kept(this.topologies, name, () => JSON.parse(Buffer.from(unpacked(geometry(name))).toString()) as Topology)
  }
}
export type Maps = Pick<Places, 'kreise' | 'gemeinden' | 'topology'>

function kept<K, V>(by: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, make: () => V): V {
  const known = by.get(key)
  if (known !== undefined) return known
  const made = make()
  by.set(key, made)
  return made
}
