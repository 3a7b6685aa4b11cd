import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { mapGeometries, mapGeometry, type MapGeometry } from '@blaupause/reference'
import { DomainError } from '@blaupause/domain/kernel'

/** Boundaries as TopoJSON, packed as shipped, with a tag that changes with the file. */
export type Geometry = { readonly packed: Uint8Array; readonly tag: string }

const known = new Map<MapGeometry, Geometry>()

/** Whether boundaries are shipped under a name: of few Länder down to the Gemeinde. */
export function hasGeometry(name: string): boolean {
  return mapGeometries.some((one) => one === name)
}

/** Boundaries by name; `thing.unknown` if none are shipped under it. Read once. */
export function geometry(name: string): Geometry {
  const found = mapGeometries.find((one) => one === name)
  if (!found) throw new DomainError('thing.unknown')
  const before = known.get(found)
  if (before) return before
  const packed = mapGeometry(found)
  const made = { packed, tag: `"${createHash('sha256').update(packed).digest('base64url').slice(0, 16)}"` }
  known.set(found, made)
  return made
}

/** The same unpacked, for the rare client that takes no gzip. */
export function unpacked({ packed }: Geometry): Uint8Array {
  return gunzipSync(packed)
}
