import { z } from 'zod'
import { Evidence, Text } from '@blaupause/domain/blueprints'

const Node = z.object({ node: z.string(), title: Text, stated: Evidence, recomputed: Evidence, agrees: z.boolean(), because: z.array(Text) })

/**
 * The evidence of a blueprint computed again from the record. `knownAt`: the moment of the derivation, or the end of its day
 * where nobody wrote the moment down (`exact` false); what was entered later counts for nothing in `nodes`. `later`: what has
 * been entered since, by kind of event; `today`: the nodes that the record of today would attest otherwise.
 */
export const AttestationView = z.object({
  name: z.string(),
  version: z.string(),
  programme: z.string(),
  onlinedienste: z.array(z.string()),
  dataOn: z.string().nullable(),
  knownAt: z.string(),
  exact: z.boolean(),
  agreeing: z.int(),
  nodes: z.array(Node),
  whole: z.array(Text),
  later: z.array(z.object({ type: z.string(), count: z.int() })),
  today: z.array(Node.pick({ node: true, title: true, because: true })),
})
export type AttestationView = z.infer<typeof AttestationView>
