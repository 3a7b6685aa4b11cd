import { LOW_LIMIT } from './stage.mjs'

const LONG_AGO = '2026-01-07T07:00:00.000Z'
const FAR_AWAY = '2126-01-07T07:00:00.000Z'
const soon = () => new Date(Date.now() + 500).toISOString()
const away = Object.assign(new Error('The database does not answer'), { stack: '' })

/** What can happen to a wave's process; the fields as for a rollout. */
const SCENARIOS = {
  'judged-decided-begun': { first: { wakeAt: LONG_AGO, revision: 2 }, answers: [() => ({ wakeAt: soon(), revision: 2 }), () => ({ wakeAt: soon(), revision: 2 }), () => ({ wakeAt: null, revision: 3 })], signals: [], ends: true },
  'moved-to-a-later-day': { first: { wakeAt: FAR_AWAY, revision: 2 }, answers: [], signals: [{ wakeAt: '2126-02-07T07:00:00.000Z', revision: 3 }], ends: false },
  'cancelled-before-its-day': { first: { wakeAt: FAR_AWAY, revision: 2 }, answers: [() => ({ wakeAt: null, revision: 3 })], signals: [{ wakeAt: LONG_AGO, revision: 3 }], ends: true },
  'told-old-news': { first: { wakeAt: FAR_AWAY, revision: 5 }, answers: [], signals: [{ wakeAt: LONG_AGO, revision: 4 }, { wakeAt: LONG_AGO, revision: 5 }], ends: false },
  'made-at-second-attempt': { first: { wakeAt: LONG_AGO, revision: 2 }, answers: [() => Promise.reject(away), () => ({ wakeAt: null, revision: 2 })], signals: [], ends: true },
  'went-on-in-a-new-run': { first: { wakeAt: FAR_AWAY, revision: 1 }, answers: [() => ({ wakeAt: null, revision: 6 })], signals: [2, 3, 4, 5].map((revision) => ({ wakeAt: FAR_AWAY, revision })).concat({ wakeAt: LONG_AGO, revision: 6 }), ends: true, server: LOW_LIMIT, runs: 2 },
}

/** The package, and how its scenarios are played. */
export const wave = {
  folder: 'workflows/wave',
  package: '@blaupause/workflow-wave',
  scenarios: SCENARIOS,
  activities: ({ answers }, told) => {
    const left = [...answers]
    return { fire: () => left.shift()(told) }
  },
  begin: (client, names, name, { first }) => client.signalWithStart(names.WAVE_WORKFLOW, { workflowId: names.waveWorkflowId(name), taskQueue: name, args: [{ waveId: name, ...first }], signal: names.WAVE_CHANGED, signalArgs: [first] }),
  signal: (handle, names, news) => handle.signal(names.WAVE_CHANGED, news),
}
