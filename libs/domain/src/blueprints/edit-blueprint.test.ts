import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallBlueprint, step, text } from './blueprint.fixture.js'
import { editBlueprint, fieldOf, isGone, retiredIds, type BlueprintEdit } from './edit-blueprint.js'

const draft = smallBlueprint({ version: '1.1.0' })
const edit = (path: string, value: unknown, base: unknown = fieldOf(draft, path)): BlueprintEdit => ({ path, base, value })
const refusal = (one: BlueprintEdit) => () => editBlueprint(draft, [one])

describe('an author edits a draft', () => {
  it('changes one field and nothing else', () => {
    const { blueprint, taken, clashes } = editBlueprint(draft, [edit('steps.vertrag.anchor', { on: 'start', offset: 20 })])
    expect(blueprint).toEqual({ ...draft, steps: draft.steps.map((one) => (one.id === 'vertrag' ? { ...one, anchor: { on: 'start', offset: 20 } } : one)) })
    expect([taken.length, clashes]).toEqual([1, []])
  })

  it('adds a step, takes one out, and puts the phases in another order', () => {
    const two = editBlueprint(draft, [edit('phases.danach', { id: 'danach', name: text('Danach') })]).blueprint
    const { blueprint } = editBlueprint(two, [
      edit('steps.schulung', step('schulung', { on: 'start', offset: 5 }), null),
      edit('steps.betrieb', null),
      { path: 'phases', base: ['alles', 'danach'], value: ['danach', 'alles'] },
    ])
    expect([blueprint.steps.map(({ id }) => id), blueprint.phases.map(({ id }) => id)]).toEqual([
      ['vertrag', 'datenschutz', 'anschluss', 'go-live', 'schulung'],
      ['danach', 'alles'],
    ])
  })

  it('writes in one normal form, whatever the keyboard made, so that the package can be read again', () => {
    const { blueprint, taken } = editBlueprint(draft, [edit('title', { de: 'Gru\u0308ße', en: 'x' })])
    expect([blueprint.title.de, taken[0]!.value]).toEqual(['Grüße', { de: 'Grüße', en: 'x' }])
  })

  it.each([
    ['a text into one that hides something', edit('steps.vertrag.name', { de: 'A\u202eB', en: 'x' }), 'blueprint.value'],
    ['the evidence of a step', edit('steps.vertrag.attestation', { rung: 'statement', sources: [] }, null), 'blueprint.path'],
    ['an id', edit('steps.vertrag.id', 'vertraege', null), 'blueprint.path'],
    ['who signs', edit('signers', [1], []), 'blueprint.path'],
    ['what is no field', edit('steps.vertrag.farbe', 'rot', null), 'blueprint.value'],
    ['an anchor of another form', edit('steps.vertrag.anchor', { on: 'someday' }), 'blueprint.value'],
    ['an order that forgets one', edit('steps', ['vertrag']), 'blueprint.value'],
    [
      'a new step that claims statistics',
      edit('steps.neu', step('neu', { on: 'start', offset: 1 }, [], { attestation: { rung: 'decision', decisions: ['Beschluss'], sources: [] } }), null),
      'blueprint.value',
    ],
    ['a node under another id', edit('steps.neu', step('anders', { on: 'start', offset: 1 }), null), 'blueprint.value'],
  ])('may not change %s', (_, one, code) => {
    expect(refusal(one)).toThrow(expect.objectContaining({ code }))
  })

  it('does not call a new step like one that an earlier edition had', () => {
    const before = smallBlueprint()
    const without = editBlueprint(before, [{ path: 'steps.betrieb', base: fieldOf(before, 'steps.betrieb'), value: null }]).blueprint
    expect([...retiredIds([before], without)]).toEqual(['steps.betrieb'])
  })
})

/** Things that authors do, each on what they saw. */
const wishes = fc.constantFrom<readonly [string, unknown]>(
  ['title', text('Anders')],
  ['steps.vertrag.minutes', 45],
  ['steps.vertrag.name', text('Vereinbarung')],
  ['steps.go-live.anchor', { on: 'commitment', offset: -5 }],
  ['steps.anschluss.owner', 'land'],
  ['steps.datenschutz', null],
  ['roles.kreis', { id: 'kreis', name: text('Kreis') }],
  ['parameters.portal.example', 'Portal'],
  [
    'criteria.nah',
    { id: 'nah', statement: text('Nah'), reason: text('Weil'), dimension: 'organisation', steps: [], attestation: { rung: 'statement', sources: ['Annahme'] } },
  ],
)
const author = fc.uniqueArray(wishes, { selector: ([path]) => path, maxLength: 5 }).map((list) => list.map(([path, value]) => edit(path, value)))

describe('two authors at once', () => {
  it('both get in what the other did not touch, in whatever order they save', () => {
    fc.assert(
      fc.property(author, author, fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }), (mine, theirs, turns) => {
        const apart = theirs.filter(({ path }) => !mine.some((one) => one.path === path))
        const queues = [[...mine], [...apart]]
        let now = draft
        for (const turn of [...turns, ...Array.from({ length: 10 }, (_, at) => at % 2 === 0)]) {
          const next = queues[turn ? 0 : 1]!.shift()
          if (!next) continue
          const { blueprint, clashes } = editBlueprint(now, [next])
          expect(clashes).toEqual([])
          now = blueprint
        }
        for (const one of [...mine, ...apart]) expect(fieldOf(now, one.path)).toEqual(one.value)
      }),
    )
  })

  it('of the same field the second is asked and sees what the first wrote; nothing is lost silently', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (first, second) => {
        const mine = edit('steps.vertrag.anchor', { on: 'start', offset: first })
        const { blueprint } = editBlueprint(draft, [mine])
        const { blueprint: after, clashes } = editBlueprint(blueprint, [edit('steps.vertrag.anchor', { on: 'start', offset: second })])
        const agreed = first === second || first === 10
        expect(clashes).toEqual(agreed ? [] : [{ path: 'steps.vertrag.anchor', theirs: { on: 'start', offset: first } }])
        expect(fieldOf(after, 'steps.vertrag.anchor')).toEqual({ on: 'start', offset: first === 10 ? second : first })
      }),
    )
  })

  it('a field of a step that the other took out is asked about, not brought back', () => {
    const { blueprint } = editBlueprint(draft, [edit('steps.betrieb', null)])
    expect(editBlueprint(blueprint, [edit('steps.betrieb.minutes', 5)])).toMatchObject({
      blueprint,
      taken: [],
      clashes: [{ path: 'steps.betrieb.minutes', theirs: null }],
    })
  })

  it('that holds for a field which was empty before: no edit is called taken that nobody finds again', () => {
    const { blueprint: empty } = editBlueprint(draft, [edit('steps.betrieb.minutes', null)])
    const { blueprint } = editBlueprint(empty, [edit('steps.betrieb', null, fieldOf(empty, 'steps.betrieb'))])
    const path = 'steps.betrieb.minutes'
    expect(editBlueprint(blueprint, [{ path, base: null, value: 30 }])).toEqual({ blueprint, taken: [], clashes: [{ path, theirs: null }] })
    expect([isGone(empty, path), isGone(blueprint, path), isGone(blueprint, 'steps.betrieb'), isGone(blueprint, 'title')]).toEqual([false, true, false, false])
  })
})
