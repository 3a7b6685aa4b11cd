import { LOW_LIMIT } from './stage.mjs'

const LONG_AGO = '2026-01-07T07:00:00.000Z'
const FAR_AWAY = '2126-01-07T07:00:00.000Z'
const soon = () => new Date(Date.now() + 500).toISOString()
const away = Object.assign(new Error('The database is away'), { stack: '' })

/** What can happen to the process of an application for a title; the fields as for a rollout. */
const SCENARIOS = {
  'reviewed-reminded-published': { first: { wakeAt: LONG_AGO, revision: 1 }, answers: [() => ({ wakeAt: soon(), revision: 1 }), () => ({ wakeAt: soon(), revision: 1 }), () => ({ wakeAt: null, revision: 2 })], signals: [], ends: true },
  'question-stopped-the-clock': { first: { wakeAt: FAR_AWAY, revision: 1 }, answers: [], signals: [{ wakeAt: '2126-02-07T07:00:00.000Z', revision: 2 }], ends: false },
  'decided-before-the-reminder': { first: { wakeAt: FAR_AWAY, revision: 4 }, answers: [() => ({ wakeAt: null, revision: 5 })], signals: [{ wakeAt: LONG_AGO, revision: 5 }], ends: true },
  'told-old-news': { first: { wakeAt: FAR_AWAY, revision: 5 }, answers: [], signals: [{ wakeAt: LONG_AGO, revision: 4 }, { wakeAt: LONG_AGO, revision: 5 }], ends: false },
  'told-at-second-attempt': { first: { wakeAt: LONG_AGO, revision: 7 }, answers: [() => Promise.reject(away), () => ({ wakeAt: null, revision: 7 })], signals: [], ends: true },
  'went-on-in-a-new-run': { first: { wakeAt: FAR_AWAY, revision: 1 }, answers: [() => ({ wakeAt: null, revision: 6 })], signals: [2, 3, 4, 5].map((revision) => ({ wakeAt: FAR_AWAY, revision })).concat({ wakeAt: LONG_AGO, revision: 6 }), ends: true, server: LOW_LIMIT, runs: 2 },
}

/** The package, and how its scenarios are played. */
export const award = {
  folder: 'workflows/award',
  package: '@blaupause/workflow-award',
  scenarios: SCENARIOS,
  activities: ({ answers }, told) => {
    const left = [...answers]
    return { fire: () => left.shift()(told) }
  },
  begin: (client, names, name, { first }) => client.signalWithStart(names.AWARD_WORKFLOW, { workflowId: names.awardWorkflowId(name), taskQueue: name, args: [{ applicationId: name, ...first }], signal: names.AWARD_CHANGED, signalArgs: [first] }),
  signal: (handle, names, news) => handle.signal(names.AWARD_CHANGED, news),
}
