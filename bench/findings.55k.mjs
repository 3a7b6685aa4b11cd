import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { coxScreen, seededRandom } from '@blaupause/domain/survival'
import { median, result } from './support/result.mjs'

const ROLLOUTS = 55_000
const CRITERIA = 40
const ROUNDS = 3

export const ids = ['findings.55k', 'findings.agreement']

/** Forty criteria alone and together over 55,000 rollouts, and how far the results lie from R's on published data. */
export async function run() {
  return [screen(), await agreement()]
}

/** Durations in whole days with a third still running, two Länder as strata, 400 pilots as clusters; every fourth criterion has five levels. */
function screen() {
  const rows = rollouts()
  const names = Array.from({ length: CRITERIA }, (_, index) => `criterion-${index}`)
  const times = []
  let fits
  for (let round = 0; round <= ROUNDS; round += 1) {
    const begin = performance.now()
    fits = coxScreen(rows, names)
    if (round > 0) times.push(performance.now() - begin)
  }
  if (!fits.together.estimable || [...fits.alone.values()].some(({ estimable }) => !estimable)) throw new Error('A fit is missing')
  const found = fits.together.coefficients[0].beta
  if (Math.abs(found - EFFECT) > 0.05) throw new Error(`An effect of ${EFFECT} was found as ${found}`)
  const bare = plainSums(rows, fits.together.iterations)
  const value = median(times)
  console.log(
    `  ${ROLLOUTS} rollouts × ${CRITERIA} criteria: screen and joint fit ${value.toFixed(0)} ms (${fits.together.events} live, ${fits.together.iterations} steps); the joint fit's sums alone ${bare.toFixed(0)} ms`,
  )
  return result({
    id: 'findings.55k',
    value: value / 1000,
    unit: 's',
    baseline: bare / 1000,
    bar: '≤ 5 s',
    holds: value <= 5_000,
    n: ROUNDS,
    note: 'Efron ties, strata, robust variance over 400 clusters; baseline: Σ x xᵀ once per step of the joint fit and nothing else',
  })
}

const EFFECT = 0.3

function rollouts() {
  const random = seededRandom(55_000)
  return Array.from({ length: ROLLOUTS }, () => {
    const x = Array.from({ length: CRITERIA }, (_, j) => (j % 4 === 3 ? Math.floor(random() * 5) : random() < 0.2 + 0.015 * j ? 1 : 0))
    const ends = (-Math.log(1 - random()) * 90) / Math.exp(EFFECT * x[0] - 0.2 * x[3])
    const seen = random() * 300
    return {
      stop: Math.max(1, Math.ceil(Math.min(ends, seen))),
      event: ends <= seen,
      x,
      stratum: random() < 0.5 ? 'BY' : 'HE',
      cluster: `pilot ${Math.floor(random() * 400)}`,
    }
  })
}

function plainSums(rows, steps) {
  const x = Float64Array.from(rows.flatMap((row) => row.x))
  const begin = performance.now()
  const sums = new Float64Array(CRITERIA * CRITERIA)
  for (let step = 0; step < steps; step += 1) {
    for (let row = 0; row < x.length; row += CRITERIA)
      for (let a = 0; a < CRITERIA; a += 1) for (let b = 0; b <= a; b += 1) sums[a * CRITERIA + b] += x[row + a] * x[row + b]
  }
  return performance.now() - begin
}

/** The same comparison the tests make: curves, tests, models and distributions over eight published data sets. */
async function agreement() {
  const vite = await createServer({
    root: fileURLToPath(new URL('../libs/domain', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const { agreements, largestDifference } = await vite.ssrLoadModule('/test/survival-agreement.ts')
    const compared = agreements()
      .map((one) => ({ name: one.name, numbers: one.theirs.length, difference: largestDifference(one) }))
      .sort((a, b) => b.difference - a.difference)
    const numbers = compared.reduce((sum, one) => sum + one.numbers, 0)
    for (const { name, difference } of compared.slice(0, 3)) console.log(`  ${name.padEnd(28)} largest relative difference ${difference.toExponential(1)}`)
    const own = compared.filter(({ name }) => !name.startsWith('firth'))
    const value = own[0].difference
    return result({
      id: 'findings.agreement',
      value,
      unit: 'largest relative difference',
      bar: '≤ 5e-7',
      holds: compared[0].difference <= 5e-7,
      n: numbers,
      note: `against R 4.2.2, survival 3.5-3, ${numbers} numbers of ${compared.length} results; Firth, whose reference is climbed numerically: ${compared.find(({ name }) => name.startsWith('firth')).difference.toExponential(1)}`,
    })
  } finally {
    await vite.close()
  }
}
