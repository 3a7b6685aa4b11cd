import { titleBytes } from '@blaupause/backend/awards'
import type { View } from './page.js'

/** The exact text that is signed of a title, or null where there is none. */
export function awardStatement({ state: { snapshot, rule, signed } }: View, signet: string): string | null {
  const title = snapshot.titles.find((one) => one.signet === signet)
  const proof = signed[signet]
  if (!title || !proof) return null
  return Buffer.from(
    titleBytes({ award: snapshot.award, body: title.body, name: proof.name, issuer: rule.issuer.id, rule: snapshot.rule, signet, since: proof.since }),
  ).toString()
}
