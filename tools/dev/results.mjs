import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './places.mjs'

const FILE = '.test-results.json'

/** Every project of the task graph: packages, what has a project of its own below one, and the tools. */
export function projects() {
  const below = (directory) =>
    readdirSync(directory, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
      .map(({ name }) => join(directory, name))
  const packages = ['apps', 'libs', 'workflows'].flatMap((folder) => below(join(root, folder)))
  const own = packages.flatMap(below).filter((directory) => existsSync(join(directory, 'project.json')))
  return [...packages, ...own, join(root, 'tools')]
}

/** Removes old results, so that what is there afterwards comes from this run or from its cache. */
export function clearResults() {
  for (const directory of projects()) rmSync(join(directory, FILE), { force: true })
}

/** Sums what vitest wrote beside each package: `{ passed, failed, skipped, failures: [{ file, name, message }] }`. */
export function sumResults() {
  const sum = { passed: 0, failed: 0, skipped: 0, /** @type {{ file: string, name: string, message: string }[]} */ failures: [] }
  for (const directory of projects()) {
    const path = join(directory, FILE)
    if (!existsSync(path)) continue
    for (const file of JSON.parse(readFileSync(path, 'utf8')).testResults) addFile(sum, file)
  }
  return sum
}

function addFile(sum, file) {
  const where = relative(root, file.name)
  for (const test of file.assertionResults) {
    if (test.status === 'passed') sum.passed++
    else if (test.status === 'failed') {
      sum.failed++
      sum.failures.push({ file: where, name: test.fullName, message: test.failureMessages.join('\n') })
    } else sum.skipped++
  }
  // A file that does not even load has no test to count, yet it has failed.
  if (file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')) {
    sum.failed++
    sum.failures.push({ file: where, name: '(Datei lädt nicht)', message: file.message })
  }
}
