import { describe, expect, it } from 'vitest'
import { smallBlueprint, step, text } from './blueprint.fixture.js'
import { answerTo } from './import/conflict.js'
import type { ImportTarget } from './import/import-target.js'
import { planImport } from './plan-import.js'

const hesse: ImportTarget = {
  land: 'HE',
  landName: 'Hessen',
  names: { kommune: 'Kommune', land: 'HMD', portal: 'Hessenportal' },
  onlinedienste: [
    { id: 'ummeldung', behoerdeKind: 'meldebehoerde' },
    { id: 'waffen', behoerdeKind: 'waffenbehoerde' },
  ],
  behoerdeKinds: ['meldebehoerde', 'waffenbehoerde'],
  commitments: [{ onlinedienst: 'ummeldung' }],
  existing: [],
  bestand: [],
  stichtage: [{ id: 'bogen', name: text('Bogentage') }],
  proposals: ['a', 'b', 'c'].map((id) => ({ behoerdeId: id, onlinedienst: 'ummeldung', pilot: 'p', via: 'selbst' as const })),
}
const ids = (target: Partial<ImportTarget>, blueprint = smallBlueprint()) => planImport(blueprint, { ...hesse, ...target }).questions.map(({ id }) => id)

describe('the dry run of an import', () => {
  it('counts what would be made, and asks only about a service that is not committed', () => {
    const plan = planImport(smallBlueprint(), hesse)
    expect(plan).toMatchObject({
      authorities: 3,
      rollouts: 3,
      byService: [
        { onlinedienst: 'ummeldung', rollouts: 3, bestand: 0, existing: 0 },
        { onlinedienst: 'waffen', rollouts: 0 },
      ],
    })
    expect(plan.questions.map(({ id, affects }) => [id, affects])).toEqual([['service-waffen', 0]])
    expect(plan.matches).toHaveLength(plan.nodes - 1)
  })
  it('asks about names the Land profile lacks: a role may wait, a parameter of the texts may not', () => {
    const { questions } = planImport(smallBlueprint(), { ...hesse, names: { kommune: 'Kommune', land: null } })
    const [parameter, role] = ['parameter-portal', 'role-land'].map((id) => questions.find((question) => question.id === id)!)
    expect([answerTo(parameter!, {}), answerTo(role!, {})]).toEqual([null, 'later'])
    expect(answerTo(parameter!, { 'parameter-portal': 'name:Hessenportal' })).toBe('name:Hessenportal')
    expect(answerTo(parameter!, { 'parameter-portal': 'name: ' })).toBeNull()
    expect(answerTo(role!, { 'role-land': 'something' })).toBeNull()
  })
  it('asks which calendar of Stichtage is meant where the Land has none of that name, and counts without one until it is said', () => {
    const anchored = (calendar: string) =>
      smallBlueprint({ steps: smallBlueprint().steps.map((one, index) => (index === 0 ? { ...one, anchor: { on: 'stichtag', calendar, offset: 0 } } : one)) })
    expect(ids({}, anchored('bogen'))).toEqual(['service-waffen'])
    const question = planImport(anchored('fragebogen'), hesse).questions.find(({ id }) => id === 'stichtag-fragebogen')!
    expect(question).toMatchObject({
      class: 'calendar.missing',
      affects: 3,
      ours: text('Bogentage'),
      nodes: [`steps.${smallBlueprint().steps[0]!.id}`],
      proposal: 'later',
      question: { de: expect.stringContaining('Schritt 1'), en: expect.stringContaining('step 1') },
    })
    expect([
      answerTo(question, {}),
      answerTo(question, { 'stichtag-fragebogen': 'use-bogen' }),
      answerTo(question, { 'stichtag-fragebogen': 'use-other' }),
    ]).toEqual(['later', 'use-bogen', null])
  })
  it('asks about services unknown here, another kind of authority, and a kind without a rule', () => {
    expect(ids({ onlinedienste: [] })).toContain('service-ummeldung')
    expect(planImport(smallBlueprint(), { ...hesse, onlinedienste: [{ id: 'ummeldung', behoerdeKind: 'waffenbehoerde' }] }).questions[0]).toMatchObject({
      id: 'behoerde-ummeldung',
      proposal: 'ours',
      affects: 3,
    })
    expect(ids({ behoerdeKinds: [] })).toContain('behoerde-ummeldung')
  })
  it('says where the Land’s own office is competent, and lets people decide where the profile itself is not sure', () => {
    const special = { landOffices: ['Landesverwaltungsamt'], authorities: 1, unsure: 0, note: null }
    const of = (one: typeof special) =>
      planImport(smallBlueprint(), { ...hesse, onlinedienste: [{ id: 'ummeldung', behoerdeKind: 'meldebehoerde', special: one }] }).questions.find(
        ({ nodes }) => nodes.includes('services.ummeldung'),
      )
    expect(of(special)).toMatchObject({ id: 'behoerde-ummeldung', proposal: 'ours', affects: 3, ours: text('Landesverwaltungsamt') })
    const unsure = of({ ...special, landOffices: [], authorities: 6, unsure: 6 })!
    expect([unsure.id, answerTo(unsure, {}), answerTo(unsure, { 'certain-ummeldung': 'ours' }), answerTo(unsure, { 'certain-ummeldung': 'skip' })]).toEqual([
      'certain-ummeldung',
      null,
      'ours',
      'skip',
    ])
    expect(of({ ...special, landOffices: [] })).toBeUndefined()
  })
  it('proposes to leave out a step that rests on the law of another Land', () => {
    const bavarian = smallBlueprint({ steps: [step('vertrag', { on: 'start', offset: 1 }, [], { legalBasis: { scope: 'land', land: 'BY', text: 'BayDiG' } })] })
    expect(planImport(bavarian, hesse).questions[0]).toMatchObject({ id: 'legal-basis-vertrag', proposal: 'skip', affects: 3 })
    expect(ids({ land: 'BY' }, bavarian)).not.toContain('legal-basis-vertrag')
  })
  it('takes in what was connected before, and leaves alone what runs already', () => {
    const plan = planImport(smallBlueprint(), {
      ...hesse,
      bestand: [{ behoerdeId: 'a', onlinedienst: 'ummeldung' }],
      existing: [{ behoerdeId: 'b', onlinedienst: 'ummeldung' }],
    })
    expect(plan).toMatchObject({ rollouts: 2, byService: [{ rollouts: 2, bestand: 1, existing: 1 }, {}] })
    expect(plan.questions.map(({ id }) => id)).toEqual(['bestand-ummeldung', 'existing-ummeldung', 'service-waffen'])
  })
  it('puts the question with the largest effect first, and does the same twice', () => {
    const plan = planImport(smallBlueprint(), { ...hesse, names: {} })
    const affects = plan.questions.map((question) => question.affects)
    expect(affects).toEqual([...affects].sort((a, b) => b - a))
    expect(planImport(smallBlueprint(), { ...hesse, names: {} })).toEqual(plan)
  })
  it('goes through 5,000 nodes', () => {
    const steps = Array.from({ length: 4_990 }, (_, i) => step(`s${i}`, { on: 'start', offset: 1 }, i > 0 ? [`s${i - 1}`] : [], { name: text(`Schritt ${i}`) }))
    expect(planImport(smallBlueprint({ steps }), hesse).nodes).toBe(4_990 + 7)
  })
})
