import { z } from 'zod'
import { KeyEnd } from '@blaupause/domain/blueprints'
import { LocalDate } from '@blaupause/domain/kernel'

/**
 * A key that counts here, or did. `origin`: one's own, entered by the operator for everybody, or trusted by one's Land.
 * `since`: made or entered on; null where nobody wrote it down. `packages`: published here with it. `mayEnd`: the reader says that it counts no more.
 * `kept`: where the private part of a current own key lies; `exposed`: the rights of its file where others may read it, so that it signs nothing.
 */
export const KeyView = z.object({
  kid: z.string(),
  fingerprint: z.string(),
  partner: z.string(),
  name: z.string(),
  origin: z.enum(['own', 'operator', 'land']),
  since: LocalDate.nullable(),
  end: KeyEnd.nullable(),
  packages: z.int(),
  mayEnd: z.boolean(),
  kept: z.enum(['file', 'token']).nullable(),
  exposed: z.string().nullable(),
})
export type KeyView = z.infer<typeof KeyView>

/** All keys the reader's signatures and imports rest on. `own`: who the reader signs for, and whether there is a key for it yet. */
export const KeysView = z.object({
  own: z.object({ partner: z.string(), name: z.string(), kid: z.string().nullable() }),
  keys: z.array(KeyView),
  demo: z.boolean(),
})
export type KeysView = z.infer<typeof KeysView>

/** Puts another key in the place of the one seen. What it signed stays valid; its private part is destroyed. */
export const RotateKey = z.strictObject({ kid: z.string().max(60) })
export type RotateKey = z.infer<typeof RotateKey>

/** Takes a key back from a day on. `compromised`: somebody else may hold it; then only what was known here before still counts. */
export const RevokeKey = z.strictObject({ from: LocalDate, reason: z.string().trim().min(3).max(500), compromised: z.boolean() })
export type RevokeKey = z.infer<typeof RevokeKey>

/** The fingerprint as it was read out on the telephone; the package is the body. */
export const TrustKeyQuery = z.strictObject({ fingerprint: z.string().max(100) })
export type TrustKeyQuery = z.infer<typeof TrustKeyQuery>

/** RFC 7517, with the partner whose key it is; `end` where it signs no more. */
export const Jwks = z.object({
  keys: z.array(
    z.object({
      kty: z.literal('OKP'),
      crv: z.literal('Ed25519'),
      x: z.string(),
      kid: z.string(),
      use: z.literal('sig'),
      partner: z.string(),
      end: KeyEnd.optional(),
    }),
  ),
})
export type Jwks = z.infer<typeof Jwks>
