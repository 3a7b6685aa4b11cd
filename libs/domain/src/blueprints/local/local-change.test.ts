import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallBlueprint, step, text } from '../blueprint.fixture.js'
import { resolveSteps, type ResolvedStep } from '../resolve-steps.js'
import type { LocalContent } from './local-change.js'
import { localProblems, localStepId, needsSecondPerson, requireLocalChange, type OwnChange } from './require-local-change.js'
import { changesFor, roleName, withLocalChanges } from './with-local-changes.js'

const small = smallBlueprint()
const reason = text('Bei uns prüft das Innenministerium.')
const { id: _, goLive: __, operation: ___, attestation: ____, ...fields } = step('x', { on: 'step', step: 'anschluss', offset: 3 }, ['anschluss'])
const contents = {
  later: { kind: 'replace', step: 'vertrag', onlinedienst: null, fields: { anchor: { on: 'start', offset: 25 } } },
  words: { kind: 'replace', step: 'vertrag', onlinedienst: null, fields: { instruction: text('Im {{portal}} des Landes.') } },
  service: { kind: 'replace', step: 'anschluss', onlinedienst: 'ummeldung', fields: { minutes: 99, owner: 'kommune' } },
  omit: { kind: 'omit', step: 'datenschutz', onlinedienst: null },
  add: { kind: 'add', step: 'sl-abnahme', onlinedienst: null, after: 'anschluss', before: ['go-live'], fields: { ...fields, name: text('Abnahme') } },
  second: { kind: 'add', step: 'sl-zweite', onlinedienst: null, after: 'sl-abnahme', before: ['go-live'], fields: { ...fields, dependsOn: ['sl-abnahme'] } },
  role: { kind: 'role', role: 'land', name: text('eGo-Saar') },
} satisfies Record<string, LocalContent>
const own = (name: keyof typeof contents): OwnChange => ({ id: name, reason, content: contents[name] })
const all = (Object.keys(contents) as (keyof typeof contents)[]).map(own)
const context = { onlinedienst: 'ummeldung', behoerdeKind: 'meldebehoerde', land: 'SL', parameters: { portal: 'Saarlandportal' } }
const resolve = (changes: readonly OwnChange[], onlinedienst = 'ummeldung') => resolveSteps(withLocalChanges(small, changes), { ...context, onlinedienst })
const published = resolve([])
const marked = (steps: readonly ResolvedStep[]) => steps.filter(({ local }) => local.length > 0).map(({ id }) => id)

/** What of a step is the publisher's: neither its number here nor what is local. */
const asIs = ({ position: _, ...rest }: ResolvedStep) => rest

describe('a blueprint with local changes', () => {
  it('is the very same without any', () => {
    expect(withLocalChanges(small, [])).toBe(small)
    expect(published.every(({ ours, base, local }) => local.length === 0 && JSON.stringify(ours) === JSON.stringify(base))).toBe(true)
  })

  it.each([
    ['later', ['vertrag']],
    ['words', ['vertrag']],
    ['service', ['anschluss']],
    ['omit', ['datenschutz']],
    ['add', ['sl-abnahme', 'go-live']],
    ['role', ['vertrag', 'anschluss']],
  ] as const)('shows %s as local on exactly its steps, and leaves the others as published', (name, steps) => {
    const after = resolve([own(name)])
    expect(marked(after)).toEqual(steps)
    expect(after.filter(({ id }) => !(steps as readonly string[]).includes(id)).map(asIs)).toEqual(
      published.filter(({ id }) => !(steps as readonly string[]).includes(id)).map(asIs),
    )
  })

  it('keeps the publisher’s step as base, says what holds here, and fills the Land’s names into both', () => {
    const [vertrag] = resolve([own('later'), own('words')])
    expect(vertrag).toMatchObject({
      anchor: { offset: 25 },
      base: { anchor: { offset: 10 }, instruction: text('Tun Sie es im Saarlandportal.') },
      ours: { instruction: text('Im Saarlandportal des Landes.') },
    })
    expect(vertrag!.local.map(({ kind, fields: changed }) => [kind, changed])).toEqual([
      ['replace', ['anchor']],
      ['replace', ['instruction']],
    ])
  })

  it('has the last word over a variation for the same service, and only for its service', () => {
    expect(resolve([own('service')]).find(({ id }) => id === 'anschluss')).toMatchObject({ owner: 'kommune', minutes: 99, base: { owner: 'land' } })
    expect(marked(resolve([own('service')], 'waffen'))).toEqual([])
    expect(changesFor(withLocalChanges(small, all), 'waffen').map(({ id }) => id)).not.toContain('service')
  })

  it('leaves a step out with the Land’s reason, puts its own where it belongs, and makes what follows wait for it', () => {
    const steps = resolve([own('omit'), own('add')])
    expect(steps.find(({ id }) => id === 'datenschutz')!.omitted).toEqual(reason)
    expect(steps.map(({ id }) => id)).toEqual(['vertrag', 'datenschutz', 'anschluss', 'sl-abnahme', 'go-live', 'betrieb'])
    expect(steps.find(({ id }) => id === 'go-live')!).toMatchObject({
      dependsOn: ['anschluss', 'datenschutz', 'sl-abnahme'],
      base: { dependsOn: ['anschluss', 'datenschutz'] },
    })
  })

  it('calls a role by the Land’s name, and remembers the publisher’s', () => {
    expect(roleName(withLocalChanges(small, [own('role')]), 'land')).toEqual(text('eGo-Saar'))
    expect(resolve([own('role')])[0]!.local).toMatchObject([{ kind: 'role', was: text('Land') }])
  })

  it('is the same in whatever order independent changes come, and without one of them the rest stays', () => {
    const sets = fc.shuffledSubarray(all, { minLength: 0 })
    fc.assert(
      fc.property(sets, fc.nat(), (some, pick) => {
        const inOrder = [...some].sort((a, b) => (a.id < b.id ? -1 : 1))
        expect(resolve(some)).toEqual(resolve(inOrder))
        expect(localProblems(small, 'SL', some)).toEqual(localProblems(small, 'SL', inOrder))
        const without = some.filter((_change, index) => index !== pick % Math.max(1, some.length))
        const taken = some.find((change) => !without.includes(change))
        // Taking a change back gives the publisher's step again, as far as no other change touches it.
        const still = new Set(marked(resolve(without)))
        const before = new Map(published.map((one) => [one.id, asIs(one)]))
        for (const one of resolve(without)) if (!still.has(one.id)) expect(asIs(one)).toEqual(before.get(one.id))
        if (taken) for (const one of resolve(without)) expect(one.local.some(({ change }) => change === taken.id)).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a local change', () => {
  const require =
    (change: LocalContent, others: OwnChange[] = []) =>
    () => {
      requireLocalChange(small, 'SL', others, { id: 'neu', reason, content: change })
    }
  it('fits beside those that decide something else', () => {
    for (const change of all.filter(({ id }) => id !== 'second'))
      expect(require(change.content, all.filter(({ id }) => id !== change.id && id !== 'second'))).not.toThrow()
  })
  it.each([
    [
      'that says what the blueprint says already',
      { kind: 'replace', step: 'vertrag', onlinedienst: null, fields: { anchor: { on: 'start', offset: 10 } } },
      'local.nothing',
    ],
    ['of a step that is not there', { kind: 'omit', step: 'nichts', onlinedienst: null }, 'local.unknown'],
    ['of a service that is not there', { kind: 'omit', step: 'vertrag', onlinedienst: 'nichts' }, 'local.unknown'],
    ['of a role that is not there', { kind: 'role', role: 'nichts', name: text('Nichts') }, 'local.unknown'],
    ['that leaves out the go-live', { kind: 'omit', step: 'go-live', onlinedienst: null }, 'local.go-live'],
    ['that adds a step without the Land’s code', { ...contents.add, step: 'abnahme' }, 'local.unknown'],
    ['that names an unknown role as owner', { ...contents.later, fields: { owner: 'niemand' } }, 'local.plan'],
    ['that makes a ring', { ...contents.later, fields: { dependsOn: ['go-live'] } }, 'local.plan'],
    ['that adds a step nobody waits for', { ...contents.add, before: [] }, 'local.plan'],
    ['that adds a step after an unknown one', { ...contents.add, after: 'nichts' }, 'local.plan'],
    ['with a parameter that nobody declared', { ...contents.words, fields: { instruction: text('{{stelle}}') } }, 'local.plan'],
  ] satisfies [string, LocalContent, string][])('is refused %s', (_title, change, code) => {
    expect(require(change)).toThrow(expect.objectContaining({ code }))
  })
  it('is refused where the Land has decided the same already, also for one service of all', () => {
    expect(require({ ...contents.later, onlinedienst: 'waffen', fields: { anchor: { on: 'start', offset: 7 } } }, [own('later')])).toThrow(
      expect.objectContaining({ code: 'local.clash' }),
    )
    expect(require({ ...contents.later, fields: { minutes: 5 } }, [own('later')])).not.toThrow()
  })
  it('needs a second person where a gate is changed, left out or added', () => {
    const gate: LocalContent = { kind: 'replace', step: 'go-live', onlinedienst: null, fields: { minutes: 5 } }
    expect(
      [gate, { ...contents.add, fields: { ...fields, gate: true } }, contents.add, contents.later, contents.omit, contents.role].map((content) =>
        needsSecondPerson(small, 'SL', content),
      ),
    ).toEqual([true, true, false, false, false, false])
  })
  it('gets an id of the Land’s own that nobody has', () => {
    expect(localStepId('SL', 'Prüfung durch das Ministerium', new Set())).toBe('sl-pruefung-durch-das-ministerium')
    expect(localStepId('SL', 'Prüfung', new Set(['sl-pruefung']))).toBe('sl-pruefung-2')
    expect(localStepId('SL', '…', new Set())).toBe('sl-schritt')
  })
})
