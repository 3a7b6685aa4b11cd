import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { landProfiles, reminderPolicies } from '@blaupause/reference'
import { describe, expect, it } from 'vitest'
import { ownRules } from '../platform/index.js'
import { policyOf, readPolicies } from './reminder-policies.js'

const [bavaria, hesse] = landProfiles() as [object, object]
const [shipped] = reminderPolicies() as [{ id: string; validFrom: string }]
const later = { ...shipped, id: 'bayern-2026-7', validFrom: '2026-07-01', remindBefore: 5 }
const earlier = { ...later, id: 'bayern-2026-1', validFrom: '2026-01-01', remindBefore: 2 }

describe('the policy of a rollout', () => {
  it('is the shipped one where its Land has set none', () => {
    expect(policyOf({ land: 'BY', startedOn: '2026-03-02' })).toMatchObject({ id: shipped.id, hour: 8, quiet: { nonWorkingDays: true } })
    expect(policyOf({ land: 'SL', startedOn: null }).id).toBe(shipped.id)
  })

  it('is its Land’s own one, in the version of the day it began', () => {
    const sets = readPolicies([{ ...bavaria, reminders: [earlier, later] }, hesse])
    expect(['2026-06-30', '2026-07-01'].map((day) => sets.get('BY')!.validOn(day).id)).toEqual(['bayern-2026-1', 'bayern-2026-7'])
    expect(sets.get('HE')).toBeUndefined()
  })

  it('is refused at start if a Land’s versions are wrong', () => {
    expect(() => readPolicies([{ ...bavaria, reminders: [later, earlier] }])).toThrow(/erinnerungen BY/)
  })

  it('can be brought by the installation as a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'blaupause-rules-'))
    const file = join(folder, 'reminders.json')
    writeFileSync(file, JSON.stringify({ versions: [{ ...shipped, id: 'eigene-1' }] }))
    expect(
      readPolicies([], ownRules('BLAUPAUSE_REMINDERS', { BLAUPAUSE_REMINDERS: file })!)
        .get(null)!
        .validOn('2026-03-02').id,
    ).toBe('eigene-1')
    writeFileSync(file, '{')
    expect(() => ownRules('BLAUPAUSE_REMINDERS', { BLAUPAUSE_REMINDERS: file })).toThrow(/BLAUPAUSE_REMINDERS: .*reminders.json ist nicht lesbar/)
    rmSync(folder, { recursive: true })
  })
})
