/** A frozen id made of words: small letters, digits and hyphens, not one that is taken. */
export function newNodeId(words: string, taken: readonly string[]): string {
  const plain = words.toLowerCase().replaceAll('ß', 'ss').replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue')
  const base =
    plain
      .normalize('NFD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, '')
      .slice(0, 50)
      .replace(/-+$/, '') || 'neu'
  const fit = base === 'constructor' ? 'konstruktor' : base
  for (let count = 1; ; count++) {
    const id = count === 1 ? fit : `${fit}-${count}`
    if (!taken.includes(id)) return id
  }
}
