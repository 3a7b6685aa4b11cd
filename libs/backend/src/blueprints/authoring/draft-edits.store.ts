import type { DraftEdit, EditedMeanwhile } from '@blaupause/contract/blueprints'
import type { BlueprintEdit, EditClash } from '@blaupause/domain/blueprints'
import { DomainError } from '@blaupause/domain/kernel'
import { newId, type Tx } from '../../platform/index.js'
import type { StoredBlueprint } from '../editions/blueprint-row.js'

export type EditRow = Omit<DraftEdit, 'editedAt'> & { readonly editedAt: Date }

export const EDITS = 'select id, path, before, after, organisation, organisation_name "organisationName", role, edited_at "editedAt" from blueprint_edit'

/** Saves the content as these edits made it, and each of them beside it. */
export function saveEdits(tx: Tx, { id, land, programme, content, digest }: StoredBlueprint, edits: readonly BlueprintEdit[], now: string): void {
  const { organisation, role } = tx.actor
  tx.write('blueprint.edit', 'update blueprint set content = $2, digest = $3 where id = $1', [id, JSON.stringify(content), digest])
  tx.write(
    'blueprint-edit.add',
    `
    insert into blueprint_edit (id, blueprint_id, land, programme, path, before, after, organisation, organisation_name, role, edited_at)
    select id, $2, $3, $4, path, before, after, $5, $6, $7, $8 from jsonb_to_recordset($1::jsonb) as e (id uuid, path text, before jsonb, after jsonb)`,
    [
      JSON.stringify(edits.map(({ path, base, value }) => ({ id: newId(), path, before: base, after: value }))),
      id,
      land,
      programme,
      organisation.id,
      organisation.name,
      role,
      now,
    ],
  )
}

/** The refusal for whoever was slower: what stands there now, and which organisation, in which role, wrote it when; of a node that is gone, who took it out. */
export async function clashed(tx: Tx, blueprint: string, clashes: readonly EditClash[]): Promise<DomainError> {
  const last = await tx.query<{ path: string; by: string; role: string; at: Date }>(
    'blueprint-edit.last',
    `
    select asked path, one.* from unnest($2::text[]) asked cross join lateral (
      select organisation_name by, role, edited_at at from blueprint_edit
      where blueprint_id = $1 and (path = asked or starts_with(asked, path || '.')) order by edited_at desc, id desc limit 1) one`,
    [blueprint, clashes.map(({ path }) => path)],
  )
  const current: EditedMeanwhile[] = clashes.map(({ path, theirs }) => {
    const one = last.find((edit) => edit.path === path)
    return { path, theirs, by: one?.by ?? null, role: one?.role ?? null, at: one?.at.toISOString() ?? null }
  })
  return Object.assign(new DomainError('blueprint.edited', { what: clashes.map(({ path }) => path).join(', ') }), { current })
}
