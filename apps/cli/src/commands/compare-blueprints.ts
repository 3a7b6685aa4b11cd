import { BLUEPRINT, type StoredBlueprint } from '@blaupause/backend/blueprints'
import { transact, withDatabase } from '@blaupause/backend/platform'
import {
  Blueprint,
  compareBlueprints,
  differenceReader,
  groupDifferences,
  readPackage,
  versionVerdict,
  type BlueprintDifference,
} from '@blaupause/domain/blueprints'
import { SYSTEM } from '@blaupause/domain/identity'
import { readPackageFile } from '../read-package-file.js'

/** `blueprint compare A B`: each a package file or `name/version` of this installation. The lines to show. */
export async function compareEditions(before: string, after: string): Promise<string[]> {
  return comparisonLines(await readEdition(before), await readEdition(after))
}

/** What changed, node by node in sentences, and what it means for the version. */
export function comparisonLines(before: Blueprint, after: Blueprint): string[] {
  const differences = compareBlueprints(before, after)
  const { title, sentence } = differenceReader(before, after)
  return [
    `Von ${before.name} ${before.version} zu ${after.name} ${after.version}: ${differences.length === 1 ? 'ein Unterschied' : `${differences.length} Unterschiede`}`,
    versionVerdict(before, after, differences).message.de,
    ...groupDifferences(differences).flatMap((list) => ['', title(list[0]!).de, ...list.flatMap((one) => [`  ${sentence(one).de}`, ...texts(one)])]),
  ]
}

/** Both wordings where only the words differ: the sentence alone would not say how. */
function texts({ field, before, after }: BlueprintDifference): string[] {
  if (field === null || !isText(before) || !isText(after)) return []
  return (['de', 'en'] as const)
    .filter((language) => before[language] !== after[language])
    .flatMap((language) => [`    - ${before[language]}`, `    + ${after[language]}`])
}

function isText(value: unknown): value is { readonly de: string; readonly en: string } {
  return typeof value === 'object' && value !== null && 'de' in value && 'en' in value
}

/** A package from a file (not verified: see `blueprint verify`), or an edition of the database. */
export async function readEdition(place: string): Promise<Blueprint> {
  const bytes = await readPackageFile(place)
  if (bytes) return readPackage(bytes).blueprint
  const [name, version] = place.split(/[/@ ]/)
  if (!name || !version) throw new Error(`${place} ist weder eine Datei noch Name/Version einer Blaupause, z. B. kommunaler-anschluss/1.0.0.`)
  const [row] = await withDatabase(process.env['DATABASE_URL'] ?? '', (source) =>
    transact(source, SYSTEM, 'read', (tx) => tx.query<StoredBlueprint>('blueprint.edition', `${BLUEPRINT} where name = $1 and version = $2`, [name, version])),
  )
  if (!row) throw new Error(`Eine Blaupause ${name} ${version} gibt es hier nicht, eine Datei ${place} auch nicht.`)
  return Blueprint.parse(row.content)
}
