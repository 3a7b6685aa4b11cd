import { adapters, rooms, targets } from './rooms.mjs'

/** Tests lie beside the code and may use any library and the testing room; the rooms themselves hold for them too. */
const TESTS = '\\.test\\.tsx?$|/test/|\\.config\\.(ts|js|mjs)$'
const NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'npm-bundled', 'unknown', 'undetermined']

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(rooms).flatMap(([name, room]) => [
      ...forbiddenRooms(name, room),
      foreignLibraries(name, room),
      ...(room.node ? [] : [noNode(name, room)]),
    ]),
    {
      name: 'workflow-contract-only-zod',
      severity: 'error',
      comment: 'The contract of a process is read by the backend and must not drag the SDK along. Types alone drag nothing.',
      from: { path: `${inSource('workflows/[^/]+')}contract` },
      to: { dependencyTypes: NPM, dependencyTypesNot: ['type-only'], pathNot: library(['zod']) },
    },
    {
      name: 'backend-adapters-in-platform',
      severity: 'error',
      comment: 'Files, mail, PDF, XLSX and signing are adapters.',
      from: { path: inSource('libs/backend'), pathNot: `libs/backend/src/(${adapters.folders.join('|')})/|${TESTS}` },
      to: { path: `${library(adapters.libraries)}|^(node:)?(${adapters.node.join('|')})$` },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle has no first file to read. Types may go round.',
      from: { pathNot: 'node_modules' },
      to: { circular: true, viaOnly: { pathNot: 'node_modules', dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps|libs|workflows)/[^/]+/dist/' },
    tsPreCompilationDeps: true,
    preserveSymlinks: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
    extraExtensionsToScan: ['.json'],
  },
}

/** One rule per forbidden edge, so that its name says which door was tried: `console-not-backend`. */
function forbiddenRooms(name, room) {
  const open = new Set([name, ...room.may, ...(name === 'workflows' ? ['workflow-contract'] : [])])
  return Object.keys(targets)
    .filter((target) => !open.has(target))
    .map((target) => ({
      name: `${name}-not-${target}`,
      severity: 'error',
      comment: 'See the room table in tools/boundaries/rooms.mjs.',
      from: { path: inSource(room.path), ...(['testing', 'tools', ...(room.testsMay ?? [])].includes(target) ? { pathNot: TESTS } : {}) },
      to: { path: targets[target] },
    }))
}

function foreignLibraries(name, room) {
  return {
    name: `${name}-only-its-libraries`,
    severity: 'error',
    comment: 'See the room table in tools/boundaries/rooms.mjs.',
    from: { path: inSource(room.path), pathNot: TESTS },
    to: { dependencyTypes: NPM, pathNot: `${library(room.libraries)}|@blaupause/|(^|/)(libs|apps|workflows)/|^\\.` },
  }
}

function noNode(name, room) {
  return {
    name: `${name}-no-node`,
    severity: 'error',
    comment: 'This room also runs where there is no Node.',
    from: { path: inSource(room.path), pathNot: TESTS },
    to: { dependencyTypes: ['core'] },
  }
}

/** The room in the tree and in the fixtures, which repeat its path. */
function inSource(path) {
  return `(^|/)${path}/(src|test)/`
}

/** A package by its folder or, where it is not installed, by its bare name. */
function library(names) {
  if (names.length === 0) return '^$'
  const one = names.map((name) => (/[/-]$/.test(name) ? `${name}[^/]*` : name).replaceAll('.', '\\.'))
  return `(^|node_modules/)(@types/)?(${one.join('|')})(/|$)`
}
