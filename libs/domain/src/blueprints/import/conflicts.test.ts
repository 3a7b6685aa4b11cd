import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallBlueprint, text } from '../blueprint.fixture.js'
import type { Blueprint } from '../blueprint.js'
import { planImport } from '../plan-import.js'
import { answered, countAnswered, fitOf, wantedInstances } from './answered-plan.js'
import { answerTo } from './conflict.js'
import type { ImportTarget } from './import-target.js'
import { likeness } from './likeness.js'
import { takenCriteria } from './taken-criteria.js'

const KEY = '99115005104000'
const OLD = '99023002000000'
const authorities = ['a', 'b', 'c']
const proposals = (onlinedienst: string) => authorities.map((behoerdeId) => ({ behoerdeId, onlinedienst, pilot: null, via: 'land' as const }))
const saarland: ImportTarget = {
  land: 'SL',
  landName: 'Saarland',
  names: { kommune: 'Kommune', land: 'Land', portal: 'Portal' },
  behoerdeKinds: ['meldebehoerde', 'waffenbehoerde'],
  onlinedienste: [
    { id: 'wohnsitz', name: text('Wohnsitz'), behoerdeKind: 'meldebehoerde', ozgIds: ['10124'], leikaKeys: [KEY] },
    { id: 'waffen', behoerdeKind: 'waffenbehoerde', ozgIds: ['10151'], leikaKeys: [] },
  ],
  commitments: [{ onlinedienst: 'wohnsitz' }, { onlinedienst: 'waffen' }],
  existing: [],
  bestand: [],
  stichtage: [],
  proposals: [...proposals('wohnsitz'), ...proposals('waffen')],
}
const services = (ummeldung: Partial<Blueprint['services'][number]>) =>
  smallBlueprint({ services: smallBlueprint().services.map((one) => (one.id === 'ummeldung' ? { ...one, ...ummeldung } : one)) })
const criterion = (id: string, statement: string): Blueprint['criteria'][number] => ({
  id,
  statement: text(statement),
  reason: text(''),
  dimension: 'technisch',
  steps: [],
  attestation: { rung: 'statement', sources: [] },
})
const counts = (blueprint: Blueprint, target: ImportTarget, answers: Record<string, string>) => {
  const plan = planImport(blueprint, target)
  return countAnswered(plan, answered(plan, answers))
}

describe('a service that is ours under another id', () => {
  it('is found by its Leistungsschlüssel, proposed, and counted at our authorities', () => {
    const blueprint = services({ ozgIds: [], leikaKeys: [KEY] })
    expect(planImport(blueprint, saarland).questions.find(({ id }) => id === 'service-ummeldung')).toMatchObject({
      class: 'service.duplicate',
      proposal: 'use-wohnsitz',
      safe: true,
      affects: 3,
      authorities: 3,
    })
    expect(counts(blueprint, saarland, {}).byService[0]).toMatchObject({ service: 'ummeldung', onlinedienst: 'wohnsitz', rollouts: 3, leftOut: 0 })
    expect(counts(blueprint, saarland, { 'service-ummeldung': 'skip' }).byService[0]).toMatchObject({ rollouts: 0, leftOut: 3 })
  })
  it('by its older key too; an OZG id alone is no proof, so people decide', () => {
    expect(planImport(services({ ozgIds: [], leikaKeys: [OLD] }), { ...saarland, aliases: [{ key: KEY, formerly: OLD }] }).questions[0]).toMatchObject({
      class: 'service.duplicate',
      proposal: 'use-wohnsitz',
    })
    const plan = planImport(services({ ozgIds: ['10124'], leikaKeys: [] }), saarland)
    expect(plan.questions[0]).toMatchObject({ class: 'service.duplicate', proposal: null, safe: false })
    expect(countAnswered(plan, answered(plan, {})).byService[0]).toMatchObject({ rollouts: 0, leftOut: 3 })
  })
  it('that shares nothing is unknown here', () =>
    expect(planImport(services({ ozgIds: [], leikaKeys: [] }), saarland).questions.find(({ id }) => id === 'service-ummeldung')).toMatchObject({
      class: 'service.unknown',
      affects: 0,
    }))
})

describe('other conflicts', () => {
  const own = {
    ...saarland,
    onlinedienste: saarland.onlinedienste.map((one) => (one.id === 'wohnsitz' ? { ...one, id: 'ummeldung' } : one)),
    proposals: proposals('ummeldung'),
    commitments: [{ onlinedienst: 'ummeldung' }, { onlinedienst: 'waffen' }],
  }
  const of = (id: string, blueprint: Blueprint, target: Partial<ImportTarget>) =>
    planImport(blueprint, { ...own, ...target }).questions.find((question) => question.id === id)
  it('a retired key with its successor, or without one', () => {
    expect(of('key-ummeldung', services({ leikaKeys: [OLD] }), { knownKeys: [], aliases: [{ key: KEY, formerly: OLD }] })).toMatchObject({
      class: 'key.retired',
      ours: text(KEY),
      proposal: 'successor',
      affects: 3,
    })
    expect(of('key-ummeldung', services({ leikaKeys: [OLD] }), { knownKeys: [] })?.ours.de).toContain('kein Nachfolger')
    expect(of('key-ummeldung', services({ leikaKeys: [KEY] }), { knownKeys: [] })).toBeUndefined()
  })
  it('a criterion that exists under another id, and those that are new, which the start takes up', () => {
    const blueprint = smallBlueprint({
      criteria: [
        criterion('a', 'Das Modul im Fachverfahren ist freigeschaltet'),
        criterion('b', 'Jemand vertritt die Ansprechperson'),
        criterion('c', 'Ein Test wurde gefahren'),
      ],
    })
    const criteria = [
      { id: 'modul', statement: text('Das Modul im Fachverfahren ist freigeschaltet.') },
      { id: 'c', statement: text('Anders gesagt') },
    ]
    expect(of('criterion-a', blueprint, { criteria })).toMatchObject({ class: 'criterion.duplicate', proposal: 'use-modul', safe: true })
    expect(of('criteria-new', blueprint, { criteria })).toMatchObject({ class: 'criterion.new', nodes: ['criteria.b'] })
    const plan = planImport(blueprint, { ...own, criteria })
    const taken = (answers: Record<string, string>) => takenCriteria(blueprint, plan, answered(plan, answers)).map(({ id }) => id)
    expect([taken({}), taken({ 'criterion-a': 'take' }), taken({ 'criteria-new': 'skip' })]).toEqual([['b'], ['a', 'b'], []])
    expect([likeness('Ein Wort', 'Ein Wort'), likeness('Ein Wort', 'Zwei Dinge'), likeness('', '')]).toEqual([1, 0, 0])
  })
  it('a holiday without places, and the same blueprint in another version', () => {
    expect(
      of('region-mariae-himmelfahrt', smallBlueprint(), {
        openRegions: [{ id: 'mariae-himmelfahrt', name: text('Mariä Himmelfahrt'), behoerden: ['a', 'x'] }],
      }),
    ).toMatchObject({ class: 'calendar.region', affects: 1, authorities: 1, fix: { do: 'calendar' } })
    expect(of('region-x', smallBlueprint(), { openRegions: [{ id: 'x', name: text('x'), behoerden: ['x'] }] })).toBeUndefined()
    expect(of('version-0.9.0', smallBlueprint(), { versions: [{ version: '0.9.0', rollouts: 52, authorities: 52 }] })).toMatchObject({
      class: 'blueprint.other-version',
      affects: 52,
    })
  })
})

describe('what was answered to a source before', () => {
  const question = {
    id: 'q',
    options: [
      { id: 'a', label: text('a') },
      { id: 'name', label: text('n') },
    ],
    proposal: 'a',
  }
  it('holds in place of the proposal, as long as it still is an answer, and gives way to what is said now', () => {
    const before = { q: { answer: 'name:Nord', on: '2026-01-05' } }
    expect([
      answerTo(question, {}, before),
      answerTo(question, { q: 'a' }, before),
      answerTo(question, {}, { q: { answer: 'gone', on: '2026-01-05' } }),
    ]).toEqual(['name:Nord', 'a', 'a'])
  })
})

describe('the counts of an answered plan', () => {
  it('are those of what is made, whatever is answered', () => {
    const blueprint = smallBlueprint()
    const target: ImportTarget = {
      ...saarland,
      names: {},
      onlinedienste: [...saarland.onlinedienste, { id: 'ummeldung', behoerdeKind: 'waffenbehoerde' }],
      proposals: [...proposals('ummeldung'), ...proposals('waffen')],
      bestand: [{ behoerdeId: 'a', onlinedienst: 'ummeldung' }],
      existing: [{ behoerdeId: 'b', onlinedienst: 'waffen' }],
    }
    const plan = planImport(blueprint, target)
    const answers = fc.record(
      Object.fromEntries(
        plan.questions.map(({ id, options }) => [id, fc.constantFrom(...options.map((option) => (option.id === 'name' ? 'name:x' : option.id)))]),
      ),
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(answers, (given) => {
        const answer = answered(plan, given as Record<string, string>)
        const [wanted, all] = [wantedInstances(plan, answer), countAnswered(plan, answer)]
        expect(all.rollouts).toBe(wanted.length)
        expect(all.byService.reduce((sum, one) => sum + one.rollouts, 0)).toBe(wanted.length)
        expect(all.rollouts + all.leftOut).toBe(plan.rollouts)
        const fit = fitOf(plan, given as Record<string, string>)
        expect(fit.fit + fit.adapted + fit.open).toBe(fit.total)
      }),
    )
  })
})
