import { LOW_LIMIT } from './stage.mjs'

const LONG_AGO = '2026-01-07T07:00:00.000Z'
const FAR_AWAY = '2126-01-07T07:00:00.000Z'
const soon = () => new Date(Date.now() + 500).toISOString()
const away = Object.assign(new Error('The database is away'), { stack: '' })

/** What can happen to an assessment's process; the fields as for a rollout. */
const SCENARIOS = {
  'reminded-reviewed-final': { first: { wakeAt: LONG_AGO, revision: 1 }, answers: [() => ({ wakeAt: soon(), revision: 2 }), () => ({ wakeAt: soon(), revision: 3 }), () => ({ wakeAt: null, revision: 4 })], signals: [], ends: true },
  'handed-in-before-the-reminder': { first: { wakeAt: FAR_AWAY, revision: 1 }, answers: [], signals: [{ wakeAt: '2126-02-07T07:00:00.000Z', revision: 2 }], ends: false },
  'challenged-in-time': { first: { wakeAt: FAR_AWAY, revision: 4 }, answers: [() => ({ wakeAt: null, revision: 6 })], signals: [{ wakeAt: '2126-02-07T07:00:00.000Z', revision: 5 }, { wakeAt: LONG_AGO, revision: 6 }], ends: true },
  'told-old-news': { first: { wakeAt: FAR_AWAY, revision: 5 }, answers: [], signals: [{ wakeAt: LONG_AGO, revision: 4 }, { wakeAt: LONG_AGO, revision: 5 }], ends: false },
  'acted-at-second-attempt': { first: { wakeAt: LONG_AGO, revision: 1 }, answers: [() => Promise.reject(away), () => ({ wakeAt: null, revision: 1 })], signals: [], ends: true },
  'went-on-in-a-new-run': { first: { wakeAt: FAR_AWAY, revision: 1 }, answers: [() => ({ wakeAt: null, revision: 6 })], signals: [2, 3, 4, 5].map((revision) => ({ wakeAt: FAR_AWAY, revision })).concat({ wakeAt: LONG_AGO, revision: 6 }), ends: true, server: LOW_LIMIT, runs: 2 },
}

/** The package, and how its scenarios are played. */
export const assessment = {
  folder: 'workflows/assessment',
  package: '@blaupause/workflow-assessment',
  scenarios: SCENARIOS,
  activities: ({ answers }, told) => {
    const left = [...answers]
    return { fire: () => left.shift()(told) }
  },
  begin: (client, names, name, { first }) => client.signalWithStart(names.ASSESSMENT_WORKFLOW, { workflowId: names.assessmentWorkflowId(name), taskQueue: name, args: [{ assessmentId: name, ...first }], signal: names.ASSESSMENT_CHANGED, signalArgs: [first] }),
  signal: (handle, names, news) => handle.signal(names.ASSESSMENT_CHANGED, news),
}
