import { describe, expect, it } from 'vitest'
import { compareEditions, isGemeinde, parseGv100ad } from '@blaupause/domain/register'
import { registerChanges, registerEdition } from '../src/index.js'

const old = parseGv100ad(registerEdition('2021-11-30'))
const current = parseGv100ad(registerEdition('2025-11-30'))
const difference = compareEditions(old, current)

describe('the published register', () => {
  it('has 10,751 Gemeinden on 30.11.2025, 2,056 of them in Bavaria and 421 in Hesse', () => {
    const gemeinden = current.territories.filter(isGemeinde)
    expect(current.stand).toBe('2025-11-30')
    expect(current.territories).toHaveLength(16_000)
    expect(gemeinden).toHaveLength(10_751)
    expect(gemeinden.filter(({ land }) => land === '09')).toHaveLength(2_056)
    expect(gemeinden.filter(({ land }) => land === '06')).toHaveLength(421)
    expect(current.territories.reduce((sum, { population }) => sum + (population ?? 0), 0)).toBe(83_577_140)
  })
  it('has 400 Kreise, 71 Landkreise and 25 kreisfreie Städte of them in Bavaria', () => {
    const kreise = current.territories.filter(({ level }) => level === 'kreis')
    expect(kreise).toHaveLength(400)
    expect(kreise.filter(({ land, textkennzeichen }) => land === '09' && textkennzeichen === '44')).toHaveLength(71)
    expect(kreise.filter(({ land, textkennzeichen }) => land === '09' && textkennzeichen === '41')).toHaveLength(25)
  })
  it('keeps the condominium 07000999 out of any Kreis', () => {
    expect(current.territories.find(({ key }) => key === '07000999')).toMatchObject({ kreis: null, land: '07', population: 0 })
  })
  it('reads the CRLF edition of 2021', () => {
    expect(old).toMatchObject({ stand: '2021-11-30' })
    expect(old.territories).toHaveLength(16_060)
  })
})

describe('between 2021 and 2025', () => {
  it('Bromskirchen went into Allendorf (Eder) and Hienheimer Forst into Stadt Kelheim', () => {
    expect(difference.closed.find(({ key }) => key === '06635005')).toMatchObject({ name: 'Bromskirchen', absorbedBy: '06635001' })
    expect(difference.closed.find(({ key }) => key === '09273454')).toMatchObject({ name: 'Hienheimer Forst', absorbedBy: '09273137' })
  })
  it('Haar became a town, and Weißenstadt a Bad', () => {
    expect(difference.changed).toContainEqual({ key: '09184123', level: 'gemeinde', field: 'textkennzeichen', before: '64', after: '63' })
    expect(difference.renamed).toContainEqual({ key: '09184123', level: 'gemeinde', before: 'Haar', after: 'Haar, St' })
    expect(difference.renamed).toContainEqual({ key: '09479166', level: 'gemeinde', before: 'Weißenstadt, St', after: 'Bad Weißenstadt, St' })
  })
  it('some Gemeinden changed their ARS and kept their AGS', () => {
    const moved = difference.changed.filter(({ field }) => field === 'ars')
    expect(moved).toContainEqual({ key: '01058018', level: 'gemeinde', field: 'ars', before: '010585859018', after: '010585896018' })
  })
  it('agrees with the list of changes in Bavaria and Hesse', () => {
    const closed = new Set(difference.closed.map(({ key }) => key))
    const renamed = new Set(difference.renamed.map(({ key }) => key))
    const changes = registerChanges()
    expect(changes.filter(({ art, ags }) => art === 'entfallen' && !closed.has(ags))).toEqual([])
    expect(changes.filter(({ art, ags }) => art === 'name' && !renamed.has(ags))).toEqual([])
    for (const { ags, wert_neu } of changes.filter(({ art }) => art === 'textkennzeichen'))
      expect(current.territories.find(({ key }) => key === ags)!.textkennzeichen).toBe(wert_neu)
    const byHe = difference.closed.filter(({ level, land }) => level === 'gemeinde' && (land === '06' || land === '09')).map(({ key }) => key)
    expect(byHe.sort()).toEqual(
      changes
        .filter(({ art }) => art === 'entfallen')
        .map(({ ags }) => ags)
        .sort(),
    )
  })
})
