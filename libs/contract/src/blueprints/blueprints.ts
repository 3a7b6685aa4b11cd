import { z } from 'zod'
import { Blueprint, blueprintStates, conflictClasses, EditionName, FrozenId, KeyEnd, Retired, RetiredState, Text } from '@blaupause/domain/blueprints'
import { LocalDate } from '@blaupause/domain/kernel'
import { LandFilter, pageOf, pageQuery } from '../http/index.js'
import { AgreementView } from './agreement.js'

/** A version as a package may bear it: `1.0.0`, each part of at most six digits. */
export const Version = Blueprint.shape.version

/** A partner named in the blueprint as signer, whether its first person has approved and its second signed; `end`: its key counts no more since then. */
export const SignerView = z.object({
  partner: z.string(),
  name: z.string(),
  fingerprint: z.string(),
  approvedOn: z.string().nullable(),
  signedOn: z.string().nullable(),
  end: KeyEnd.nullable(),
})

const State = z.enum(blueprintStates)

/** `retired`: since when and why a published one is discouraged or withdrawn, and what takes its place. `lineage`: what it was made from, nearest first. */
export const BlueprintRow = z.object({
  name: z.string(),
  version: z.string(),
  title: Text,
  summary: Text,
  state: State,
  land: z.string().nullable(),
  steps: z.int(),
  services: z.int(),
  rollouts: z.int(),
  signers: z.array(SignerView),
  publishedOn: z.string().nullable(),
  retired: Retired.nullable(),
  lineage: z.array(EditionName),
  demo: z.boolean(),
  licence: z.string(),
  contact: z.object({ organisation: z.string(), mailbox: z.string() }),
})
export type BlueprintRow = z.infer<typeof BlueprintRow>
export const BlueprintPage = pageOf(BlueprintRow)
export const BlueprintQuery = z.strictObject({
  ...pageQuery,
  land: LandFilter.optional(),
  name: z.string().max(60).optional(),
  state: State.optional(),
  sort: z.enum(['name', '-name']).default('name'),
})
export type BlueprintQuery = z.infer<typeof BlueprintQuery>

/** A blueprint to read: content, its digest (what one signs), signers, how far it has come, and what still stands against signing it. */
export const BlueprintView = BlueprintRow.extend({
  programme: z.string(),
  blueprint: Blueprint,
  digest: z.string(),
  problems: z.array(z.object({ path: z.string(), message: Text })),
  taken: z.boolean().describe('Taken over by the reader’s Land from another installation'),
  agreement: AgreementView,
})
export type BlueprintView = z.infer<typeof BlueprintView>

/** Makes a draft from the experience of a programme's rollouts. Steps, offsets and evidence come from the record. */
export const DeriveBlueprint = z.strictObject({
  programme: FrozenId,
  onlinedienste: z.array(FrozenId).min(1).max(50),
  name: FrozenId,
  version: Version,
  title: Text,
  summary: Text,
})
export type DeriveBlueprint = z.infer<typeof DeriveBlueprint>

/**
 * A conflict of an import as a question. `class`: its stable name; `affects`: rollouts, `authorities`: bodies behind them;
 * `safe`: the proposal may be taken over unread; `fix`: where in the Land the same remedy belongs for good; `remembered`:
 * what was answered to this source before, and when.
 */
export const ImportQuestion = z.object({
  id: z.string(),
  class: z.enum(conflictClasses),
  question: Text,
  reason: Text,
  ours: Text,
  theirs: Text,
  remedy: Text,
  affects: z.int(),
  authorities: z.int(),
  nodes: z.array(z.string()),
  options: z.array(z.object({ id: z.string(), label: Text })),
  proposal: z.string(),
  safe: z.boolean(),
  answer: z.string().nullable(),
  remembered: z.object({ answer: z.string(), on: z.string() }).nullable(),
  fix: z.union([z.object({ do: z.literal('name'), of: z.string() }), z.object({ do: z.enum(['competence', 'calendar', 'stichtage']) })]).nullable(),
})
export type ImportQuestion = z.infer<typeof ImportQuestion>

/** An import: who signed, how much fits, what would be made, what is to be answered. Until it starts nothing is written. */
export const ImportView = z.object({
  id: z.uuid(),
  land: z.string(),
  programme: z.string(),
  state: z.enum(['dry-run', 'approved', 'running', 'planned', 'waves', 'done', 'cancelled']),
  version: z.int(),
  blueprint: z.object({ name: z.string(), version: z.string(), title: Text, rollouts: z.int(), pilots: z.array(z.string()), demo: z.boolean() }),
  digest: z.string(),
  signers: z.array(z.object({ partner: z.string(), name: z.string(), fingerprint: z.string(), trusted: z.boolean(), end: KeyEnd.nullable() })),
  /** The blueprint's nodes: as they are, answered, still to be answered. */
  fits: z.object({ fit: z.int(), adapted: z.int(), open: z.int(), total: z.int() }),
  /** What the answers make, as they stand now; a proposal counts until somebody says otherwise. */
  creates: z.object({
    rollouts: z.int(),
    authorities: z.int(),
    bestand: z.int(),
    leftOut: z.int(),
    byService: z.array(z.object({ id: z.string(), name: Text, rollouts: z.int(), bestand: z.int(), leftOut: z.int(), existing: z.int(), exempt: z.int() })),
    inhabitants: z.int(),
  }),
  /** Names exactly this plan; the day its facts are of, and whether they have changed since (`stale` is asked for one import, not in lists). */
  plan: z.string(),
  listed: z.boolean(),
  factsOn: z.string(),
  stale: z.boolean(),
  publisher: z.string(),
  questions: z.array(ImportQuestion),
  uploadedBy: z.string(),
  uploadedAt: z.string(),
  mine: z.boolean(),
  approvedBy: z.string().nullable(),
  startOn: z.string().nullable(),
  /** What has become of the blueprint at its publisher here since. */
  retired: Retired.extend({ state: RetiredState }).nullable(),
  localChanges: z.int().describe('How many local changes the Land has made to this edition'),
  progress: z.object({ done: z.int(), total: z.int() }),
  demo: z.boolean(),
  /** The criteria that the start took up, and the draft of the catalogue they stand in. */
  criteria: z.object({ catalogue: z.string(), number: z.string(), taken: z.array(z.string()) }).nullable(),
})
export type ImportView = z.infer<typeof ImportView>
export const ImportPage = pageOf(ImportView)

export const AnswerImport = z.strictObject({ version: z.int().min(0), answers: z.record(z.string(), z.string().max(200)) })
export type AnswerImport = z.infer<typeof AnswerImport>
/** `plan`: the plan that was seen; nobody approves another. */
export const ApproveImport = z.strictObject({ version: z.int().min(0), plan: z.string().max(100).optional() })
export type ApproveImport = z.infer<typeof ApproveImport>
export const StartImport = z.strictObject({ version: z.int().min(0), startOn: LocalDate })
export type StartImport = z.infer<typeof StartImport>
/** Computes the dry run anew with today's facts; the answers stay. */
export const RepeatImport = z.strictObject({ version: z.int().min(0) })
export type RepeatImport = z.infer<typeof RepeatImport>
/** Enters the name a question asks for in the Land profile, and repeats the dry run. */
export const NameForImport = z.strictObject({ version: z.int().min(0), question: z.string().max(120), name: z.string().trim().min(1).max(190) })
export type NameForImport = z.infer<typeof NameForImport>
export const ImportQuery = z.strictObject({
  ...pageQuery,
  state: ImportView.shape.state.optional(),
  sort: z.enum(['uploadedAt', '-uploadedAt']).default('-uploadedAt'),
})
export type ImportQuery = z.infer<typeof ImportQuery>
