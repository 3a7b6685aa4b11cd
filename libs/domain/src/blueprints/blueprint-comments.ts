import { require, type LocalDate } from '../kernel/index.js'
import type { Agreement } from './agreement.js'
import type { Blueprint } from './blueprint.js'
import { isHearing } from './consultation.js'

/** What became of a comment: answered, taken over (with the text it became), declined, or set aside when signing began. */
export const commentOutcomes = ['answered', 'taken', 'declined', 'set-aside'] as const
export type CommentOutcome = (typeof commentOutcomes)[number]

/** What a comment may stand on: `''` for the whole, or a node as problems name it (`steps.go-live`, `criteria.x`). */
function commentNodes({ phases, steps, criteria, documents, parameters, roles }: Blueprint): ReadonlySet<string> {
  const lists = { phases, steps, criteria, documents, parameters, roles }
  return new Set(['', ...Object.entries(lists).flatMap(([name, list]) => list.map(({ id }) => `${name}.${id}`))])
}

/** Refuses what nobody hears any more, or not yet (`blueprint.consultation-over`), and a node that is not there (`blueprint.node`). */
export function requireCommentable(state: string, agreement: Agreement, content: Blueprint, node: string, today: LocalDate): void {
  require(state === 'consultation' && isHearing(agreement, today), 'blueprint.consultation-over', {
    on: agreement.consultation?.closed?.on ?? agreement.consultation?.until ?? '',
  })
  require(commentNodes(content).has(node), 'blueprint.node', { node })
}

/** A comment is answered while the content may still change, and once: the commenter has read what became of it. */
export function requireAnswerable(state: string, { outcome }: { readonly outcome: CommentOutcome | null }): void {
  require(state === 'draft' || state === 'consultation', 'blueprint.state', { state })
  require(outcome === null, 'blueprint.comment-answered')
}
