import { describe, expect, it } from 'vitest'
import { smallBlueprint, text } from './blueprint.fixture.js'
import { draftFromFinding, editsOfFinding, saysFinding } from './draft-from-finding.js'
import { editBlueprint } from './edit-blueprint.js'
import { validateBlueprint } from './validate-blueprint.js'

const draft = smallBlueprint({
  criteria: [
    {
      id: 'frueh',
      statement: text('Früh beginnen'),
      reason: text('Weil'),
      dimension: 'technisch',
      steps: [],
      attestation: { rung: 'statement', sources: ['Annahme'] },
    },
  ],
})
const finding = { source: 'Workshop Augsburg, Befund 7', text: 'Beide Anträge gehen zugleich.', criterion: null }

describe('a finding put on a step', () => {
  it('drafts the text for the Leitfaden and a criterion that rests on it, both to be reworded', () => {
    const proposed = draftFromFinding(draft, 'vertrag', finding, 'zugleich')
    expect(proposed).toEqual({
      instruction: { de: 'Tun Sie es im {{portal}}. Beide Anträge gehen zugleich.', en: 'Tun Sie es im {{portal}}.' },
      criterion: { id: 'zugleich', statement: text('Beide Anträge gehen zugleich.'), dimension: 'organisatorisch', linked: false },
    })
    const { blueprint, clashes } = editBlueprint(
      draft,
      editsOfFinding(draft, 'vertrag', finding, { ...proposed, criterion: { ...proposed.criterion!, statement: text('Zugleich') } }),
    )
    expect([clashes, validateBlueprint(blueprint)]).toEqual([[], []])
    expect(blueprint.criteria[1]).toMatchObject({
      id: 'zugleich',
      statement: text('Zugleich'),
      steps: ['vertrag'],
      attestation: { rung: 'statement', sources: ['Workshop Augsburg, Befund 7: Beide Anträge gehen zugleich.'] },
    })
    expect([saysFinding(draft, 'vertrag', finding), saysFinding(blueprint, 'vertrag', finding)]).toEqual([false, true])
  })

  it('links the criterion it is about where the blueprint has it, and adds nothing twice', () => {
    const about = { ...finding, criterion: 'frueh' }
    const once = editBlueprint(draft, editsOfFinding(draft, 'vertrag', about, draftFromFinding(draft, 'vertrag', about, 'egal'))).blueprint
    expect(once.criteria.map(({ id, steps }) => [id, steps])).toEqual([['frueh', ['vertrag']]])
    expect(editsOfFinding(once, 'vertrag', about, draftFromFinding(once, 'vertrag', about, 'egal'))).toEqual([])
  })

  it('is not put on a step that is not there', () =>
    expect(() => draftFromFinding(draft, 'nichts', finding, 'x')).toThrow(expect.objectContaining({ code: 'blueprint.node' })))
})
