import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../kernel/index.js'
import { aMilestone, anActor, coordination, meitingen } from '../../test/a-milestone.js'
import { canAddEvidence, evidenceOfReport, reviseEvidence, type EvidenceContent, type EvidenceRevision } from './evidence.js'
import { expiryAudience, expiryDue, expiryInstants } from './expiry.js'

const today = { today: '2026-03-10' }
const certificate: EvidenceContent = { kind: 'certificate', value: 'Transportzertifikat', label: null, effectiveOn: '2026-03-02', expiresOn: '2028-03-01' }
const link: EvidenceContent = { kind: 'link', value: 'https://stadt.example/ummeldung', label: null, effectiveOn: '2026-03-02', expiresOn: null }
const refused =
  (content: Partial<EvidenceContent>, before: EvidenceRevision | null = null) =>
  () =>
    reviseEvidence(before, { ...link, ...content }, 'e1', today)

describe('a proof', () => {
  it.each([
    { effectiveOn: '2026-03-11' },
    { effectiveOn: '1926-03-02' },
    { kind: 'certificate', expiresOn: '2026-03-02' },
    { kind: 'certificate', expiresOn: '2099-01-01' },
    { kind: 'certificate', expiresOn: '2027-02-30' },
  ] as const)('%j is no possible date', (content) => {
    expect(refused(content)).toThrow(expect.objectContaining({ code: 'evidence.date' }))
  })

  it('a certificate names its last day, nothing else has one', () => {
    expect(refused({ kind: 'certificate' })).toThrow(expect.objectContaining({ code: 'evidence.expiry' }))
    expect(refused({ expiresOn: '2028-01-01' })).toThrow(expect.objectContaining({ code: 'evidence.expiry' }))
  })

  it('a revision is of the same kind as what it replaces', () => {
    expect(refused({}, { ...certificate, id: 'c', chain: 'c', revision: 1 })).toThrow(expect.objectContaining({ code: 'evidence.kind' }))
  })

  it('its revisions are one unbroken chain, whatever is added', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 20 }), (values) => {
        const all = values.reduce<EvidenceRevision[]>(
          (known, value, at) => [...known, reviseEvidence(known.at(-1) ?? null, { ...link, value }, `e${at}`, today)],
          [],
        )
        expect(all.map(({ revision }) => revision)).toEqual(values.map((_, at) => at + 1))
        expect(new Set(all.map(({ chain }) => chain))).toEqual(new Set(['e0']))
      }),
    )
  })

  it('inside a report is what the step asks for', () => {
    expect(evidenceOfReport(aMilestone({ proof: 'url' }), 'https://stadt.example', '2026-03-02')).toMatchObject({ kind: 'link', effectiveOn: '2026-03-02' })
    expect(evidenceOfReport(aMilestone({ proof: 'date' }), '2028-03-01', '2026-03-02')).toMatchObject({ kind: 'certificate', expiresOn: '2028-03-01' })
  })

  it('is added by whoever may report the step, and by its Land', () => {
    const step = aMilestone()
    expect(
      [meitingen, coordination, anActor('land', { land: 'HE' }), anActor('kommune', { traeger: ['09184139'] }), anActor('pruefung', { land: 'BY' })].map(
        (actor) => canAddEvidence(actor, step),
      ),
    ).toEqual([true, true, false, false, false])
  })
})

describe('what expires', () => {
  it('is spoken of 60, 30 and 7 days before, on its last day and a week after it, at eight in Berlin', () => {
    expect(expiryInstants('2026-07-01').map(({ at }) => at)).toEqual([
      '2026-05-02T06:00:00.000Z',
      '2026-06-01T06:00:00.000Z',
      '2026-06-24T06:00:00.000Z',
      '2026-07-01T06:00:00.000Z',
      '2026-07-08T06:00:00.000Z',
    ])
  })

  it('goes up the chain: the body, in the last week its Land, a week after its end the programme', () => {
    expect([60, 30, 7, 0, -7].map((days) => expiryAudience(days, 'kommune').join())).toEqual([
      'kommune',
      'kommune',
      'kommune,land',
      'kommune,land',
      'kommune,land,bund',
    ])
    expect([60, -7].map((days) => expiryAudience(days, 'land').join())).toEqual(['land', 'land,bund'])
  })

  it('of what came due at once only the last is sent', () => {
    expect(expiryDue('2026-07-01', '2026-06-25T12:00:00.000Z')).toEqual({ due: 7, next: '2026-07-01T06:00:00.000Z' })
    expect(expiryDue('2026-07-01', '2026-01-01T12:00:00.000Z')).toEqual({ due: null, next: '2026-05-02T06:00:00.000Z' })
    expect(expiryDue('2026-07-01', '2027-01-01T12:00:00.000Z')).toEqual({ due: -7, next: null })
  })

  it('as time goes on reminders only come nearer to the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 40 }), fc.integer({ min: 0, max: 60 }), (offset, later) => {
        const due = (days: number) => expiryDue('2026-07-01', `${addDays('2026-07-01', days)}T12:00:00.000Z`).due ?? 1000
        expect(due(offset + later)).toBeLessThanOrEqual(due(offset))
      }),
    )
  })
})
