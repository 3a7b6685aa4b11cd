import { describe, expect, it } from 'vitest'
import { anActor } from '../../test/a-milestone.js'
import { Role, type Actor } from '../identity/index.js'
import { canChaseBlocker, canNoteBlocker, canPromiseBlocker, canReopenBlocker, canShiftByBlocker, canSolveBlocker, type BlockerScope } from './permissions.js'

const blocker: BlockerScope = { ownerOrganisation: 'dienstleister', laender: ['BY'], programmes: ['bund-bayern'], traeger: ['09772177', '09184139'], others: 0 }
const inside: Partial<Actor> = { land: 'BY', programmes: ['bund-bayern'], traeger: ['09772177'] }
const questions = {
  note: canNoteBlocker,
  promise: canPromiseBlocker,
  solve: canSolveBlocker,
  reopen: canReopenBlocker,
  chase: canChaseBlocker,
  shift: canShiftByBlocker,
}

/** A Kommune that is one of two, the Land of all, the owner itself. */
const matrix = `
             | note | promise | solve | reopen | chase | shift
bund         | x    | x       | x     | x      | x     |
land         | x    | x       | x     | x      | x     | x
rollin       | x    | x       | x     | x      | x     | x
kommune      | x    |         |       | x      |       |
dienstleister| x    | x       | x     |        |       |
pruefung     |      |         |       |        |       |
betrieb      |      |         |       |        |       |
guest        |      |         |       |        |       |
system       |      |         |       |        |       |`
const [, ...lines] = matrix
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))

describe('who may do what with a blocker', () => {
  it('the table names every role', () => expect(new Set(lines.map(([role]) => role))).toEqual(new Set(Role.options)))
  it.each(lines)('%s', (role, ...marks) =>
    expect(Object.values(questions).map((may) => may(anActor(role as Role, inside), blocker))).toEqual(marks.map((mark) => mark === 'x')),
  )
  it.each(Role.options)('%s nothing with one it neither owns nor sees', (role) => {
    const foreign = { ...blocker, ownerOrganisation: 'hersteller-b', laender: ['HE'], programmes: ['bund-hessen'], traeger: ['06440'] }
    expect(Object.values(questions).map((may) => may(anActor(role, inside), foreign))).toEqual(Object.values(questions).map(() => false))
  })
  it('a Kommune that alone waits may solve it; a Land that shares it with another may not', () => {
    expect(canSolveBlocker(anActor('kommune', inside), { ...blocker, traeger: ['09772177'] })).toBe(true)
    expect(canSolveBlocker(anActor('kommune', inside), { ...blocker, traeger: ['09772177'], others: 1 })).toBe(false)
    expect(canSolveBlocker(anActor('land', inside), { ...blocker, laender: ['BY', 'HE'] })).toBe(false)
  })
})
