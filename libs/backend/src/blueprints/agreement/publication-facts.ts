import { PUBLISHERS, type PublicationFacts, type PublicationNotice } from '@blaupause/domain/blueprints'
import { isoInstant, type Tx } from '../../platform/index.js'
import type { SubjectSaid } from '../../notifications/index.js'
import type { StoredBlueprint } from '../editions/blueprint-row.js'

/** Stands before the kind of a piece of news where the inbox keeps it. */
const ENTRY = 'blueprint-'
type Subscriber = { readonly key: string; readonly since: string; readonly imported: boolean; readonly land: string; readonly programme: string }
export type Said = Pick<PublicationNotice, 'kind' | 'recipient' | 'ref'>

/** What the process of an edition has to know, and what it has said before. Reads as the system: subscribers are of every Land. */
export async function publicationFactsOf(
  tx: Tx,
  stored: StoredBlueprint,
): Promise<{ facts: PublicationFacts; subscribers: readonly Subscriber[]; said: readonly Said[] }> {
  const { id, name, version, digest, programme, content, agreement } = stored
  const [pilots, spoke, subscribers, said] = await Promise.all([
    tx.query<{ key: string }>('publication.pilots', 'select traeger key from pilot where programme = $1 order by position', [programme]),
    tx.query<{ key: string }>('publication.spoke', 'select distinct commenter key from blueprint_comment where blueprint_id = $1 and recorded_at >= $2', [
      id,
      agreement.consultation?.openedAt ?? 'infinity',
    ]),
    tx.query<Subscriber>('publication.subscribers', SUBSCRIBERS, [name, version, digest]),
    tx.query<Said>(
      'publication.said',
      `select substr(kind, ${ENTRY.length + 1}) kind, recipient, ref from notification where subject_kind = 'blueprint' and subject_id = $1`,
      [id],
    ),
  ])
  const partners = content.signers.map(({ partner }) => partner).filter((partner) => partner !== agreement.consultation?.by)
  return {
    facts: {
      ...stored,
      publishedAt: stored.publishedAt?.toISOString() ?? null,
      openComments: stored.comments.open,
      invited: [...partners, ...pilots.map(({ key }) => key)],
      spoke: spoke.map(({ key }) => key),
      subscribers,
    },
    subscribers,
    said,
  }
}

/** A notice as the inbox takes it. */
export function entryOf({ kind, recipient, ref, dueOn }: PublicationNotice): SubjectSaid {
  return {
    kind: `${ENTRY}${kind}`,
    recipient,
    ref,
    dueOn,
    detail: null,
    to: recipient === PUBLISHERS ? { roles: ['land', 'bund'] } : { organisation: recipient },
  }
}

export function entryKind<K extends PublicationNotice['kind']>(kind: K): `blueprint-${K}` {
  return `${ENTRY}${kind}`
}

/** Who subscribed, and each Land that has taken over an edition of this name here. */
const SUBSCRIBERS = `
select key, ${isoInstant('min(since)')} since, bool_or(imported) imported, max(land) land, max(programme) programme from (
  select addressee key, since, false imported, land, programme from blueprint_subscription where name = $1
  union all
  select o.id, i.uploaded_at, i.version_imported = $2 and i.content_digest = $3, i.land, i.programme from blueprint_import i join organisation o on o.kind = 'land' and o.land = i.land where i.name = $1 and i.state <> 'cancelled'
) s group by key order by key`
