import { programmeEvent } from '@blaupause/domain/workshops'
import type { StoredImport } from './import-row.js'

export type ImportEventType = Parameters<typeof programmeEvent>[0]

/** The event of an import: which blueprint, and what else it says. Answers and names stay out of it. */
export function importEvent(
  type: ImportEventType,
  { id, land, programme, name, versionImported }: StoredImport,
  on: string,
  facts: Parameters<typeof programmeEvent>[4],
): ReturnType<typeof programmeEvent> {
  return programmeEvent(type, { type: 'blueprint-import', id }, on, { land, programme }, { blueprint: { name, version: versionImported }, ...facts })
}
