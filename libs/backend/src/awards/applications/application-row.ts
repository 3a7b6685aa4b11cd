import type { Application } from '@blaupause/domain/awards'
import type { Message, Tx } from '../../platform/index.js'

export const APPLICATION = `
select a.id, a.award, a.body, a.body_name "bodyName", a.land, a.state, a.rule, a.counted, a.counted_on "countedOn", a.answers, a.missing, a.submitted_on "submittedOn", a.due_on "dueOn", a.remaining, a.said,
  a.sample, a.questions, a.proposal, a.reasons, a.correction, a.awarded_on "awardedOn", a.recheck_on "recheckOn", a.hearing, a.revoked_on "revokedOn", a.version, a.revision
from award_application a`

/** Locks an application; undefined if the reader may not see it. */
export async function lockApplication(tx: Tx, id: string): Promise<Application | undefined> {
  return (await tx.query<Application>('application.lock', `${APPLICATION} where a.id = $1 for update`, [id]))[0]
}

export async function readApplication(tx: Tx, id: string): Promise<Application | undefined> {
  return (await tx.query<Application>('application.read', `${APPLICATION} where a.id = $1`, [id]))[0]
}

export function insertApplication(tx: Tx, { id, award, body, bodyName, land, rule, answers }: Application, now: string): void {
  tx.write(
    'application.insert',
    `insert into award_application (id, award, body, body_name, land, rule, state, answers, created_at, changed_at) values ($1, $2, $3, $4, $5, $6, 'draft', $7, $8, $8)`,
    [id, award, body, bodyName, land, rule, JSON.stringify(answers), now],
  )
}

/** Writes where it stands and its next wake; answers the message that tells the process. */
export function saveApplication(tx: Tx, application: Application, wakeAt: string | null, now: string): Message {
  const {
    id,
    bodyName,
    state,
    rule,
    counted,
    countedOn,
    answers,
    missing,
    submittedOn,
    dueOn,
    remaining,
    said,
    sample,
    questions,
    proposal,
    reasons,
    correction,
    awardedOn,
    recheckOn,
    hearing,
    revokedOn,
    version,
  } = application
  const revision = application.revision + 1
  tx.write(
    'application.save',
    `update award_application set state = $2, rule = $3, counted = $4, counted_on = $5, answers = $6, missing = $7, submitted_on = $8, due_on = $9, remaining = $10, said = $11, sample = $12, questions = $13,
    proposal = $14, reasons = $15, correction = $16, awarded_on = $17, recheck_on = $18, hearing = $19, revoked_on = $20, version = $21, revision = $22, wake_at = $23, changed_at = $24, body_name = $25 where id = $1`,
    [
      id,
      state,
      rule,
      counted,
      countedOn,
      JSON.stringify(answers),
      missing,
      submittedOn,
      dueOn,
      remaining,
      said,
      JSON.stringify(sample),
      JSON.stringify(questions),
      proposal && JSON.stringify(proposal),
      reasons,
      correction,
      awardedOn,
      recheckOn,
      hearing && JSON.stringify(hearing),
      revokedOn,
      version,
      revision,
      wakeAt,
      now,
      bodyName,
    ],
  )
  return { consumer: 'award_application', subject: id, payload: { wakeAt, revision } }
}
