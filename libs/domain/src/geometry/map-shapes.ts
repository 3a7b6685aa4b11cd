import { geoConicConformal, geoPath } from 'd3-geo'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

export type Shape = { readonly key: string; readonly name: string; readonly path: string; readonly at: readonly [number, number] }
export type Shapes = { readonly shapes: readonly Shape[]; readonly lines: string; readonly width: number; readonly height: number }
type Properties = { readonly name: string; readonly tk?: string; readonly kreis?: string }

export const WIDTH = 480

/**
 * Keys that changed after the boundaries were brought to the register of 30.11.2025: the area carries its present key.
 * Hanau left the Main-Kinzig-Kreis on 1.1.2026; as a Kreis it has no area of its own here.
 */
const moved: Readonly<Record<string, string>> = { '06435014': '06415000' }

/** Boundaries as paths, fitted to the width; `within` keeps the areas whose key begins with it. Unincorporated areas are land without an authority. */
export function mapShapes(topology: Topology, within: string): Shapes {
  const collection = Object.values(topology.objects)[0] as GeometryCollection<Properties>
  const { features } = feature(topology, collection) as FeatureCollection<Geometry, Properties>
  const chosen = features.filter(({ id }) => String(id).startsWith(within))
  const shown: FeatureCollection<Geometry, Properties> = { type: 'FeatureCollection', features: chosen }
  const projection = geoConicConformal().parallels([48.67, 53.67]).rotate([-10.5, 0]).fitWidth(WIDTH, shown)
  const path = geoPath(projection).digits(1)
  const [[, top], [, bottom]] = path.bounds(shown)
  const kept = { ...collection, geometries: collection.geometries.filter(({ id }) => String(id).startsWith(within)) }
  return {
    shapes: chosen.map((one) => shapeOf(one, path(one) ?? '', path.centroid(one))),
    lines: path(mesh(topology, kept, (a, b) => kreisOf(a) !== kreisOf(b) || a === b)) ?? '',
    width: WIDTH,
    height: Math.ceil(bottom - Math.min(top, 0)),
  }
}

/** The key under which the figures of today know an area. */
export function presentKey(key: string): string {
  return moved[key] ?? key
}

/** The area that lies next in a direction: near by, and rather straight ahead than aside. */
export function nextShape(shapes: readonly Shape[], from: Shape, direction: 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'): Shape | null {
  const ahead = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[direction] as [number, number]
  let best: { shape: Shape; cost: number } | null = null
  for (const shape of shapes) {
    const [x, y] = [shape.at[0] - from.at[0], shape.at[1] - from.at[1]]
    const forward = x * ahead[0] + y * ahead[1]
    const aside = Math.abs(x * ahead[1]) + Math.abs(y * ahead[0])
    if (forward <= 0.01 || aside > forward * 2) continue
    const cost = forward + 2 * aside
    if (!best || cost < best.cost) best = { shape, cost }
  }
  return best?.shape ?? null
}

function shapeOf({ id, properties }: Feature<Geometry, Properties>, path: string, at: [number, number]): Shape {
  return { key: String(id), name: properties.name, path, at }
}

function kreisOf({ properties, id }: { readonly properties?: object | null | undefined; readonly id?: string | number | undefined }): string {
  return (properties as Properties | undefined)?.kreis ?? String(id)
}
