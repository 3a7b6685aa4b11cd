import { z } from 'zod'
import { awardBodyKinds } from '@blaupause/domain/awards'
import { Actor } from '@blaupause/domain/identity'

/** Who is signed in, and what the shell of every screen must know. */
export const Me = z.object({
  actor: Actor,
  demo: z.boolean(),
  deadlines: z.object({ running: z.boolean(), since: z.string().nullable() }),
  today: z.string(),
  registerOn: z.string().nullable(),
  award: z
    .object({
      award: z.string(),
      title: z.object({ de: z.string(), en: z.string() }),
      portal: z.string(),
      kinds: z.array(z.enum(awardBodyKinds)).describe('Who may apply'),
    })
    .nullable()
    .describe('The title that the reader’s Land grants today'),
})
export type Me = z.infer<typeof Me>

/** What the sign-in page needs before anybody is signed in. */
export const SignIn = z.object({
  issuer: z.string(),
  clientId: z.string(),
  resource: z.string(),
  demo: z.boolean(),
  roles: z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string() })),
})
export type SignIn = z.infer<typeof SignIn>
