import { percentile } from './result.mjs'

/**
 * Closed loop: each of `clients` sends its next request when the last one is answered, for `seconds`.
 * `shot(client)` does one. Answers rate per second, p50, p95 and p99 in milliseconds, and how many there were.
 */
export async function load(how, shot) {
  return figures([await slice(how, shot)])
}

/** Several loads in turns of a second or less, so that whatever else the machine does meets each of them alike. */
export async function alternate({ clients, seconds, turns = 4 }, shots) {
  const slices = Object.fromEntries(Object.keys(shots).map((name) => [name, []]))
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [name, shot] of Object.entries(shots)) slices[name].push(await slice({ clients, seconds: seconds / turns }, shot))
  }
  return Object.fromEntries(Object.entries(slices).map(([name, parts]) => [name, figures(parts)]))
}

async function slice({ clients, seconds }, shot) {
  const times = []
  const begin = performance.now()
  const end = begin + seconds * 1000
  const client = async (number) => {
    while (performance.now() < end) {
      const start = performance.now()
      await shot(number)
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)))
  return { times, took: (performance.now() - begin) / 1000 }
}

function figures(slices) {
  const times = slices.flatMap((part) => part.times).sort((a, b) => a - b)
  const took = slices.reduce((sum, part) => sum + part.took, 0)
  return { perSecond: times.length / took, p50: percentile(times, 0.5), p95: percentile(times, 0.95), p99: percentile(times, 0.99), n: times.length }
}

/** Puts a measured point on the screen while the run goes on. */
export function show(name, { perSecond, p50, p95, n }) {
  console.log(
    `  ${name.padEnd(46)} ${perSecond.toFixed(0).padStart(6)} /s   p50 ${p50.toFixed(1).padStart(6)} ms   p95 ${p95.toFixed(1).padStart(6)} ms   n ${n}`,
  )
}
