import type { AwardRule } from './award-rules.js'

/** How many of `count` links a review looks at: the rule's share, between its least and its most, never more than there are. */
export function sampleSize(count: number, { sample }: Pick<AwardRule, 'sample'>): number {
  return Math.min(count, Math.max(sample.least, Math.min(sample.most, Math.ceil(count * sample.share))))
}

/**
 * The links that a review looks at, drawn so that anybody can draw the same again: ordered by the digest of `seed` and link.
 * `digest`: any hexadecimal hash; the seed is the application's id and is known only after it was handed in.
 */
export function drawSample(links: readonly string[], size: number, seed: string, digest: (text: string) => string): string[] {
  return links
    .map((link) => ({ link, at: digest(`${seed} ${link}`) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.link < b.link ? -1 : 1))
    .slice(0, size)
    .map(({ link }) => link)
}
