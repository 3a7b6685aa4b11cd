import type { BlueprintRow } from '@blaupause/contract/blueprints'

/** What one would call the next edition: 1.0.0 for a new name, else the next minor after the highest there is. */
export function nextVersion(existing: readonly Pick<BlueprintRow, 'name' | 'version'>[], name: string): string {
  const versions = existing
    .filter((row) => row.name === name)
    .map(({ version }) => version.split('.').map(Number))
    .sort(compare)
  const [major = 0, minor = 0] = versions.at(-1) ?? []
  return versions.length === 0 || major === 0 ? '1.0.0' : `${major}.${minor + 1}.0`
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, index) => part !== b[index])
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
