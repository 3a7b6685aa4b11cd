import { z } from 'zod'
import { publishedStates, Text } from '@blaupause/domain/blueprints'
import { LocalDate } from '@blaupause/domain/kernel'

/** The address of another installation, of one version there, or of a package file. */
export const SourceAddress = z.strictObject({ address: z.string().trim().min(4).max(500) })
export type SourceAddress = z.infer<typeof SourceAddress>

const short = z.string().max(300)

/** A version that another installation offers, as it says itself; nothing of it is verified yet. */
export const OfferedEdition = z.object({
  name: z.string().max(60),
  version: z.string().max(40),
  title: Text,
  summary: Text,
  state: z.enum(publishedStates),
  publishedOn: short.nullable(),
  rollouts: z.int().min(0),
  demo: z.boolean(),
  signers: z.array(z.object({ name: short, fingerprint: short })).max(50),
  retired: z
    .object({
      on: LocalDate,
      reason: z.string().max(500),
      replacement: z.object({ name: z.string().max(60), version: z.string().max(40) }).nullable(),
    })
    .nullable(),
})
export type OfferedEdition = z.infer<typeof OfferedEdition>

/** What lies under an address. `host`: who answers; `package`: the address names one package, to be taken at once; else what is offered there. */
export const SourceView = z.object({ host: z.string(), package: z.boolean(), editions: z.array(OfferedEdition.extend({ address: z.string() })) })
export type SourceView = z.infer<typeof SourceView>
