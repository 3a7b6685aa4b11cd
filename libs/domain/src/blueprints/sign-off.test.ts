import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { landCalendar } from '../calendar/index.js'
import { noAgreement, type Agreement } from './agreement.js'
import { requireAnswerable, requireCommentable } from './blueprint-comments.js'
import { blueprintMoves, blueprintStates, isEditable, mayMove, type BlueprintMove } from './blueprint-states.js'
import { smallBlueprint } from './blueprint.fixture.js'
import { closeConsultation, openConsultation, prolongConsultation } from './consultation.js'
import { approve, beginSigning, passTurn, requireTurn, returnToDraft, turnOf } from './sign-off.js'

const bavaria = landCalendar('BY')
const monday = { now: '2026-03-02T09:00:00.000Z', today: '2026-03-02' }
const on = (today: string) => ({ now: `${today}T09:00:00.000Z`, today })
const code = (work: () => unknown): string => {
  try {
    work()
    return 'done'
  } catch (error) {
    return (error as { code: string }).code
  }
}
const content = {
  ...smallBlueprint(),
  signers: [
    { partner: 'stmd', name: 'StMD Bayern', fingerprint: '' },
    { partner: 'bmds', name: 'BMDS', fingerprint: '' },
  ],
}
const person = (organisation: string, subject: string) => ({ subject, organisation: { id: organisation, name: organisation } })
const facts = (fields: object = {}) => ({ digest: 'abc', openComments: 0, setAside: null, unheard: null, ...fields })
const heard = () => closeConsultation(openConsultation(noAgreement, '2026-03-09', 'stmd', bavaria, monday), 'Alle haben sich geäußert', monday)
const signing = () => beginSigning(heard(), content, facts(), monday)

describe('the course of a blueprint', () => {
  it('leads from draft by consultation and signing to publication, and back with a reason', () => {
    const edges = Object.entries(blueprintMoves).flatMap(([move, { from, to }]) => from.flatMap((one) => to.map((other) => `${one} → ${other} (${move})`)))
    expect(edges).toEqual([
      'draft → consultation (consult)',
      'consultation → consultation (prolong)',
      'consultation → consultation (close)',
      'draft → signing (submit)',
      'consultation → signing (submit)',
      'consultation → draft (recall)',
      'signing → draft (recall)',
      'signing → signing (approve)',
      'signing → signing (sign)',
      'signing → published (sign)',
      'signing → draft (refuse)',
      'published → deprecated (deprecate)',
      'deprecated → published (reinstate)',
      'published → withdrawn (withdraw)',
      'deprecated → withdrawn (withdraw)',
    ])
    expect(
      Object.values(blueprintMoves)
        .filter(({ to }) => (to as readonly string[]).includes('draft'))
        .every(({ reason }) => reason),
    ).toBe(true)
  })

  it('knows no way out of what is withdrawn and none for what ships with the product', () => {
    for (const state of ['withdrawn', 'starter']) expect((Object.keys(blueprintMoves) as BlueprintMove[]).filter((move) => mayMove(move, state))).toEqual([])
    expect(blueprintStates.filter(isEditable)).toEqual(['draft', 'consultation'])
  })
})

describe('a hearing', () => {
  it('lasts at least five working days of the Land', () => {
    expect(code(() => openConsultation(noAgreement, '2026-03-08', 'stmd', bavaria, monday))).toBe('blueprint.consultation-days')
    expect(openConsultation(noAgreement, '2026-03-09', 'stmd', bavaria, monday).consultation).toMatchObject({
      from: '2026-03-02',
      until: '2026-03-09',
      closed: null,
    })
    // 6 January is a holiday in Bavaria.
    expect(code(() => openConsultation(noAgreement, '2026-01-09', 'stmd', bavaria, on('2026-01-02')))).toBe('blueprint.consultation-days')
    expect(code(() => openConsultation(noAgreement, '2030-03-09', 'stmd', bavaria, monday))).toBe('blueprint.consultation-days')
  })

  it('is prolonged to a later day, also after its end', () => {
    expect(code(() => prolongConsultation(heard(), '2026-03-09', 'Ferien', bavaria, monday))).toBe('blueprint.consultation-days')
    expect(prolongConsultation(heard(), '2026-03-16', 'Ferien', bavaria, on('2026-03-12')).consultation).toMatchObject({
      until: '2026-03-16',
      closed: null,
      prolonged: { on: '2026-03-12', reason: 'Ferien' },
    })
  })

  it('takes comments on what is there, through its last day', () => {
    const open = openConsultation(noAgreement, '2026-03-09', 'stmd', bavaria, monday)
    const step = `steps.${content.steps[0]!.id}`
    expect([step, ''].map((node) => code(() => requireCommentable('consultation', open, content, node, '2026-03-09')))).toEqual(['done', 'done'])
    expect(code(() => requireCommentable('consultation', open, content, 'steps.nie', '2026-03-09'))).toBe('blueprint.node')
    expect(code(() => requireCommentable('consultation', open, content, '', '2026-03-10'))).toBe('blueprint.consultation-over')
    expect(code(() => requireCommentable('consultation', heard(), content, '', monday.today))).toBe('blueprint.consultation-over')
    expect(code(() => requireCommentable('draft', open, content, '', monday.today))).toBe('blueprint.consultation-over')
    expect(code(() => requireAnswerable('signing', { outcome: null }))).toBe('blueprint.state')
    expect(code(() => requireAnswerable('draft', { outcome: 'taken' }))).toBe('blueprint.comment-answered')
  })
})

describe('signing', () => {
  it('begins when the hearing is over and nothing is open, or was set aside with a reason', () => {
    expect(code(() => beginSigning(openConsultation(noAgreement, '2026-03-09', 'stmd', bavaria, monday), content, facts(), on('2026-03-09')))).toBe(
      'blueprint.consultation-open',
    )
    expect(code(() => beginSigning(noAgreement, content, facts(), monday))).toBe('blueprint.unheard')
    expect(beginSigning(noAgreement, content, facts({ unheard: 'Nur ein Tippfehler' }), monday).signing).toMatchObject({ unheard: 'Nur ein Tippfehler' })
    expect(code(() => beginSigning(heard(), content, facts({ openComments: 2 }), monday))).toBe('blueprint.comments-open')
    expect(beginSigning(heard(), content, facts({ openComments: 2, setAside: 'Für 1.1' }), monday).signing).toMatchObject({
      setAside: 'Für 1.1',
      digest: 'abc',
    })
    expect(code(() => beginSigning(heard(), { ...content, steps: [] }, facts(), monday))).toBe('blueprint.content')
  })

  it('is two people of each partner, in the order of the signers', () => {
    let agreement = signing()
    let signatures: { partner: string }[] = []
    const turn = () => turnOf(content, agreement, signatures)
    const may = (step: 'approve' | 'sign', organisation: string, subject: string) =>
      code(() => requireTurn(step, person(organisation, subject), content, agreement, signatures))
    expect(turn()).toEqual({ partner: 'stmd', name: 'StMD Bayern', step: 'approve' })
    expect([may('approve', 'bmds', 'c'), may('sign', 'stmd', 'a'), may('approve', 'stmd', 'a')]).toEqual(['blueprint.turn', 'blueprint.turn', 'done'])
    agreement = approve(agreement, person('stmd', 'a'), monday)
    expect([may('sign', 'stmd', 'a'), may('sign', 'stmd', 'b'), may('approve', 'stmd', 'b')]).toEqual(['blueprint.two-people', 'done', 'blueprint.turn'])
    signatures = [{ partner: 'stmd' }]
    agreement = passTurn(agreement, '2026-03-03T09:00:00.000Z')
    expect([turn(), agreement.signing?.turnAt]).toEqual([{ partner: 'bmds', name: 'BMDS', step: 'approve' }, '2026-03-03T09:00:00.000Z'])
    signatures = [{ partner: 'stmd' }, { partner: 'bmds' }]
    expect(turn()).toBeNull()
  })

  it('that is refused leaves no approval behind', () => {
    const back = returnToDraft(approve(signing(), person('stmd', 'a'), monday), 'signing', 'StMD Bayern', 'Schritt 3 stimmt nicht', monday)
    expect(back).toMatchObject({ approvals: [], signing: null, consultation: null, returned: { from: 'signing', reason: 'Schritt 3 stimmt nicht' } })
  })

  it('takes, whoever tries in whatever order, two different people of each partner and never the second partner first', () => {
    const people = fc.record({
      organisation: fc.constantFrom('stmd', 'bmds'),
      subject: fc.constantFrom('1', '2', '3'),
      step: fc.constantFrom('approve' as const, 'sign' as const),
    })
    fc.assert(
      fc.property(fc.array(people, { maxLength: 60 }), (attempts) => {
        let agreement: Agreement = signing()
        const signed: { partner: string; by: string }[] = []
        for (const { organisation, subject, step } of attempts) {
          const who = person(organisation, `${organisation}-${subject}`)
          if (code(() => requireTurn(step, who, content, agreement, signed)) !== 'done') continue
          if (step === 'approve') agreement = approve(agreement, who, monday)
          else signed.push({ partner: organisation, by: who.subject })
        }
        expect(signed.map(({ partner }) => partner)).toEqual(['stmd', 'bmds'].slice(0, signed.length))
        for (const { partner, by } of signed) expect(agreement.approvals.find((one) => one.partner === partner)!.by).not.toBe(by)
      }),
    )
  })
})
