import { describe, expect, it } from 'vitest'
import { smallBlueprint, step, text } from './blueprint.fixture.js'
import { resolveSteps } from './resolve-steps.js'
import { validateBlueprint } from './validate-blueprint.js'

const small = smallBlueprint()
const change = (id: string, fields: object) => smallBlueprint({ steps: small.steps.map((one) => (one.id === id ? { ...one, ...fields } : one)) })

describe('a blueprint is consistent', () => {
  it('when nothing contradicts', () => expect(validateBlueprint(small)).toEqual([]))
  it.each([
    ['a ring', change('vertrag', { dependsOn: ['go-live'] }), /ring/],
    ['a step that counts from itself', change('vertrag', { anchor: { on: 'step', step: 'vertrag', offset: 1 } }), /ring/],
    [
      'a ring that only a variation makes',
      smallBlueprint({ variations: [{ ...small.variations[1]!, replace: [{ ...small.variations[1]!.replace[0]!, fields: { dependsOn: ['go-live'] } }] }] }),
      /variations.ummeldung.*ring/,
    ],
    [
      'a step behind a ring',
      smallBlueprint({
        steps: [
          ...small.steps.map((one) => (one.id === 'vertrag' ? { ...one, dependsOn: ['anschluss'] } : one)),
          step('danach', { on: 'step', step: 'go-live', offset: 1 }, [], { operation: true }),
        ],
      }),
      /steps.danach.dependsOn never gets its turn: "go-live"/,
    ],
    [
      'a variation that never goes live',
      smallBlueprint({ variations: [{ ...small.variations[0]!, omit: [{ step: 'go-live', reason: text('x') }] }] }),
      /variations.ohne-datenschutz.omit leaves out go-live/,
    ],
    ['an unknown owner', change('vertrag', { owner: 'niemand' }), /owner.*"niemand"/],
    ['an unknown step before', change('vertrag', { dependsOn: ['nichts'] }), /dependsOn.*"nichts"/],
    ['no go-live', change('go-live', { goLive: false }), /exactly one go-live step, has 0/],
    ['two go-lives', change('anschluss', { goLive: true }), /has 2/],
    ['a step that leads nowhere', smallBlueprint({ steps: [...small.steps, step('sackgasse', { on: 'start', offset: 1 })] }), /sackgasse.*leads to no go-live/],
    ['an id twice', smallBlueprint({ roles: [...small.roles, small.roles[0]!] }), /roles.kommune.*twice/],
    ['a parameter nobody uses', smallBlueprint({ parameters: [...small.parameters, { id: 'ungenutzt', name: text(''), example: '' }] }), /ungenutzt.*no text/],
    ['a parameter nobody declared', smallBlueprint({ parameters: [] }), /steps.vertrag.instruction names the parameter "portal".*not declared/],
    ['a statement without source', change('vertrag', { attestation: { rung: 'statement', sources: [] } }), /without a source/],
    [
      'a median outside its interval',
      change('vertrag', {
        attestation: { rung: 'statistics', n: 6, running: 0, median: 9, p80: 9, interval: { low: 1, high: 5, level: '0.95' }, pilots: [], sources: [] },
      }),
      /contradict/,
    ],
    ['a Land’s law without the Land', change('vertrag', { legalBasis: { scope: 'land', land: null, text: 'x' } }), /names none/],
  ])('refuses %s', (_, blueprint, problem) => {
    expect(
      validateBlueprint(blueprint)
        .map(({ path, message }) => `${path} ${message.en}`)
        .join('\n'),
    ).toMatch(problem)
  })
})

describe('the steps for one service, authority and Land', () => {
  const steps = (onlinedienst: string, land: string) =>
    resolveSteps(small, { onlinedienst, behoerdeKind: 'meldebehoerde', land, parameters: { portal: 'BayernPortal' } })
  it('come in an order that fits, numbered, with texts filled', () => {
    expect(steps('waffen', 'HE').map(({ id, position }) => [position, id])).toEqual([
      [1, 'vertrag'],
      [2, 'datenschutz'],
      [3, 'anschluss'],
      [4, 'go-live'],
      [5, 'betrieb'],
    ])
    expect(steps('waffen', 'HE')[0]!.base.instruction.de).toBe('Tun Sie es im BayernPortal.')
  })
  it('differ by variation, and what is left out stays with its reason', () => {
    const own = steps('ummeldung', 'BY')
    expect(own.find(({ id }) => id === 'anschluss')).toMatchObject({
      owner: 'land',
      base: { owner: 'land', instruction: text('Anders.'), anchor: { on: 'step', step: 'vertrag', offset: 5 } },
    })
    expect(own.find(({ id }) => id === 'datenschutz')!.omitted).toEqual(text('gesetzlich geregelt'))
    expect(steps('waffen', 'HE').every(({ omitted }) => omitted === null)).toBe(true)
  })
  it('flag a step that rests on another Land’s law', () => {
    const bavarian = change('vertrag', { legalBasis: { scope: 'land', land: 'BY', text: 'BayDiG' } })
    const foreign = (land: string) => resolveSteps(bavarian, { onlinedienst: 'waffen', behoerdeKind: 'x', land, parameters: {} })[0]!.foreignLaw
    expect([foreign('BY'), foreign('HE')]).toEqual([false, true])
  })
})
