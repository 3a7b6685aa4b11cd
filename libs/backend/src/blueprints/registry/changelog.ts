import type { ChangelogEntry } from '@blaupause/contract/blueprints'
import {
  compareBlueprints,
  differenceReader,
  groupDifferences,
  heaviestWeight,
  predecessorOf,
  publishedStates,
  type Blueprint,
  type EditionLine,
  type EditionName,
  type KeyEnd,
  type Text,
} from '@blaupause/domain/blueprints'
import type { Tx } from '../../platform/index.js'
import { blueprintRow, type StoredBlueprint } from '../editions/blueprint-row.js'

export type PublishedEdition = StoredBlueprint & { readonly line: Text | null }

/** What each of these editions changed against the one it follows, in the order given. Two queries, however many there are. */
export async function changelogOf(tx: Tx, editions: readonly PublishedEdition[], ends: ReadonlyMap<string, KeyEnd>): Promise<ChangelogEntry[]> {
  const known =
    editions.length === 0
      ? []
      : await tx.query<EditionLine>('changelog.known', `select name, version, state, content->'lineage' lineage from blueprint where state = any($1)`, [
          ['starter', ...publishedStates],
        ])
  const before = editions.map(({ content }) => predecessorOf(content, known))
  const contents = await contentsOf(
    tx,
    before.filter((one) => one !== null),
  )
  return editions.map((edition, index) => {
    const follows = before[index] ?? null
    const { content, digest, line } = edition
    const changes = follows ? changesBetween(contents.get(keyOf(follows))!, content) : []
    return {
      ...blueprintRow(edition, ends),
      digest,
      line,
      pilots: content.attestation.pilots.length,
      dataOn: content.attestation.dataOn,
      follows: follows && { name: follows.name, version: follows.version },
      weight: heaviestWeight(changes),
      changes,
    }
  })
}

/** Node by node in sentences. */
function changesBetween(before: Blueprint, after: Blueprint): ChangelogEntry['changes'] {
  const { title, sentence } = differenceReader(before, after)
  return groupDifferences(compareBlueprints(before, after)).map((list) => ({
    node: title(list[0]!),
    weight: heaviestWeight(list)!,
    sentences: list.map(sentence),
  }))
}

async function contentsOf(tx: Tx, editions: readonly EditionName[]): Promise<ReadonlyMap<string, Blueprint>> {
  if (editions.length === 0) return new Map()
  const rows = await tx.query<EditionName & { content: Blueprint }>(
    'changelog.contents',
    'select name, version, content from blueprint where (name, version) in (select * from unnest($1::text[], $2::text[]))',
    [editions.map(({ name }) => name), editions.map(({ version }) => version)],
  )
  return new Map(rows.map((row) => [keyOf(row), row.content]))
}

function keyOf({ name, version }: EditionName): string {
  return `${name} ${version}`
}
