import type { AwardBodyKind } from '@blaupause/domain/awards'
import { bodyName, type Territory } from '@blaupause/domain/register'
import type { Tx } from '../../platform/index.js'

/** A body as its counter sees it. `verband`: the Verband it belongs to, which acts for it in some tasks; `holds`: it has a title, given here or named by the press. */
export type CounterBody = {
  readonly key: string
  readonly kind: AwardBodyKind
  readonly name: string
  readonly land: string
  readonly population: number | null
  readonly textkennzeichen: string | null
  readonly regierungsbezirk: string | null
  readonly verband: string | null
  readonly holds: boolean
}

export async function counterBody(tx: Tx, key: string): Promise<CounterBody | undefined> {
  const [row] = await tx.query<CounterBody & Pick<Territory, 'level' | 'textkennzeichen'>>(
    'counter.body',
    `
    select b.key, b.kind, b.name, b.level, b.land, b.population, b.textkennzeichen, b.regierungsbezirk, (select t.verband from territory t where t.key = b.key and t.valid_to is null) verband,
      exists (select from award_title a where a.body = b.key and a.revoked_on is null) or exists (select from reported_award r where r.body = b.key) holds from award_body b where b.key = $1`,
    [key],
  )
  if (!row) return undefined
  const { level: _, ...body } = row
  return { ...body, name: bodyName(row) }
}
