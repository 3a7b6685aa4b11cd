import { describe, expect, it } from 'vitest'
import { proposeRollouts, whoInstead } from './propose-rollouts.js'

const ummeldung = { id: 'ummeldung', offers: [{ land: 'BY', behoerdeKind: 'meldebehoerde' as const, note: null }] }
const fuehrerschein = { id: 'fuehrerschein', offers: [{ land: 'BY', behoerdeKind: 'fahrerlaubnisbehoerde' as const, note: null }] }
const anlagen = { id: 'anlagengenehmigung', offers: [{ land: 'BY', behoerdeKind: 'immissionsschutzbehoerde' as const, note: null }] }
const behoerde = (
  kind: 'meldebehoerde' | 'fahrerlaubnisbehoerde' | 'immissionsschutzbehoerde',
  traeger: string,
  kreis: string | null,
  territory: string[],
) => ({ id: `${kind}-${traeger}`, land: 'BY', kind, traeger, kreis, territory })
const behoerden = [
  behoerde('meldebehoerde', '09273137', '09273', ['09273137']),
  behoerde('meldebehoerde', '092735218', '09273', ['09273166']),
  behoerde('meldebehoerde', '09772177', '09772', ['09772177']),
  behoerde('fahrerlaubnisbehoerde', '09273', '09273', ['09273137', '09273166']),
  behoerde('fahrerlaubnisbehoerde', '09772', '09772', ['09772177']),
  behoerde('immissionsschutzbehoerde', '09', null, ['09273137', '09772177']),
]
const programme = {
  land: 'BY',
  pilots: [
    { traeger: '09273', name: 'Kelheim', gemeinden: 2 },
    { traeger: '09772177', name: 'Meitingen', gemeinden: 1 },
  ],
}
const commit = (...ids: string[]) => ids.map((onlinedienst) => ({ onlinedienst }))

describe('rollouts that follow from the commitments', () => {
  it('a Kreis pilot stands for itself, and by our reading for its member administrations', () => {
    expect(proposeRollouts(programme, commit('ummeldung', 'fuehrerschein'), [ummeldung, fuehrerschein], behoerden)).toEqual([
      { behoerdeId: 'meldebehoerde-09273137', onlinedienst: 'ummeldung', pilot: '09273', via: 'rechnerisch' },
      { behoerdeId: 'meldebehoerde-092735218', onlinedienst: 'ummeldung', pilot: '09273', via: 'rechnerisch' },
      { behoerdeId: 'meldebehoerde-09772177', onlinedienst: 'ummeldung', pilot: '09772177', via: 'selbst' },
      { behoerdeId: 'fahrerlaubnisbehoerde-09273', onlinedienst: 'fuehrerschein', pilot: '09273', via: 'selbst' },
    ])
  })
  it('an office of the Land has no pilot', () => {
    expect(proposeRollouts(programme, commit('anlagengenehmigung'), [anlagen], behoerden)).toEqual([
      { behoerdeId: 'immissionsschutzbehoerde-09', onlinedienst: 'anlagengenehmigung', pilot: null, via: 'zusage' },
    ])
  })
  it('a service the Land does not offer proposes nothing', () => {
    expect(proposeRollouts({ ...programme, land: 'HE' }, commit('ummeldung'), [ummeldung], behoerden)).toEqual([])
  })
})

describe('who is responsible instead of a pilot', () => {
  it('is the Landratsamt for a Gemeinde, and nobody for the Kreis itself', () => {
    expect(whoInstead({ traeger: '09772177' }, fuehrerschein, 'BY', behoerden)?.id).toBe('fahrerlaubnisbehoerde-09772')
    expect(whoInstead({ traeger: '09273' }, fuehrerschein, 'BY', behoerden)).toBeNull()
    expect(whoInstead({ traeger: '09273' }, ummeldung, 'BY', behoerden)).toBeNull()
    expect(whoInstead({ traeger: '09772177' }, ummeldung, 'BY', behoerden)).toBeNull()
  })
})
