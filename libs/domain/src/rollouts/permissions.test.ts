import { describe, expect, it } from 'vitest'
import { Role, type Actor } from '../identity/index.js'
import { aMilestone, anActor } from '../../test/a-milestone.js'
import * as may from './permissions.js'

const scope = { land: 'BY', programmes: ['bund-bayern'], traeger: ['09772177'] }
const foreign = { land: 'HE', programmes: ['bund-hessen'], traeger: ['06440'] }
const own = aMilestone({ owner: 'kommune' })
const ofLand = aMilestone({ owner: 'land' })
const ofRollin = aMilestone({ owner: 'rollin-team' })

const questions: Record<string, (actor: Actor) => boolean> = {
  'report own': (actor) => may.canReportMilestone(actor, own),
  "report Land's": (actor) => may.canReportMilestone(actor, ofLand),
  "report team's": (actor) => may.canReportMilestone(actor, ofRollin),
  wait: (actor) => may.canWaitMilestone(actor, own),
  resume: (actor) => may.canResumeMilestone(actor, own),
  correct: (actor) => may.canCorrectMilestone(actor, own),
  confirm: (actor) => may.canConfirmMilestone(actor, own),
  return: (actor) => may.canReturnMilestone(actor, own),
  note: (actor) => may.canNoteMilestone(actor, own),
  start: (actor) => may.canStartRollout(actor, own),
  prove: (actor) => may.canProveItems(actor, own),
  object: (actor) => may.canObjectMilestone(actor, own),
  except: (actor) => may.canRequestExemption(actor, own),
  decide: (actor) => may.canDecideExemption(actor, own),
  accept: (actor) => may.canAcceptRollout(actor, own),
}

/** The matrix as people discuss it: inside one's own scope. */
const matrix = `
             | report own | report Land's | report team's | wait | resume | correct | confirm | return | note | start | prove | object | except | decide | accept
bund         |            |               |               |      |        |         |         |        | x    |      |       |       |        |        |  
land         | x          | x             | x             | x    | x      | x       | x       | x      | x    | x    | x     |       | x      | x      | x
rollin       | x          |               | x             | x    | x      | x       |         |        | x    | x    | x     |       | x      |        |  
kommune      | x          |               |               | x    | x      | x       |         |        | x    |      |       | x     | x      |        | x
dienstleister|            |               |               |      |        |         |         |        |      |      |       |       |        |        |  
pruefung     |            |               |               |      |        |         |         |        |      |      |       |       |        |        |  
betrieb      |            |               |               |      |        |         |         |        |      |      |       |       |        |        |  
guest        |            |               |               |      |        |         |         |        |      |      |       |       |        |        |  
system       |            |               |               |      |        |         |         |        |      |      |       |       |        |        |  `
const [head, ...lines] = matrix
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
const columns = head!.filter((name) => name in questions)
const cells = lines.flatMap(([role, ...marks]) => columns.map((question, index) => ({ role: role as Role, question, allowed: marks[index] === 'x' })))

describe('who may do what', () => {
  it('the table names every role and every verb', () => {
    expect(new Set(lines.map(([role]) => role))).toEqual(new Set(Role.options))
    expect(columns).toEqual(Object.keys(questions))
  })

  it.each(cells)('$role, $question: $allowed', ({ role, question, allowed }) => expect(questions[question]!(anActor(role, scope))).toBe(allowed))

  it.each(Role.options)('%s may do nothing outside its Land, programme and bodies', (role) => {
    expect(Object.values(questions).map((question) => question(anActor(role, foreign)))).toEqual(columns.map(() => false))
  })

  it('a Land has no say in another one, even inside its programmes', () => {
    expect(may.canConfirmMilestone(anActor('land', { land: 'HE', programmes: ['bund-bayern'], traeger: ['09772177'] }), own)).toBe(false)
  })

  it('a Kreis reports for the bodies that let it, and only those', () => {
    const kelheim = anActor('kommune', { traeger: ['09273', '092735218'] })
    expect(may.canReportMilestone(kelheim, aMilestone({ traeger: '092735218' }))).toBe(true)
    expect(may.canReportMilestone(kelheim, aMilestone({ traeger: '092735217' }))).toBe(false)
  })

  it('a refusal names who may instead', () => {
    expect([may.responsibleFor(own), may.responsibleFor(ofLand)]).toEqual(['Kommune', 'Land / Roll-in-Team'])
  })
})
