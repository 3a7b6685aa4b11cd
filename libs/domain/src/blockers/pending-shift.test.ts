import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aMilestone, coordination, now } from '../../test/a-milestone.js'
import { addDays } from '../kernel/index.js'
import { landCalendar } from '../calendar/index.js'
import { shiftMilestones, type DatedMilestone } from '../rollouts/index.js'
import { isShiftPending } from './pending-shift.js'

const blocker = { state: 'promised', party: 'fachverfahren-hersteller', ownerName: 'Hersteller A', promisedOn: '2026-04-15' } as const
const waiting: DatedMilestone = {
  ...aMilestone({ state: 'running', waitingOn: 'fachverfahren-hersteller', waitingOrganisation: 'Hersteller A', waitingSince: '2026-03-02' }),
  anchor: { on: 'start', offset: 5 },
  shifts: [],
  pauses: [],
}
const context = { startOn: '2026-03-02', calendar: landCalendar('BY'), facts: {} }

describe('days that are still to follow a named day', () => {
  it('are those of a step that waits on its owner and counts with another day, or with none', () => {
    expect(isShiftPending(blocker, waiting, now.today)).toBe(true)
    expect(isShiftPending(blocker, { ...waiting, promisedOn: '2026-04-01' }, now.today)).toBe(true)
  })

  it.each([
    ['the step counts with that day already', blocker, { ...waiting, promisedOn: '2026-04-15' }, now.today],
    ['the step goes on', blocker, { ...waiting, waitingOn: null }, now.today],
    ['the step waits on somebody else', blocker, { ...waiting, waitingOn: 'dvdv-stelle' }, now.today],
    ['the step is done', blocker, { ...waiting, state: 'reported' as const }, now.today],
    ['the blocker is solved', { ...blocker, state: 'solved' as const }, waiting, now.today],
    ['nobody has named a day', { ...blocker, state: 'open' as const, promisedOn: null }, waiting, now.today],
    ['that day has passed', blocker, waiting, '2026-04-16'],
  ])('not once %s', (_, its, step, today) => expect(isShiftPending(its, step, today)).toBe(false))

  it('a shift to that day settles it, another day asks anew', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 300 }), (later, more) => {
        const promisedOn = addDays(now.today, later)
        const { moves } = shiftMilestones(
          [waiting],
          [{ stepId: waiting.stepId }],
          { promisedOn },
          context,
          { organisation: coordination.organisation.name, commandKey: 'k' },
          now,
        )
        const after = moves[0]!.milestone
        expect([
          isShiftPending({ ...blocker, promisedOn }, waiting, now.today),
          isShiftPending({ ...blocker, promisedOn }, after, now.today),
          isShiftPending({ ...blocker, promisedOn: addDays(promisedOn, more) }, after, now.today),
        ]).toEqual([true, false, true])
      }),
    )
  })
})
