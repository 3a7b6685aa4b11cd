import { LOW_LIMIT } from './stage.mjs'

const LONG_AGO = '2026-01-07T07:00:00.000Z'
const FAR_AWAY = '2126-01-07T07:00:00.000Z'
const soon = () => new Date(Date.now() + 500).toISOString()

/** Its stack would carry paths of this machine into the history. */
const away = Object.assign(new Error('The database is away'), { stack: '' })

/**
 * What can happen to a rollout's process. `first`: what it starts from; `answers`: what acting answers, call by call (a
 * function may wait for `told`, the moment after the signals); `signals`: what is told afterwards; `ends`: whether it
 * completes; `began`: the workflow file under which it begins; `server`: what its server is told; `runs`: how many runs are kept.
 */
const SCENARIOS = {
  'reminded-then-done': { first: { wakeAt: LONG_AGO, revision: 1 }, answers: [() => ({ wakeAt: soon(), revision: 1 }), () => ({ wakeAt: null, revision: 1 })], signals: [], ends: true },
  'changed-while-asleep': { first: { wakeAt: FAR_AWAY, revision: 1 }, answers: [() => ({ wakeAt: null, revision: 2 })], signals: [{ wakeAt: LONG_AGO, revision: 2 }], ends: true },
  'moved-to-a-later-day': { first: { wakeAt: '2126-01-07T07:00:00.000Z', revision: 1 }, answers: [], signals: [{ wakeAt: '2126-02-07T07:00:00.000Z', revision: 2 }, { wakeAt: '2126-03-07T07:00:00.000Z', revision: 3 }], ends: false },
  'told-old-news': { first: { wakeAt: FAR_AWAY, revision: 5 }, answers: [], signals: [{ wakeAt: LONG_AGO, revision: 4 }, { wakeAt: LONG_AGO, revision: 5 }], ends: false },
  'changed-while-acting': { first: { wakeAt: LONG_AGO, revision: 1 }, answers: [(told) => told.then(() => ({ wakeAt: null, revision: 1 }))], signals: [{ wakeAt: FAR_AWAY, revision: 2 }], ends: false },
  'acted-at-second-attempt': { first: { wakeAt: LONG_AGO, revision: 1 }, answers: [() => Promise.reject(away), () => ({ wakeAt: null, revision: 1 })], signals: [], ends: true },
  'clock-behind': { first: { wakeAt: LONG_AGO, revision: 1 }, answers: [() => ({ wakeAt: LONG_AGO, revision: 1 }), () => ({ wakeAt: null, revision: 1 })], signals: [], ends: true },
  'nothing-open': { first: { wakeAt: null, revision: 3 }, answers: [], signals: [], ends: true },
  'began-under-0.1.0': { first: { wakeAt: FAR_AWAY, revision: 1 }, answers: [() => ({ wakeAt: soon(), revision: 2 }), () => ({ wakeAt: null, revision: 2 })], signals: [{ wakeAt: LONG_AGO, revision: 2 }], ends: true, began: 'test/workflow-0.1.0.ts' },
  'went-on-in-a-new-run': { first: { wakeAt: FAR_AWAY, revision: 1 }, answers: [() => ({ wakeAt: null, revision: 6 })], signals: [2, 3, 4, 5].map((revision) => ({ wakeAt: FAR_AWAY, revision })).concat({ wakeAt: LONG_AGO, revision: 6 }), ends: true, server: LOW_LIMIT, runs: 2 },
}

/** The package, and how its scenarios are played. */
export const rollout = {
  folder: 'workflows/rollout',
  package: '@blaupause/workflow-rollout',
  scenarios: SCENARIOS,
  activities: ({ answers }, told) => {
    const left = [...answers]
    return { fire: () => left.shift()(told) }
  },
  begin: (client, names, name, { first }) => {
    const rolloutId = promptId(names, name)
    return client.signalWithStart(names.ROLLOUT_WORKFLOW, { workflowId: names.rolloutWorkflowId(rolloutId), taskQueue: name, args: [{ rolloutId, ...first }], signal: names.ROLLOUT_CHANGED, signalArgs: [first] })
  },
  signal: (handle, names, news) => handle.signal(names.ROLLOUT_CHANGED, news),
}

/** An id that comes first among those that wake at the same instant, but not without a wait. */
function promptId({ spreadOf }, name) {
  for (let i = 0; ; i++) if (spreadOf(`${name}-${i}`) >= 20 && spreadOf(`${name}-${i}`) < 300) return `${name}-${i}`
}
