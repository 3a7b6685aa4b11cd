import { describe, expect, it } from 'vitest'
import { aMilestone, coordination, meitingen, now } from '../../test/a-milestone.js'
import { reportMilestone, type ReportCommand } from './report-milestone.js'

const command = (fields: Partial<ReportCommand> = {}): ReportCommand => ({ version: 3, doneOn: '2026-03-09', channel: 'self', ...fields })
const refusal = (code: string, details?: object) => expect.objectContaining({ code, ...(details && { details }) })

describe('reporting a step as done', () => {
  it('says when it was done, by whom and for whom', () => {
    const { milestone, event } = reportMilestone(
      aMilestone(),
      [aMilestone()],
      command({ note: { text: 'Postfach antwortet', visibility: 'land' } }),
      meitingen,
      now,
    )
    expect(milestone).toMatchObject({
      state: 'reported',
      reportedOn: '2026-03-09',
      startedOn: '2026-03-09',
      reportedBy: meitingen.subject,
      reportedOrganisation: 'Stelle kommune',
    })
    expect(event).toMatchObject({
      type: 'milestone.reported.v1',
      effectiveOn: '2026-03-09',
      onBehalfOf: null,
      facts: { channel: 'self' },
      text: { field: 'note', text: 'Postfach antwortet', visibility: 'land' },
    })
  })

  it('by telephone the Land reports on behalf of the municipality', () => {
    expect(reportMilestone(aMilestone(), [], command({ channel: 'telephone' }), coordination, now).event).toMatchObject({
      onBehalfOf: '09772177',
      facts: { channel: 'telephone' },
    })
  })

  it('holds no free text and no evidence in the facts of the event', () => {
    const { event } = reportMilestone(
      aMilestone({ proof: 'identifier' }),
      [],
      command({ evidence: { value: 'DestinationID 4711' }, note: { text: 'geheim', visibility: 'intern' } }),
      meitingen,
      now,
    )
    expect(JSON.stringify(event.facts)).not.toMatch(/4711|geheim/)
  })

  it('ends a wait, and keeps the day the work began', () => {
    const waiting = aMilestone({ state: 'running', startedOn: '2026-02-20', waitingOn: 'land', waitingSince: '2026-03-01' })
    expect(reportMilestone(waiting, [], command(), meitingen, now).milestone).toMatchObject({ startedOn: '2026-02-20', waitingOn: null, waitingSince: null })
  })

  it('today is not in the future, tomorrow is', () => {
    expect(reportMilestone(aMilestone(), [], command({ doneOn: '2026-03-10' }), meitingen, now).milestone.state).toBe('reported')
    expect(() => reportMilestone(aMilestone(), [], command({ doneOn: '2026-03-11' }), meitingen, now)).toThrow(
      refusal('milestone.future', { date: '2026-03-11' }),
    )
  })
})

describe('what must be done before', () => {
  const contact = aMilestone()
  const contract = aMilestone({ stepId: 'nachnutzungsvertrag', position: 2, gate: true, dependsOn: ['ansprechpersonen'], owner: 'land' })
  const live = aMilestone({ stepId: 'go-live', position: 12, gate: true, goLive: true, dependsOn: ['nachnutzungsvertrag', 'ansprechpersonen'] })

  it('names every missing step in order', () => {
    expect(() => reportMilestone(live, [live, contract, contact], command(), meitingen, now)).toThrow(refusal('milestone.dependency', { steps: '1, 2' }))
  })

  it('a reported step is enough for the next', () => {
    expect(reportMilestone(contract, [{ ...contact, state: 'reported' }, contract], command(), coordination, now).milestone.state).toBe('reported')
  })

  it('going live wants every gate before it confirmed, not only said', () => {
    const all = (state: 'reported' | 'confirmed') => [{ ...contact, state: 'reported' as const }, { ...contract, state }, live]
    expect(() => reportMilestone(live, all('reported'), command(), meitingen, now)).toThrow(refusal('milestone.dependency', { steps: '2' }))
    expect(reportMilestone(live, all('confirmed'), command(), meitingen, now).milestone.state).toBe('reported')
  })

  it('a gate left out or there before the programme does not hold up going live', () => {
    for (const state of ['exempt', 'bestand'] as const)
      expect(reportMilestone(live, [{ ...contact, state: 'reported' }, { ...contract, state }, live], command(), meitingen, now).milestone.state).toBe(
        'reported',
      )
  })
})

describe('a step of many small ones', () => {
  const links = aMilestone({ itemsTotal: 35 })

  it('keeps running while some are missing, and counts', () => {
    const { milestone, event } = reportMilestone(links, [], command({ itemsDone: 31 }), meitingen, now)
    expect(milestone).toMatchObject({ state: 'running', itemsDone: 31, reportedOn: null, reportedBy: null, startedOn: '2026-03-09' })
    expect(event).toMatchObject({ type: 'milestone.progressed.v1', facts: { itemsDone: 31, itemsTotal: 35 } })
  })

  it.each([[35], [undefined], [99]])('is reported when all are done (%s)', (itemsDone) => {
    expect(reportMilestone(links, [], command({ itemsDone }), meitingen, now).milestone).toMatchObject({ state: 'reported', itemsDone: 35 })
  })

  it('a count without items changes nothing', () => {
    expect(reportMilestone(aMilestone(), [], command({ itemsDone: 4 }), meitingen, now).milestone).toMatchObject({ state: 'reported', itemsDone: 0 })
  })
})

describe('evidence', () => {
  const tried = (proof: 'date' | 'url' | 'identifier', value: string) => () =>
    reportMilestone(aMilestone({ proof }), [], command({ evidence: { value } }), meitingen, now).milestone.evidence

  it.each([
    ['date', '2026-12-31'],
    ['url', 'https://example.org/a?b=c'],
    ['identifier', 'VERTRAG-7'],
  ] as const)('%s %j is kept', (proof, value) => expect(tried(proof, value)()).toBe(value))
  it.each([
    ['date', '31.12.2026'],
    ['date', '2026-02-30'],
    ['url', 'example.org'],
    ['url', 'javascript:alert(1)'],
    ['url', 'https://a b'],
  ] as const)('%s %j is refused', (proof, value) => expect(tried(proof, value)).toThrow(refusal('milestone.evidence')))
  it('is not asked for, and an earlier one stays', () => {
    expect(reportMilestone(aMilestone({ proof: 'url', evidence: 'https://example.org' }), [], command(), meitingen, now).milestone.evidence).toBe(
      'https://example.org',
    )
  })
})
