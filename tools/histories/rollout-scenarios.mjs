const LONG_AGO = '2026-01-07T07:00:00.000Z'
const FAR_AWAY = '2126-01-07T07:00:00.000Z'
const soon = () => new Date(Date.now() + 500).toISOString()

/** Its stack would carry paths of this machine into the history. */
const away = Object.assign(new Error('The database is away'), { stack: '' })

/**
 * What can happen to a rollout's process. `first`: what it starts from; `answers`: what acting answers, call by call (a
 * function may wait for `told`, the moment after the signals); `signals`: what is told afterwards; `ends`: whether it completes.
 */
export const SCENARIOS = {
  'reminded-then-done': { first: { wakeAt: LONG_AGO, revision: 1 }, answers: [() => ({ wakeAt: soon(), revision: 1 }), () => ({ wakeAt: null, revision: 1 })], signals: [], ends: true },
  'changed-while-asleep': { first: { wakeAt: FAR_AWAY, revision: 1 }, answers: [() => ({ wakeAt: null, revision: 2 })], signals: [{ wakeAt: LONG_AGO, revision: 2 }], ends: true },
  'told-old-news': { first: { wakeAt: FAR_AWAY, revision: 5 }, answers: [], signals: [{ wakeAt: LONG_AGO, revision: 4 }, { wakeAt: LONG_AGO, revision: 5 }], ends: false },
  'changed-while-acting': { first: { wakeAt: LONG_AGO, revision: 1 }, answers: [(told) => told.then(() => ({ wakeAt: null, revision: 1 }))], signals: [{ wakeAt: FAR_AWAY, revision: 2 }], ends: false },
  'acted-at-second-attempt': { first: { wakeAt: LONG_AGO, revision: 1 }, answers: [() => Promise.reject(away), () => ({ wakeAt: null, revision: 1 })], signals: [], ends: true },
  'clock-behind': { first: { wakeAt: LONG_AGO, revision: 1 }, answers: [() => ({ wakeAt: LONG_AGO, revision: 1 }), () => ({ wakeAt: null, revision: 1 })], signals: [], ends: true },
  'nothing-open': { first: { wakeAt: null, revision: 3 }, answers: [], signals: [], ends: true },
}
