import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './places.mjs'

const FILE = '.test-results.json'

/** Every package that may hold results, and the tools. */
export function packages() {
  const inside = ['apps', 'libs', 'workflows'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
  return [...inside, join(root, 'tools')].filter((directory) => existsSync(join(directory, 'package.json')) || existsSync(join(directory, 'project.json')))
}

/** Removes old results, so that what is there afterwards comes from this run or from its cache. */
export function clearResults() {
  for (const directory of packages()) rmSync(join(directory, FILE), { force: true })
}

/** Sums what vitest wrote beside each package: `{ passed, failed, skipped, failures: [{ file, name, message }] }`. */
export function sumResults() {
  const sum = { passed: 0, failed: 0, skipped: 0, /** @type {{ file: string, name: string, message: string }[]} */ failures: [] }
  for (const directory of packages()) {
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
