/** A number in [0, 1) from a seed text and an index: the same on every machine, so that demo data are the same too. */
export function random(seed: string, index = 0): number {
  let hash = 2166136261 ^ index
  for (const character of seed) hash = Math.imul(hash ^ character.codePointAt(0)!, 16777619)
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507)
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296
}
