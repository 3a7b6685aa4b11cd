/** Numbers from 0 up to but not including 1 that look like chance and are the same for the same seed (mulberry32, T. Ettinger, public domain): a figure that rests on chance must be the same tomorrow. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A whole number below `below`. */
export function randomIndex(random: () => number, below: number): number {
  return Math.floor(random() * below)
}
