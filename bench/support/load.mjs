import { percentile } from './result.mjs'

/**
 * Closed loop: each of `clients` sends its next request when the last one is answered, for `seconds`.
 * `shot(client)` does one. Answers rate per second, p50 and p95 in milliseconds, and how many there were.
 */
export async function load({ clients, seconds }, shot) {
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
  const took = (performance.now() - begin) / 1000
  times.sort((a, b) => a - b)
  return { perSecond: times.length / took, p50: percentile(times, 0.5), p95: percentile(times, 0.95), n: times.length }
}

/** Puts a measured point on the screen while the run goes on. */
export function show(name, { perSecond, p50, p95, n }) {
  console.log(`  ${name.padEnd(46)} ${perSecond.toFixed(0).padStart(6)} /s   p50 ${p50.toFixed(1).padStart(6)} ms   p95 ${p95.toFixed(1).padStart(6)} ms   n ${n}`)
}
