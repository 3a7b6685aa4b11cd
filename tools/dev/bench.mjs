import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { root } from './places.mjs'
import { during, runMain, say, shout, Stop } from './say.mjs'

const PARTS = join(root, 'bench')
const RESULTS = join(PARTS, 'results.json')

/** `npm run bench`: all parts, or those named. Each part answers lines for `bench/results.json`; other lines there stay. */
async function main() {
  await ensureInstalled()
  await during('Programme werden gebaut', 'building', build())
  const parts = await chosen(process.argv.slice(2))
  const lines = []
  for (const { name, run } of parts) {
    shout(`\n${name}`)
    lines.push(...(await run()))
    keep(lines)
  }
  table(lines)
  return lines.some(({ holds }) => holds === false) ? 1 : 0
}

/** A part is a file `bench/<id>.mjs` with `run()`; one that measures several ids names them in `ids`. */
async function chosen(wanted) {
  const files = readdirSync(PARTS)
    .filter((file) => file.endsWith('.mjs'))
    .sort()
  const parts = await Promise.all(
    files.map(async (file) => {
      const { run, ids } = await import(pathToFileURL(join(PARTS, file)).href)
      const name = file.slice(0, -'.mjs'.length)
      return { name, run, ids: ids ?? [name] }
    }),
  )
  const known = parts.flatMap(({ ids }) => ids)
  const unknown = wanted.find((id) => !known.includes(id))
  if (unknown)
    throw new Stop(
      `Diese Messung gibt es nicht: ${unknown}. Es gibt: ${known.join(', ')}.`,
      `There is no measurement ${unknown}. There are: ${known.join(', ')}.`,
    )
  return wanted.length === 0 ? parts : parts.filter(({ ids }) => ids.some((id) => wanted.includes(id)))
}

/** Written after each part, so that a long run that breaks off has not measured in vain. */
function keep(lines) {
  const before = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : []
  const fresh = new Set(lines.map(({ id }) => id))
  mkdirSync(PARTS, { recursive: true })
  writeFileSync(RESULTS, `${JSON.stringify([...before.filter(({ id }) => !fresh.has(id)), ...lines], null, 2)}\n`)
}

function table(lines) {
  const cells = lines.map((line) =>
    [line.id, `${line.value} ${line.unit}`, line.baseline ?? '–', line.ratio ?? '–', line.bar ?? '–', line.holds === null ? '–' : line.holds ? '✓' : '✗'].map(
      String,
    ),
  )
  const rows = [['Messung', 'Wert', 'daneben', 'Anteil', 'Latte', ''], ...cells]
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  say('')
  for (const row of rows)
    say(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
}

await runMain(main)
