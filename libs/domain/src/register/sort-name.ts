/** A name as people look it up: umlauts as their base letter (DIN 5007-1), ß as ss, lower case; the same order on every host. */
export function sortName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase()
}
