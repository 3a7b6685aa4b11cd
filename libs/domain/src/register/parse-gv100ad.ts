import { LocalDate } from '../kernel/index.js'
import { decodeText } from './decode-text.js'
import { registerFault } from './faults.js'
import type { Edition, Territory, TerritoryLevel } from './territory.js'

const WIDTH = 220

/** Key length per Satzart within positions 11–18; a Verband's key adds positions 19–22. */
const LEVELS: Readonly<Record<string, { level: TerritoryLevel; digits: number }>> = {
  '10': { level: 'land', digits: 2 },
  '20': { level: 'regierungsbezirk', digits: 3 },
  '30': { level: 'region', digits: 4 },
  '40': { level: 'kreis', digits: 5 },
  '50': { level: 'verband', digits: 5 },
  '60': { level: 'gemeinde', digits: 8 },
}

/**
 * Reads a GV100AD file as published by Destatis: fixed width, 220 characters (not bytes) a record, strict UTF-8 or
 * else Latin-1, lines ended by LF or CRLF. All or nothing: the first fault refuses the file with
 * `register.line` { line, fault, reason, reasonEn }. Record layout: Destatis, Datensatzbeschreibung GV100.
 */
export function parseGv100ad(bytes: Uint8Array): Edition {
  if (bytes.includes(0)) throw registerFault(1, 'encoding')
  const lines = decodeText(bytes)
    .split('\n')
    .map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
  if (lines.at(-1) === '') lines.pop()
  if (lines.length === 0) throw registerFault(1, 'empty')
  const stand = standOf(lines[0]!, 1)
  const records = lines.map((line, i) => readRecord(line, i + 1, stand))
  const lineOf = new Map<string, number>()
  records.forEach(({ key }, i) => {
    if (lineOf.has(key)) throw registerFault(i + 1, 'duplicate', key)
    lineOf.set(key, i + 1)
  })
  const kreiseWithGemeinde = new Set(records.filter(({ level }) => level === 'gemeinde').map(({ kreis }) => kreis))
  return { stand, territories: records.map((record, i) => placed(record, i + 1, lineOf, kreiseWithGemeinde)) }
}

function standOf(line: string, number: number): LocalDate {
  if (line.length !== WIDTH) throw registerFault(number, 'width', line.length)
  const stand = line.slice(2, 10).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  if (!LocalDate.safeParse(stand).success) throw registerFault(number, 'stand', line.slice(2, 10).trim())
  return stand
}

function readRecord(line: string, number: number, stand: LocalDate): Territory {
  if (line.length !== WIDTH) throw registerFault(number, 'width', line.length)
  const kind = LEVELS[line.slice(0, 2)]
  if (!kind) throw registerFault(number, 'satzart', line.slice(0, 2))
  if (standOf(line, number) !== stand) throw registerFault(number, 'stand', line.slice(2, 10))
  const place = line.slice(10, 18).trimEnd()
  const association = line.slice(18, 22).trim()
  const belowKreis = kind.level === 'verband' || kind.level === 'gemeinde'
  if (place.length !== kind.digits || !/^\d+$/.test(place) || (belowKreis ? !/^\d{4}$/.test(association) : association !== ''))
    throw registerFault(number, 'key', line.slice(10, 22).trim())
  const name = line.slice(22, 72).trim()
  if (name === '') throw registerFault(number, 'name', place)
  const isGemeinde = kind.level === 'gemeinde'
  const key = kind.level === 'verband' ? place + association : place
  const kreis = place.length >= 5 ? place.slice(0, 5) : null
  return {
    key,
    level: kind.level,
    ags: isGemeinde ? place : null,
    ars: arsOf(kind.level, place, association),
    name,
    seat: isGemeinde ? null : orNull(line.slice(72, 122)),
    textkennzeichen: orNull(line.slice(122, 124)),
    areaHa: isGemeinde ? numberAt(line, 128, 139, number) : null,
    population: isGemeinde ? numberAt(line, 139, 150, number) : null,
    plz: isGemeinde ? orNull(line.slice(165, 170)) : null,
    land: place.slice(0, 2),
    regierungsbezirk: place.length >= 3 ? place.slice(0, 3) : null,
    kreis,
    verband: belowKreis ? kreis + association : null,
  }
}

/** Checks a record's place in the hierarchy and drops links to levels the register does not have there (Land without Regierungsbezirke). */
function placed(record: Territory, line: number, lineOf: ReadonlyMap<string, number>, kreiseWithGemeinde: ReadonlySet<string | null>): Territory {
  const has = (key: string | null): boolean => key !== null && lineOf.has(key)
  const regierungsbezirk = has(record.regierungsbezirk) ? record.regierungsbezirk : null
  if (!has(record.land)) throw registerFault(line, 'orphan', record.key)
  if (record.level === 'kreis') {
    // Position 13 is 0 in Länder without Regierungsbezirke.
    if (!regierungsbezirk && record.key[2] !== '0') throw registerFault(line, 'orphan', record.key)
    if (!kreiseWithGemeinde.has(record.key)) throw registerFault(line, 'childless', record.key)
  }
  // Kreis 000 of a Land: condominium 07000999 and coastal waters 13000999 lie in no Kreis, and the register has no record for it.
  const outsideKreise = record.kreis !== null && record.kreis.slice(2) === '000' && !has(record.kreis)
  if (record.kreis !== null && !outsideKreise && !has(record.kreis)) throw registerFault(line, 'orphan', record.key)
  if (record.level === 'gemeinde' && !has(record.verband)) throw registerFault(line, 'orphan', record.key)
  return { ...record, regierungsbezirk, kreis: outsideKreise ? null : record.kreis }
}

function arsOf(level: TerritoryLevel, place: string, association: string): string | null {
  if (level === 'region') return null
  if (level === 'gemeinde') return place.slice(0, 5) + association + place.slice(5)
  return (place + association).padEnd(12, '0')
}

function numberAt(line: string, from: number, to: number, number: number): number {
  const text = line.slice(from, to)
  if (!/^\d+$/.test(text)) throw registerFault(number, 'number', text.trim())
  return Number(text)
}

function orNull(text: string): string | null {
  return text.trim() || null
}
