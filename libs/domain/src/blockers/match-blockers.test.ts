import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parties } from '../rollouts/index.js'
import { rankMatches, type BlockerDraft } from './match-blockers.js'

const draft: BlockerDraft = {
  party: 'fachverfahren-hersteller',
  ownerName: 'Hersteller A',
  stepId: 'fachverfahren-modul',
  onlinedienst: 'ummeldung',
  fachverfahren: null,
}
const open = (fields: Partial<BlockerDraft> = {}, similarText = false) => ({ ...draft, ...fields, similarText })

describe('a blocker about to be opened', () => {
  it('is the same as one of the same maker for the same step, whatever the service, and says why', () =>
    expect(rankMatches(draft, [open({ onlinedienst: 'bauantrag' })])).toMatchObject([{ reasons: ['owner', 'party', 'step'] }]))
  it('is the same as one whose maker nobody has named yet', () =>
    expect(rankMatches(draft, [open({ ownerName: null })])).toMatchObject([{ reasons: ['party', 'step', 'onlinedienst'] }]))
  it('is the same where the Fachverfahren is', () =>
    expect(
      rankMatches({ ...draft, ownerName: null, fachverfahren: 'f-7' }, [open({ ownerName: null, fachverfahren: 'f-7', onlinedienst: null })]),
    ).toHaveLength(1))
  it('is another where only the step is shared, or the maker is another', () => {
    expect(rankMatches(draft, [open({ ownerName: null, onlinedienst: 'bauantrag' })])).toEqual([])
    expect(rankMatches(draft, [open({ ownerName: 'Hersteller B' }, true)])).toEqual([])
  })
  it('is compared with the most alike first', () =>
    expect(rankMatches(draft, [open({ ownerName: null }), open({}, true)]).map(({ reasons }) => reasons.length)).toEqual([5, 3]))

  it('never matches across parties or makers', () => {
    const any = fc.record({
      party: fc.constantFrom(...parties),
      ownerName: fc.constantFrom(null, 'Hersteller A', 'Hersteller B'),
      stepId: fc.constantFrom('s1', 's2'),
      onlinedienst: fc.constantFrom(null, 'o1'),
      fachverfahren: fc.constantFrom(null, 'f1'),
    })
    fc.assert(
      fc.property(any, any, fc.boolean(), (one, other, similarText) => {
        for (const { blocker } of rankMatches(one, [{ ...other, similarText }])) {
          expect(blocker.party).toBe(one.party)
          if (one.ownerName && blocker.ownerName) expect(blocker.ownerName).toBe(one.ownerName)
        }
      }),
    )
  })
})
