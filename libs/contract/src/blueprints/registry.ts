import { z } from 'zod'
import { EditionName, FrozenId, publishedStates, Text } from '@blaupause/domain/blueprints'
import { pageOf, pageQuery } from '../http/index.js'
import { BlueprintRow } from './blueprints.js'

const Weight = z.enum(['major', 'minor', 'patch'])

/** What changed at one node, in sentences. */
export const NodeChange = z.object({ node: Text, weight: Weight, sentences: z.array(Text) })

/**
 * A published edition with what it changed against the one it `follows` (null for a first one). `line`: what its publisher
 * says about it, not signed. `weight`: how heavy the heaviest change is. `dataOn`: the day of the record it rests on.
 */
export const ChangelogEntry = BlueprintRow.extend({
  digest: z.string(),
  pilots: z.int(),
  dataOn: z.string().nullable(),
  follows: EditionName.nullable(),
  line: Text.nullable(),
  weight: Weight.nullable(),
  changes: z.array(NodeChange),
})
export type ChangelogEntry = z.infer<typeof ChangelogEntry>
export const ChangelogPage = pageOf(ChangelogEntry)

/** The same with the Länder that use the edition here: how many rollouts follow it, or `rollouts` 0 while a Land is still looking at it. Never persons. */
export const RegistryEntry = ChangelogEntry.extend({ uses: z.array(z.object({ land: z.string(), rollouts: z.int() })), mayWrite: z.boolean() })
export type RegistryEntry = z.infer<typeof RegistryEntry>
export const RegistryPage = pageOf(RegistryEntry)

export const RegistryQuery = z.strictObject({
  ...pageQuery,
  name: FrozenId.optional(),
  state: z.enum(publishedStates).optional(),
  sort: z.enum(['publishedOn', '-publishedOn']).default('-publishedOn'),
})
export type RegistryQuery = z.infer<typeof RegistryQuery>

/** The publisher's line in the changelog; null takes it away. It stands beside what is signed and changes nothing in it. */
export const WriteLine = z.strictObject({ line: z.strictObject({ de: z.string().trim().min(3).max(500), en: z.string().trim().min(3).max(500) }).nullable() })
export type WriteLine = z.infer<typeof WriteLine>
