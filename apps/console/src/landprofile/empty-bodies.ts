import type { Bodies } from '@blaupause/domain/catalogue'

/** What a rule of another level begins with, so that the form can be filled in. */
export function emptyBodies(by: Bodies['by'], land: string): Bodies {
  switch (by) {
    case 'verwaltung':
      return { by, verbandTextkennzeichen: [] }
    case 'textkennzeichen':
      return { by, textkennzeichen: [] }
    case 'liste':
      return { by, gemeinden: [{ ags: '', name: '', certainty: null, validFrom: null, validTo: null }] }
    case 'stelle':
      return { by, stellen: [{ key: `${land}-`, name: '', seatAgs: null, territory: [land], certainty: null, validFrom: null, validTo: null }] }
    default:
      return { by }
  }
}
