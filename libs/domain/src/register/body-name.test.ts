import { describe, expect, it } from 'vitest'
import { bodyName, bodySought } from './body-name.js'
import type { TerritoryLevel } from './territory.js'

const named = (level: TerritoryLevel, textkennzeichen: string | null, name: string) => bodyName({ level, textkennzeichen, name })

describe('the name of a body', () => {
  it.each([
    ['gemeinde', '63', 'Kelheim, St', 'Stadt Kelheim'],
    ['kreis', '44', 'Kelheim', 'Landkreis Kelheim'],
    ['gemeinde', '60', 'Meitingen, M', 'Markt Meitingen'],
    ['gemeinde', '61', 'Kiel, Landeshauptstadt', 'Stadt Kiel'],
    ['gemeinde', '67', 'Böblingen, Stadt', 'Stadt Böblingen'],
    ['gemeinde', '64', 'Heuchelheim a. d. Lahn', 'Gemeinde Heuchelheim a. d. Lahn'],
    ['verband', '54', 'Siegenburg (VGem)', 'VG Siegenburg'],
    ['verband', '54', 'VVG der Stadt Herrenberg', 'VVG der Stadt Herrenberg'],
    ['verband', '51', 'Mitteldithmarschen', 'Amt Mitteldithmarschen'],
    ['kreis', '43', 'Düren', 'Kreis Düren'],
    ['kreis', '44', 'Wetteraukreis', 'Wetteraukreis'],
    ['kreis', '44', 'Landkreis Rostock', 'Landkreis Rostock'],
    ['kreis', '43', 'Städteregion Aachen', 'Städteregion Aachen'],
    ['kreis', '44', 'Region Hannover', 'Region Hannover'],
    ['kreis', '45', 'Regionalverband Saarbrücken', 'Regionalverband Saarbrücken'],
    ['land', null, 'Bayern', 'Bayern'],
  ] as const)('of a %s with Textkennzeichen %s, %s, is %s', (level, code, name, full) => expect(named(level, code, name)).toBe(full))
})

describe('what is sought', () => {
  it('is a kind and a name where a kind stands in front', () => {
    expect(bodySought('Landratsamt Kelheim')).toMatchObject({ level: 'kreis', name: 'Kelheim' })
    expect(bodySought('stadt  Neustadt a.d.Donau')).toMatchObject({ level: 'gemeinde', codes: ['61', '62', '63', '67'], name: 'Neustadt a.d.Donau' })
    expect(bodySought('Kelheim')).toBeNull()
    expect(bodySought('Bad Abbach')).toBeNull()
  })
})
