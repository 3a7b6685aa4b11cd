import type { CoverageFilter, CoveragePart } from './coverage.js'

type Filter = Partial<Pick<CoverageFilter, 'land' | 'regierungsbezirk' | 'kreis' | 'onlinedienst' | 'stadtLand'>>

/**
 * What leads from a part of a figure to the authorities behind it, beside the question itself: `null` where none does, as
 * for offices of the Land that lie in no one Regierungsbezirk. With several Länder a part is that of its own Land.
 */
export function partRows(by: CoveragePart, { key, land }: { readonly key: string | null; readonly land: string }): Filter | null {
  switch (by) {
    case 'land':
      return { land }
    case 'onlinedienst':
      return key === null ? null : { onlinedienst: key }
    case 'regierungsbezirk':
      return key === null ? null : { land, regierungsbezirk: key }
    case 'kreis':
      return key === null ? { land, stadtLand: 'landesbehoerde' } : { land, kreis: key }
    case 'stadt-land':
      return { land, stadtLand: (key ?? 'landesbehoerde') as 'stadt' | 'land' | 'landesbehoerde' }
  }
}
