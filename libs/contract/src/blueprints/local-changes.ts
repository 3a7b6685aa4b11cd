import { z } from 'zod'
import { EditionName, FrozenId, LocalContent, StepFields, Text } from '@blaupause/domain/blueprints'
import { LandFilter, pageOf, pageQuery } from '../http/index.js'

const onlinedienst = FrozenId.nullable().describe('For which service it holds; null: for all')

/** Fields a Land may set. What a step is many of follows from its territory and stays as published. */
const fields = StepFields.omit({ items: true })

/** What is to be otherwise. A step of the Land's own gets its frozen id from the server: the Land's code and its name. */
export const LocalContentInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('replace'), step: FrozenId, onlinedienst, fields: fields.partial() }),
  z.strictObject({ kind: z.literal('omit'), step: FrozenId, onlinedienst }),
  z.strictObject({
    kind: z.literal('add'),
    onlinedienst,
    after: FrozenId,
    before: z.array(FrozenId).max(20).describe('Steps that have to wait for it'),
    fields,
  }),
  z.strictObject({ kind: z.literal('role'), role: FrozenId, name: Text }),
])
export type LocalContentInput = z.infer<typeof LocalContentInput>

const Reason = z.strictObject({ de: z.string().trim().min(3).max(1000), en: z.string().trim().max(1000).optional() })
const change = { blueprint: EditionName, content: LocalContentInput, replaces: z.uuid().nullable().describe('The local change whose place it takes') }

/** Makes a local change of the actor's Land, or edits one (`replaces`). */
export const MakeLocalChange = z.strictObject({ ...change, reason: Reason })
export type MakeLocalChange = z.infer<typeof MakeLocalChange>
export const PreviewLocalChange = z.strictObject({ ...change, onlinedienst: FrozenId.optional().describe('Of which service the example is to be') })
export type PreviewLocalChange = z.infer<typeof PreviewLocalChange>
export const ConfirmLocalChange = z.strictObject({ version: z.int().min(0) })
export type ConfirmLocalChange = z.infer<typeof ConfirmLocalChange>
export const TakeBackLocalChange = z.strictObject({ version: z.int().min(0), reason: z.string().trim().min(3).max(1000) })
export type TakeBackLocalChange = z.infer<typeof TakeBackLocalChange>

/** `proposed`: waits for a second person; `replaced`: edited since; `taken-back`: the publisher's step holds again. */
export const LocalState = z.enum(['proposed', 'holds', 'replaced', 'taken-back'])
export type LocalState = z.infer<typeof LocalState>

export const LocalChangeView = z.object({
  id: z.uuid(),
  land: z.string(),
  blueprint: z.object({ name: z.string(), version: z.string(), title: Text }),
  content: LocalContent,
  reason: Text,
  stepName: Text.nullable(),
  state: LocalState,
  second: z.boolean().describe('A second person has to confirm it'),
  mine: z.boolean(),
  replaces: z.uuid().nullable(),
  organisation: z.string(),
  madeAt: z.string(),
  confirmedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  endedReason: z.string().nullable(),
  version: z.int(),
})
export type LocalChangeView = z.infer<typeof LocalChangeView>
export const LocalChangePage = pageOf(LocalChangeView)
export const LocalChangeQuery = z.strictObject({
  ...pageQuery,
  land: LandFilter.optional(),
  name: z.string().max(60).optional(),
  version: z.string().max(40).optional(),
  state: z.union([LocalState, z.array(LocalState).max(4)]).optional(),
  kind: z.enum(['replace', 'omit', 'add', 'role']).optional(),
  sort: z.enum(['madeAt', '-madeAt']).default('-madeAt'),
})
export type LocalChangeQuery = z.infer<typeof LocalChangeQuery>

/** How many rollouts follow the blueprint here: not begun yet, begun, and live or otherwise settled. */
const Counts = z.object({ open: z.int(), running: z.int(), done: z.int() })

/** What a change would do: the days of an example authority before and after, should it start on `startOn`. */
export const LocalPreview = z.object({
  second: z.boolean(),
  rollouts: Counts,
  example: z
    .object({
      behoerde: z.string(),
      onlinedienst: z.string(),
      startOn: z.string(),
      liveBefore: z.string().nullable(),
      liveAfter: z.string().nullable(),
      steps: z.array(
        z.object({ stepId: z.string(), name: Text, before: z.string().nullable(), after: z.string().nullable(), omitted: z.boolean(), local: z.boolean() }),
      ),
    })
    .nullable(),
})
export type LocalPreview = z.infer<typeof LocalPreview>

/** Plans the rollouts that have not begun anew with the local changes in force. Begun ones keep their plan. */
export const PreviewTakeUp = z.strictObject({ blueprint: EditionName })
export type PreviewTakeUp = z.infer<typeof PreviewTakeUp>
export const TakeUp = PreviewTakeUp.extend({ digest: z.string().max(100).describe('The digest of the preview: exactly this is applied') })
export type TakeUp = z.infer<typeof TakeUp>

/** `take`: not begun, with another plan; `keep`: begun with another plan, which they keep; `current`: planned as it holds now. */
export const TakeUpReport = z.object({
  applied: z.boolean(),
  digest: z.string(),
  take: z.int(),
  keep: z.int(),
  current: z.int(),
  done: z.int(),
  moved: z.int().describe('Of those that take it: whose go-live moves'),
  steps: z.object({ changed: z.int(), added: z.int(), removed: z.int() }),
  items: z.array(
    z.object({ rolloutId: z.uuid(), behoerde: z.string(), onlinedienst: z.string(), liveFrom: z.string().nullable(), liveTo: z.string().nullable() }),
  ),
  demo: z.boolean(),
})
export type TakeUpReport = z.infer<typeof TakeUpReport>
