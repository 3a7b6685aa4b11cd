import { isGemeinde, isKreisfrei, landCode, plainName, sortName, type Territory } from '@blaupause/domain/register'

/** A record as stored: the Land by its code, and whether it is a Gemeinde and a body of its own. */
export function territoryRow(territory: Territory) {
  const { areaHa, ...fields } = territory
  return {
    ...fields,
    area_ha: areaHa,
    land: landCode(territory.land),
    sort_name: sortName(plainName(territory)),
    is_gemeinde: isGemeinde(territory),
    is_body: isBody(territory),
  }
}

/**
 * One body, one row: a kreisfreie Stadt is shown by its Gemeinde record, not by its Kreis, a Verband only where it is
 * more than the shell of one Gemeinde (Textkennzeichen 50, 58). A Regierungsbezirk is no body.
 */
function isBody(territory: Territory): boolean {
  switch (territory.level) {
    case 'land':
      return true
    case 'kreis':
      return !isKreisfrei(territory)
    case 'verband':
      return territory.textkennzeichen !== '50' && territory.textkennzeichen !== '58'
    case 'gemeinde':
      return isGemeinde(territory)
    default:
      return false
  }
}

export const TERRITORY_COLUMNS =
  'key, level, ags, ars, name, sort_name, seat, textkennzeichen, area_ha, population, plz, land, regierungsbezirk, kreis, verband, is_gemeinde, is_body'

/** Column list for `json_to_recordset`. */
export const TERRITORY_RECORD = `key text, level text, ags text, ars text, name text, sort_name text, seat text, textkennzeichen text, area_ha int, population int, plz text,
  land text, regierungsbezirk text, kreis text, verband text, is_gemeinde boolean, is_body boolean`
