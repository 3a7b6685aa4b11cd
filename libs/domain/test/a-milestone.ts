import type { Actor } from '../src/identity/index.js'
import type { Milestone, MilestoneState } from '../src/rollouts/index.js'

/** Every state a milestone can have. */
export const states: readonly MilestoneState[] = ['open', 'running', 'reported', 'confirmed', 'exempt', 'bestand']

/** An open first step of Meitingen, due on 9 March 2026. */
export function aMilestone(fields: Partial<Milestone> = {}): Milestone {
  return {
    id: `m-${fields.stepId ?? 'ansprechpersonen'}`,
    rolloutId: 'r1',
    stepId: 'ansprechpersonen',
    position: 1,
    land: 'BY',
    programme: 'bund-bayern',
    traeger: '09772177',
    owner: 'kommune',
    gate: false,
    goLive: false,
    proof: 'none',
    dependsOn: [],
    state: 'open',
    ready: true,
    dueOn: '2026-03-09',
    waitingOn: null,
    waitingSince: null,
    waitingOrganisation: null,
    promisedOn: null,
    reportedOn: null,
    reportedBy: null,
    reportedOrganisation: null,
    channel: null,
    reportedFor: null,
    recordedOn: null,
    objectedOn: null,
    objectedOrganisation: null,
    objectedAgainst: null,
    confirmedOn: null,
    confirmedOrganisation: null,
    startedOn: null,
    evidence: null,
    itemsDone: 0,
    itemsTotal: 0,
    version: 3,
    ...fields,
  }
}

/** A person of `role`; without `fields` they see nothing. */
export function anActor(role: Actor['role'], fields: Partial<Actor> = {}): Actor {
  return { subject: `${role}-1`, organisation: { id: role, name: `Stelle ${role}` }, role, land: null, programmes: [], traeger: [], ...fields }
}

export const meitingen = anActor('kommune', { land: 'BY', traeger: ['09772177'] })
export const coordination = anActor('land', { land: 'BY', subject: 'land-by', traeger: ['09'] })
export const lead = anActor('land', { land: 'BY', subject: 'land-by-leitung', traeger: ['09'] })

/** 10 March 2026, ten o'clock in Berlin. */
export const now = { now: '2026-03-10T09:00:00.000Z', today: '2026-03-10' }
