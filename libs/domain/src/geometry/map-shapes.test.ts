import type { Topology } from 'topojson-specification'
import { describe, expect, it } from 'vitest'
import { mapShapes, nextShape, presentKey } from './map-shapes.js'

/** Four squares of half a degree, two by two, and one in another Land. */
const square = (x: number, y: number): [number, number][] => [
  [x, y],
  [x, y + 0.5],
  [x + 0.5, y + 0.5],
  [x + 0.5, y],
  [x, y],
]
const places = [
  ['09001001', 11, 49],
  ['09001002', 11.5, 49],
  ['09002001', 11, 48.5],
  ['09002002', 11.5, 48.5],
  ['06001001', 9, 50],
] as const
const topology: Topology = {
  type: 'Topology',
  arcs: places.map(([, x, y]) => square(x, y)),
  objects: {
    areas: {
      type: 'GeometryCollection',
      geometries: places.map(([id], arc) => ({ type: 'Polygon', id, arcs: [[arc]], properties: { name: id, kreis: id.slice(0, 5) } })),
    },
  },
}
const { shapes, width, height } = mapShapes(topology, '09')
const at = (key: string) => shapes.find((shape) => shape.key === key)!

describe('the shapes of a map', () => {
  it('are the areas of one Land, each with a path inside the drawing', () => {
    expect(shapes.map(({ key }) => key)).toEqual(['09001001', '09001002', '09002001', '09002002'])
    expect(shapes.every(({ path, at: [x, y] }) => path.startsWith('M') && x > 0 && x < width && y > 0 && y < height)).toBe(true)
  })
  it('carry the key of today', () => {
    expect([presentKey('06435014'), presentKey('09772177')]).toEqual(['06415000', '09772177'])
  })
})

describe('an arrow key', () => {
  it('leads to the neighbour that lies that way, and nowhere at the edge', () => {
    const next = (key: string, arrow: 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown') => nextShape(shapes, at(key), arrow)?.key ?? null
    expect(next('09001001', 'ArrowRight')).toBe('09001002')
    expect(next('09001001', 'ArrowDown')).toBe('09002001')
    expect(next('09002002', 'ArrowUp')).toBe('09001002')
    expect([next('09001001', 'ArrowUp'), next('09001001', 'ArrowLeft')]).toEqual([null, null])
  })
})
