import {
  answered,
  publishedStates,
  readPackage,
  type Answered,
  type Blueprint,
  type EditionName,
  type ImportQuestion,
  type Remembered,
} from '@blaupause/domain/blueprints'
import { DomainError } from '@blaupause/domain/kernel'
import type { Tx } from '../../platform/index.js'

/** A blueprint that a Land can use, and how it answered when it took it in; without an import there are no answers. */
export type Usable = {
  readonly blueprint: Blueprint
  readonly programme: string | null
  readonly questions: readonly ImportQuestion[]
  readonly answer: Answered
}

type Taken = {
  readonly package: Buffer
  readonly programme: string
  readonly questions: readonly ImportQuestion[]
  readonly answers: Record<string, string>
  readonly remembered: Remembered | null
}

/** What the Land took in itself, else what is published here; refused with `local.blueprint` if it is neither. */
export async function usableBlueprint(tx: Tx, land: string, { name, version }: EditionName): Promise<Usable> {
  const [[taken], [published]] = await Promise.all([
    tx.query<Taken>(
      'local-change.taken',
      `select package, programme, report->'plan'->'questions' questions, answers, report->'remembered' remembered from blueprint_import where land = $1 and name = $2 and version_imported = $3 and state <> 'cancelled' order by uploaded_at desc limit 1`,
      [land, name, version],
    ),
    tx.query<{ content: Blueprint }>('local-change.published', 'select content from blueprint where name = $1 and version = $2 and state = any($3)', [
      name,
      version,
      publishedStates,
    ]),
  ])
  if (!taken && !published) throw new DomainError('local.blueprint', { what: `${name} ${version}` })
  const blueprint = taken ? readPackage(taken.package).blueprint : published!.content
  const questions = taken?.questions ?? []
  return { blueprint, programme: taken?.programme ?? null, questions, answer: answered({ questions }, taken?.answers ?? {}, taken?.remembered ?? {}) }
}
