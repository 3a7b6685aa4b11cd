/** Who lives where these authorities act, each territory counted once. */
export function inhabitants(behoerden: readonly { readonly territory: readonly string[]; readonly population: number }[]): number {
  const seen = new Set<string>()
  return [...behoerden]
    .sort((a, b) => b.territory.length - a.territory.length)
    .reduce((sum, { territory, population }) => {
      if (territory.every((ags) => seen.has(ags))) return sum
      for (const ags of territory) seen.add(ags)
      return sum + population
    }, 0)
}
