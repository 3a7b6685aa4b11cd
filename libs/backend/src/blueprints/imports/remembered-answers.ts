import type { Remembered } from '@blaupause/domain/blueprints'
import type { Now } from '@blaupause/domain/rollouts'
import { newId, type Tx } from '../../platform/index.js'

/** Whose answers: of a Land, to what this publisher sent under this name. */
export type AnswerSource = { readonly land: string; readonly publisher: string; readonly blueprint: string }

/** What the Land answered to this source before, by question. An answer to the same blueprint goes before one to another of the same publisher. */
export async function rememberedAnswers(tx: Tx, { land, publisher, blueprint }: AnswerSource): Promise<Remembered> {
  const rows = await tx.query<{ question: string; answer: string; on: string }>(
    'import_answer.of',
    `
    select distinct on (question) question, answer, (answered_at at time zone 'Europe/Berlin')::date::text "on" from import_answer
    where land = $1 and publisher = $2 order by question, (blueprint = $3) desc, answered_at desc`,
    [land, publisher, blueprint],
  )
  return Object.fromEntries(rows.map(({ question, answer, on }) => [question, { answer, on }]))
}

/** Keeps answers for the next import from there, each with its day. */
export function rememberAnswers(
  tx: Tx,
  { land, publisher, blueprint }: AnswerSource,
  answers: readonly { readonly question: string; readonly answer: string; readonly title: unknown; readonly said: unknown }[],
  { now }: Now,
): void {
  if (answers.length === 0) return
  tx.write(
    'import_answer.keep',
    `
    insert into import_answer (id, land, publisher, blueprint, question, title, answer, said, organisation, answered_at)
    select a.id, $2, $3, $4, a.question, a.title, a.answer, a.said, $5, $6 from json_to_recordset($1) as a (id uuid, question text, title jsonb, answer text, said jsonb)
    on conflict (land, publisher, blueprint, question) do update set answer = excluded.answer, title = excluded.title, said = excluded.said, organisation = excluded.organisation, answered_at = excluded.answered_at`,
    [JSON.stringify(answers.map((one) => ({ id: newId(), ...one }))), land, publisher, blueprint, tx.actor.organisation.name, now],
  )
}
