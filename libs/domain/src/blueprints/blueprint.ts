import { z } from 'zod'
import { LocalDate } from '../kernel/index.js'
import { CITED, packageText } from './package-text.js'

/** Ids of steps, criteria, roles and parameters: frozen at first publication, never reused. `constructor` is a word that every JavaScript object already answers to. */
export const FrozenId = z
  .string()
  .regex(/^(?!constructor$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(60)

/** A text in both languages of the product; may hold parameters such as `{{portal}}` that a Land profile fills. */
export const Text = z.strictObject({ de: packageText(4000), en: packageText(4000) })
export type Text = z.infer<typeof Text>

const Count = z.int().min(0).max(1_000_000)
const WorkingDays = z.int().min(-400).max(400)
/** How long something took, in working days: nothing took longer than forty years. */
const Took = z.int().min(0).max(10_000)
/** How many may sign; each signature is checked over the whole content. */
const MOST_SIGNERS = 16

/**
 * When a step is due: working days from an anchor, never a calendar date. `lead`: how many working days the work takes
 * after what the step depends on, so that an earlier Stichtag is not met.
 */
export const Anchor = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('start'), offset: WorkingDays }),
  z.strictObject({ on: z.literal('step'), step: FrozenId, offset: WorkingDays }),
  z.strictObject({ on: z.literal('stichtag'), calendar: FrozenId, offset: WorkingDays, lead: z.int().min(0).max(400).optional() }),
  z.strictObject({ on: z.literal('commitment'), offset: WorkingDays }),
])
export type Anchor = z.infer<typeof Anchor>

/**
 * On what a step or criterion rests. Below five cases the cases themselves are listed (working days), never a percentile.
 * `level` is the confidence of the median's interval: from exactly five cases even the widest one reaches only 93.75 %.
 */
export const Evidence = z.discriminatedUnion('rung', [
  z.strictObject({ rung: z.literal('statement'), sources: z.array(packageText(CITED)) }),
  z.strictObject({ rung: z.literal('decision'), decisions: z.array(packageText(CITED)).min(1), sources: z.array(packageText(CITED)) }),
  z.strictObject({
    rung: z.literal('cases'),
    workingDays: z.array(Took).min(1).max(4),
    running: Count,
    pilots: z.array(packageText(200)),
    sources: z.array(packageText(CITED)),
  }),
  z.strictObject({
    rung: z.literal('statistics'),
    n: Count.min(5),
    running: Count,
    median: Took,
    p80: Took,
    interval: z.strictObject({ low: Took, high: Took, level: z.enum(['0.95', '0.9375']) }),
    pilots: z.array(packageText(200)),
    sources: z.array(packageText(CITED)),
  }),
])
export type Evidence = z.infer<typeof Evidence>

/** What shows that a step is done: a document, an identifier (DestinationID, Organisationsschluessel), a date or an address. */
export const Proof = z.strictObject({ kind: z.enum(['none', 'document', 'identifier', 'date', 'url']), label: Text })

/** Where one step is many small ones: one item per Gemeinde of the authority, per Leistung of the service, or per pair. */
export const Items = z.strictObject({ per: z.enum(['gemeinde', 'leistung', 'gemeinde-leistung']), label: Text })

/** The legal basis a step rests on: federal law holds everywhere, a Land's law only there. */
export const LegalBasis = z.strictObject({ scope: z.enum(['bund', 'land', 'none']), land: packageText(10).nullable(), text: packageText(500) })

const stepFields = {
  name: Text,
  instruction: Text,
  phase: FrozenId,
  owner: FrozenId,
  waitsOn: z.array(FrozenId),
  gate: z.boolean(),
  proof: Proof,
  items: Items.nullable(),
  dependsOn: z.array(FrozenId),
  anchor: Anchor,
  minutes: z.int().min(0).max(100_000).nullable(),
  legalBasis: LegalBasis,
}

export const Step = z.strictObject({ id: FrozenId, ...stepFields, goLive: z.boolean(), operation: z.boolean(), attestation: Evidence })
export type Step = z.infer<typeof Step>

/** Fields of a step that a variation may replace and that each rollout keeps as its base for later merges. */
export const StepFields = z.strictObject(stepFields)
export type StepFields = z.infer<typeof StepFields>

/** How the plan differs for one service, one kind of authority, or in one Land. `null` means: any. */
export const Variation = z.strictObject({
  id: FrozenId,
  when: z.strictObject({ onlinedienst: FrozenId.nullable(), behoerdeKind: FrozenId.nullable(), land: packageText(10).nullable() }),
  omit: z.array(z.strictObject({ step: FrozenId, reason: Text })),
  replace: z.array(z.strictObject({ step: FrozenId, fields: StepFields.partial(), attestation: Evidence })),
})
export type Variation = z.infer<typeof Variation>

export const BlueprintCriterion = z.strictObject({
  id: FrozenId,
  statement: Text,
  reason: Text,
  dimension: FrozenId,
  steps: z.array(FrozenId),
  attestation: Evidence,
})
export type BlueprintCriterion = z.infer<typeof BlueprintCriterion>

/** The content that is signed, `format` 1. Semantic version: major removes or redefines, minor adds, patch rewords. */
export const Blueprint = z.strictObject({
  format: z.literal('blaupause-1'),
  name: FrozenId,
  title: Text,
  summary: Text,
  version: z.string().regex(/^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/),
  licence: packageText(200),
  contact: z.strictObject({ organisation: packageText(200), mailbox: packageText(200) }),
  signers: z.array(z.strictObject({ partner: FrozenId, name: packageText(200), fingerprint: packageText(200) })).max(MOST_SIGNERS),
  lineage: z.array(z.strictObject({ name: FrozenId, version: packageText(40), digest: packageText(100) })),
  demo: z.boolean(),
  roles: z.array(z.strictObject({ id: FrozenId, name: Text })),
  parameters: z.array(z.strictObject({ id: FrozenId, name: Text, example: packageText(200) })),
  services: z.array(
    z.strictObject({ id: FrozenId, name: Text, ozgIds: z.array(packageText(60)), leikaKeys: z.array(packageText(60)), behoerdeKind: FrozenId }),
  ),
  phases: z.array(z.strictObject({ id: FrozenId, name: Text })),
  steps: z.array(Step),
  variations: z.array(Variation),
  criteria: z.array(BlueprintCriterion),
  documents: z.array(z.strictObject({ id: FrozenId, name: Text, steps: z.array(FrozenId) })),
  attestation: z.strictObject({
    dataOn: LocalDate.nullable(),
    programmes: z.array(packageText(200)),
    pilots: z.array(packageText(200)),
    rollouts: Count,
    workshops: z.array(packageText(500)),
    outliers: z.array(packageText(CITED)),
    exceptions: z.array(packageText(CITED)).optional(),
  }),
})
export type Blueprint = z.infer<typeof Blueprint>

// Base64url in its one valid spelling: the bits a decoder would drop are zero, so that no character can be altered unseen.
const BASE64URL = '(?:[\\w-]{4})*(?:[\\w-][AQgw]|[\\w-]{2}[AEIMQUYcgkosw048])?'

/** One detached signature: a compact JWS (EdDSA over Ed25519) with the payload left out, RFC 7515 appendix F. `kid`: RFC 7638 thumbprint. */
export const Signature = z.strictObject({
  partner: FrozenId,
  kid: z.string().regex(/^[\w-]{43}$/),
  jws: z
    .string()
    .max(2000)
    .regex(new RegExp(`^${BASE64URL}\\.\\.${BASE64URL}$`)),
})
export type Signature = z.infer<typeof Signature>

/** The file: `{ blueprint, signatures }` in canonical JSON (RFC 8785). */
export const BlueprintPackage = z.strictObject({ blueprint: Blueprint, signatures: z.array(Signature).max(MOST_SIGNERS) })
export type BlueprintPackage = z.infer<typeof BlueprintPackage>
