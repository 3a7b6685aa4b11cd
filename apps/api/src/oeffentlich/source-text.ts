import type { PublicTitle } from '@blaupause/domain/awards'
import type { View } from './page.js'

/** Where a title is known from, as text for files: the check page of one given here, else what reported it. */
export function sourceText({ origin }: Pick<View, 'origin'>, { signet, source }: Pick<PublicTitle, 'signet' | 'source'>): string {
  return signet === null ? source : `${origin}/oeffentlich/signet/${signet}`
}
