import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, DomainError } from '../kernel/index.js'
import {
  AwardRule,
  awardRuleWays,
  awardsOn,
  canProposeAwardRule,
  canReadAwardRules,
  canReleaseAwardRule,
  canWithdrawAwardRule,
  compareAwardRules,
  digitalesAmt,
  proposeAwardRule,
  releaseAwardRule,
  shippedAwards,
  withdrawAwardRule,
  type AwardRuleVersion,
} from './index.js'

const today = '2026-11-02'
const bavaria = digitalesAmt.versions[0]!
const hesse = AwardRule.parse({
  ...bavaria,
  id: 'digitale-kommune-2027',
  validFrom: '2027-01-01',
  award: 'digitale-kommune',
  land: 'HE',
  title: { de: 'Digitale Kommune', en: 'Digital municipality' },
  issuer: { id: 'hmd', name: 'Ministerium (Beispiel)' },
  thresholds: { gemeinde: 20 },
})
const proposal = (rule: AwardRule, over: Partial<AwardRuleVersion> = {}): AwardRuleVersion => ({
  id: 'v',
  rule,
  state: 'proposed',
  organisation: 'hmd',
  proposedBy: 'first',
  releasedBy: null,
  version: 0,
  ...over,
})
const propose = (over: Partial<AwardRule>, versions: readonly AwardRule[] = shippedAwards): string =>
  codeOf(() => proposeAwardRule({ ...hesse, ...over }, versions, today))

describe('a version that a Land proposes', () => {
  it('is its first award, or the next version of the one it has', () => {
    expect(propose({})).toBe('')
    expect(propose({ ...bavaria, id: 'digitales-amt-2027', validFrom: '2027-01-01' })).toBe('')
    expect(propose({ validFrom: today })).toBe('')
  })

  it.each([
    ['begins in the past', { validFrom: '2026-11-01' }, 'award-rule.past'],
    ['is called like the award of another Land', { award: 'digitales-amt' }, 'award-rule.award-taken'],
    ['is called like a public page', { award: 'rangliste' }, 'award-rule.award-taken'],
    ['has the id of a shipped version', { id: 'digitales-amt-2021' }, 'award-rule.id'],
    ['has a line for Verbände, which have no count', { thresholds: { gemeinde: 20, verband: 20 } }, 'award-rule.verband'],
    ['has no line at all', { thresholds: {} }, 'award-rule.thresholds'],
    ['draws at least more than at most', { sample: { share: 0.2, least: 20, most: 10, proposal: true } }, 'award-rule.sample'],
    ['is a second award of a Land', { ...bavaria, id: 'noch-ein-titel-2027', award: 'noch-ein-titel', validFrom: '2027-01-01' }, 'award-rule.award-fixed'],
  ] as const)('that %s is refused', (_, over, code) => expect(propose(over)).toBe(code))

  it('begins after the last one of its Land, and has an id of its own', () => {
    const versions = [...shippedAwards, hesse]
    expect(propose({ id: 'digitale-kommune-2026', validFrom: '2026-12-01' }, versions)).toBe('award-rule.order')
    expect(propose({ id: 'digitale-kommune-b', validFrom: '2027-01-01' }, versions)).toBe('award-rule.order')
    expect(propose({ validFrom: '2028-01-01' }, versions)).toBe('award-rule.id')
  })

  it.each([
    ['an address that is none', { sources: [{ text: 'Erlass', url: 'javascript:alert(1)' }] }],
    ['no source', { sources: [] }],
    ['one language', { title: { de: 'Digitale Kommune', en: '' } }],
    ['a name for no address', { award: 'Digitale Kommune' }],
    ['an origin that does not exist', { origins: ['irgendwo'] }],
    ['a title without end', { title: { de: 'x'.repeat(121), en: 'x' } }],
  ])('with %s is no rule', (_, over) => expect(AwardRule.safeParse({ ...hesse, ...over }).success).toBe(false))

  it('says in words what differs', () => {
    const next = {
      ...bavaria,
      id: 'digitales-amt-2027',
      validFrom: '2027-01-01',
      thresholds: { gemeinde: 60, landkreis: 50 },
      review: { workingDays: 10, proposal: false },
    }
    expect(compareAwardRules(bavaria, next).map(({ name, before, after }) => `${name.de}: ${before.de} → ${after.de}`)).toEqual([
      'Linie für Gemeinden und Städte: 50 → 60',
      'Linie für Bezirke: 30 → nicht vorgesehen',
      'Prüfung: 15 Arbeitstage (Vorschlag) → 10 Arbeitstage',
    ])
    expect(compareAwardRules(bavaria, { ...bavaria, id: 'other', validFrom: '2027-01-01' })).toEqual([])
  })
})

describe('a proposal', () => {
  it('is released by a second person, once', () => {
    expect(codeOf(() => releaseAwardRule(proposal(hesse), shippedAwards, 'first', today))).toBe('award-rule.four-eyes')
    const released = releaseAwardRule(proposal(hesse), shippedAwards, 'second', today)
    expect(released).toMatchObject({ state: 'released', releasedBy: 'second', version: 1 })
    expect(codeOf(() => releaseAwardRule(released, shippedAwards, 'third', today))).toBe('award-rule.state')
    expect(codeOf(() => withdrawAwardRule(released))).toBe('award-rule.state')
  })

  it('is judged again when it is released: its day may have passed, its name been taken', () => {
    expect(codeOf(() => releaseAwardRule(proposal(hesse), shippedAwards, 'second', '2027-01-02'))).toBe('award-rule.past')
    expect(codeOf(() => releaseAwardRule(proposal(hesse), [...shippedAwards, { ...hesse, id: 'other', land: 'SL' }], 'second', today))).toBe(
      'award-rule.award-taken',
    )
  })

  it('can be taken back by whoever made it, and goes nowhere from there', () => {
    expect(withdrawAwardRule(proposal(hesse))).toMatchObject({ state: 'withdrawn', releasedBy: null })
    expect(awardRuleWays).toEqual({ proposed: ['released', 'withdrawn'], released: [], withdrawn: [] })
  })

  it('is released in the office that made it, and taken back by any of the Land', () => {
    const actor = (role: 'land' | 'pruefung' | 'kommune' | 'bund', land: string | null, id = 'hmd') => ({
      subject: 's',
      organisation: { id, name: id },
      role,
      land,
      programmes: [],
      traeger: [],
    })
    const of = { land: 'HE', organisation: 'hmd' }
    expect(
      [actor('land', 'HE'), actor('land', 'BY'), actor('land', 'HE', 'other'), actor('pruefung', 'HE'), actor('kommune', 'HE')].map((one) => [
        canReleaseAwardRule(one, of),
        canWithdrawAwardRule(one, of),
      ]),
    ).toEqual([
      [true, true],
      [false, false],
      [false, true],
      [false, false],
      [false, false],
    ])
    expect(
      [actor('land', 'HE'), actor('pruefung', 'HE'), actor('kommune', 'HE'), actor('bund', null), actor('land', null)].map((one) => [
        canReadAwardRules(one),
        canProposeAwardRule(one),
      ]),
    ).toEqual([
      [true, true],
      [true, false],
      [false, false],
      [false, false],
      [false, false],
    ])
  })
})

const attempt = fc.record({
  land: fc.constantFrom('BY', 'HE', 'SL'),
  award: fc.constantFrom('digitales-amt', 'digitale-kommune', 'vor-ort-digital'),
  id: fc.constantFrom('a1x', 'b2x', 'c3x', 'd4x', 'e5x', 'f6x'),
  on: fc.nat(400),
  ahead: fc.integer({ min: -5, max: 120 }),
  by: fc.constantFrom('first', 'second'),
})

/** What Länder try one after another; those that the rules let through are released. Answers each state of the versions with its day. */
function releases(
  attempts: readonly { land: string; award: string; id: string; on: number; ahead: number; by: string }[],
): { readonly on: string; readonly versions: readonly AwardRule[] }[] {
  const states: { on: string; versions: readonly AwardRule[] }[] = [{ on: '2026-01-01', versions: shippedAwards }]
  for (const { land, award, id, on: day, ahead, by } of [...attempts].sort((a, b) => a.on - b.on)) {
    const on = addDays('2026-01-01', day)
    const { versions } = states.at(-1)!
    const rule = { ...hesse, land, award, id, validFrom: addDays(on, ahead) }
    try {
      states.push({ on, versions: [...versions, releaseAwardRule(proposal(proposeAwardRule(rule, versions, on)), versions, by, on).rule] })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
    }
  }
  return states
}

describe('whatever is released, in whatever order', () => {
  const days = Array.from({ length: 60 }, (_, n) => addDays('2026-01-01', n * 10))

  it('each award has exactly one version on a day, each Land one award, and no id stands twice', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 30 }), (attempts) => {
        const { versions } = releases(attempts).at(-1)!
        expect(new Set(versions.map(({ id }) => id)).size).toBe(versions.length)
        for (const day of days) {
          const on = awardsOn([...versions].reverse(), day)
          const begun = versions.filter(({ validFrom }) => validFrom <= day)
          expect(on.map(({ award }) => award).sort()).toEqual([...new Set(begun.map(({ award }) => award))].sort())
          expect(new Set(on.map(({ land }) => land)).size).toBe(on.length)
          for (const rule of on) expect(begun.filter(({ award, validFrom }) => award === rule.award && validFrom >= rule.validFrom)).toEqual([rule])
        }
      }),
    )
  })

  it('no release changes what held on a day before it, so an application keeps its version', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 30 }), (attempts) => {
        const states = releases(attempts)
        const last = states.at(-1)!
        for (const { on, versions } of states) {
          const submitted = addDays(on, -1)
          const kept = awardsOn(versions, submitted)
          expect(awardsOn(last.versions, submitted)).toEqual(kept)
          for (const rule of kept) expect(last.versions.filter(({ id }) => id === rule.id)).toEqual([rule])
        }
      }),
    )
  })

  it('some of it is released at all', () => {
    const most = Math.max(
      ...fc.sample(fc.array(attempt, { minLength: 20, maxLength: 30 }), { numRuns: 50, seed: 7 }).map((attempts) => releases(attempts).length),
    )
    expect(most).toBeGreaterThan(3)
  })
})

function codeOf(work: () => unknown): string {
  try {
    work()
    return ''
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
}
