import { describe, expect, it } from 'vitest'
import { kindBehind, outsideKinds, partyOfKind, requireOrganisationName } from './organisation.js'

describe('whom one waits for', () => {
  it.each(['Hersteller A', 'Frauenhofer Rechenzentrum', 'AKDB', 'dvdv@land.example', 'Herrnhut IT', 'Funktionspostfach Meldewesen'])(
    '%s is an organisation',
    (name) =>
      expect(() => {
        requireOrganisationName(name)
      }).not.toThrow(),
  )
  it.each(['Frau Muster', 'Herrn Muster, Hersteller A', ' Dr. Muster', 'erika.muster@hersteller.example'])('%s is a person and refused', (name) =>
    expect(() => {
      requireOrganisationName(name)
    }).toThrow(expect.objectContaining({ code: 'organisation.person' })),
  )
  it('each kind outside has one party, and a Kommune or Land is known already', () => {
    expect(outsideKinds.map((kind) => kindBehind(partyOfKind(kind)))).toEqual([...outsideKinds])
    expect([kindBehind('kommune'), kindBehind('land'), kindBehind('bund')]).toEqual([null, null, null])
  })
})
