import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { program } from '../dev/build.mjs'
import { root } from '../dev/places.mjs'
import config from './rules.config.mjs'

const FIXTURES = join(root, 'tools/boundaries/fixtures')
const files = readdirSync(FIXTURES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
const expected = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/from '(.+)' \/\/ (.+)$|^import '(.+)' \/\/ (.+)$/gm)].map(([, named, namedRule, bare, bareRule]) => ({
    file: relative(root, file),
    specifier: (named ?? bare).replace('node:', ''),
    rule: namedRule ?? bareRule,
  })),
)
const reported = violations('tools/boundaries/fixtures')

describe('every forbidden edge fails in its fixture', () => {
  test.each(expected)('$file: $specifier → $rule', ({ file, specifier, rule }) => {
    expect(reported).toContainEqual({ file, specifier, rule })
  })
})

test('every rule has a fixture', () => {
  const tried = new Set(expected.map(({ rule }) => rule))
  expect(config.forbidden.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([])
})

test('nothing in the fixtures fails for another reason than the one written there', () => {
  expect(
    reported.filter(
      (violation) =>
        violation.file.startsWith('tools/boundaries/fixtures/') && !expected.some((edge) => edge.file === violation.file && edge.rule === violation.rule),
    ),
  ).toEqual([])
})

/** What dependency-cruiser reports, with the import as it was written. */
function violations(...places) {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program('dependency-cruiser', 'depcruise'), '--config', 'tools/boundaries/rules.config.mjs', '--output-type', 'json', ...places],
    { cwd: root, encoding: 'utf8', maxBuffer: 256 * 2 ** 20 },
  )
  if (!stdout) throw new Error(stderr)
  const { modules, summary } = JSON.parse(stdout)
  const written = new Map(modules.flatMap((module) => module.dependencies.map((dependency) => [`${module.source} ${dependency.resolved}`, dependency.module])))
  return summary.violations.map(({ from, to, rule }) => ({ file: from, specifier: written.get(`${from} ${to}`), rule: rule.name }))
}
