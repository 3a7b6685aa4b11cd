import { z } from 'zod'
import { FrozenId, Text } from '../blueprints/index.js'
import { ReminderPolicy } from '../deadlines/index.js'
import { LocalDate } from '../kernel/index.js'
import { Certainty, Source, Validity } from './source.js'

/** Kinds of authority that the committed services need. */
export const behoerdeKinds = [
  'meldebehoerde',
  'fahrerlaubnisbehoerde',
  'auslaenderbehoerde',
  'bauaufsichtsbehoerde',
  'waffenbehoerde',
  'jugendamt',
  'immissionsschutzbehoerde',
] as const
export const BehoerdeKind = z.enum(behoerdeKinds)
export type BehoerdeKind = z.infer<typeof BehoerdeKind>

const Ags = z.string().regex(/^\d{8}$/)
const Textkennzeichen = z.string().regex(/^\d{2}$/)
/** What a place or an office is called, or the pattern that makes its name. */
const Name = z.string().max(160)
/** A register key, or one of a Gemeinde's part; as an area it may be the beginning of a key. */
const AreaKey = z.string().regex(/^\d{2,9}(-\d{1,4})?$/)

/**
 * An office that acts for an area which need not be its own. `key` of a body of the register: that body, under its own
 * name (Saarbrücken for the whole Regionalverband). Else the Land's own office: `key` after the Land's (`10-lva`), with
 * its `name`, and the Gemeinde where it sits if that is known. `territory`: keys or beginnings of keys.
 */
export const Office = z.strictObject({
  key: z.string().regex(/^\d{2,9}(-[a-z0-9-]{1,40})?$/),
  name: z.string().min(1).max(160).nullable(),
  seatAgs: Ags.nullable(),
  territory: z.array(AreaKey).min(1).max(2_000),
  certainty: Certainty.nullable(),
  ...Validity,
})
export type Office = z.infer<typeof Office>

/**
 * Which bodies a rule makes competent. `verwaltung`: each Verband of the named types for its members, every other
 * Gemeinde for itself. `kreis`: each Landkreis and kreisfreie Stadt. `regierungsbezirk`: an office of the Land for
 * each. `textkennzeichen`, `liste`: these Gemeinden for their own area, which the rules above had given to others.
 * `stelle`: named offices, each for the area it is given.
 */
const Bodies = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('verwaltung'), verbandTextkennzeichen: z.array(Textkennzeichen) }),
  z.strictObject({ by: z.literal('kreis') }),
  z.strictObject({ by: z.literal('regierungsbezirk') }),
  z.strictObject({ by: z.literal('textkennzeichen'), textkennzeichen: z.array(Textkennzeichen).min(1) }),
  z.strictObject({
    by: z.literal('liste'),
    gemeinden: z
      .array(z.strictObject({ ags: Ags, name: Name, certainty: Certainty.nullable(), ...Validity }))
      .min(1)
      .max(3_000),
  }),
  z.strictObject({ by: z.literal('stelle'), stellen: z.array(Office).min(1).max(500) }),
])
export type Bodies = z.infer<typeof Bodies>

/** A rule over the register, applied in the order of the profile. With a Fallgruppe the body decides only those cases (`own`) and who is competent in general keeps the `rest`. */
export const CompetenceRule = z.strictObject({
  id: FrozenId,
  kind: BehoerdeKind,
  bodies: Bodies,
  fallgruppe: z.strictObject({ own: Text, rest: Text }).nullable(),
  ...Validity,
  certainty: Certainty,
  sources: z.array(Source).min(1),
  note: Text.nullable(),
})
export type CompetenceRule = z.infer<typeof CompetenceRule>

/** A change of territory that holds before a register edition shows it: a Gemeinde becomes kreisfrei and gets new keys. */
export const RegisterAmendment = z.strictObject({
  id: FrozenId,
  on: LocalDate,
  ags: Ags,
  newAgs: Ags,
  kreis: z.strictObject({ key: z.string().regex(/^\d{5}$/), name: Name }),
  certainty: Certainty,
  sources: z.array(Source).min(1),
  note: Text.nullable(),
})
export type RegisterAmendment = z.infer<typeof RegisterAmendment>

/** A holiday of some places of the Land: where it holds and where not, by keys or beginnings of keys; `elsewhere` it does not, or that is open. */
export const PlaceHoliday = z.strictObject({
  id: FrozenId,
  name: Text,
  monthDay: z.string().regex(/^\d{2}-\d{2}$/),
  holdsIn: z.array(z.string().max(20)),
  holdsNotIn: z.array(z.string().max(20)),
  elsewhere: z.enum(['nein', 'offen']),
  count: z.int().nullable(),
  certainty: Certainty,
  sources: z.array(Source).min(1),
  note: Text.nullable(),
})

/**
 * A time in which nothing of an authority's own work is due (elections, year end). `active` false: a proposal, off until
 * the Land sets it. It spares the authorities of these `kinds` (none: all), of these `bodies` by key or beginning of a
 * key (none: all), and only small ones where `maxPopulation` says up to how many inhabitants.
 */
export const Sperrzeit = z.strictObject({
  id: FrozenId,
  name: Text,
  from: LocalDate.nullable(),
  to: LocalDate.nullable(),
  active: z.boolean(),
  kinds: z.array(BehoerdeKind),
  bodies: z.array(z.string().max(20)),
  maxPopulation: z.int().min(1).nullable(),
  certainty: Certainty,
  sources: z.array(Source).min(1),
  note: Text.nullable(),
})
export type Sperrzeit = z.infer<typeof Sperrzeit>

/** A named calendar of days on which a party takes something (the roll-out team its questionnaires): dated, or on days of each month. `active` as for a Sperrzeit. */
export const Stichtage = z.strictObject({
  id: FrozenId,
  name: Text,
  active: z.boolean(),
  days: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('dates'), dates: z.array(LocalDate).min(1) }),
    z.strictObject({ by: z.literal('month'), days: z.array(z.int().min(1).max(28)).min(1) }),
  ]),
  certainty: Certainty,
  sources: z.array(Source).min(1),
  note: Text.nullable(),
})
export type Stichtage = z.infer<typeof Stichtage>

export const ProfileName = z.strictObject({ id: FrozenId, label: Text, value: z.string().nullable(), certainty: Certainty, sources: z.array(Source) })

/** A part of a Gemeinde that has no key in the register and for which authorities act (Hamburg's Bezirke): `key` is the AGS and a number of the Land's own. `population` null: not known here. */
export const GemeindePart = z.strictObject({
  key: z.string().regex(/^\d{8}-\d{1,4}$/),
  name: z.string().min(1).max(120),
  population: z.int().min(0).nullable(),
  certainty: Certainty,
  sources: z.array(Source).min(1),
})
export type GemeindePart = z.infer<typeof GemeindePart>

/** A share between 0 and 1. */
const Share = z.number().min(0).max(1)

/**
 * When a wave of this Land holds: more of its started rollouts than `blockerRate` are blocked, or the interval of those that
 * take longer than planned lies above `overrunRate`. From fewer than `minimum` started rollouts nothing is concluded.
 */
export const Thresholds = z.strictObject({
  blockerRate: Share,
  overrunRate: Share,
  minimum: z.int().min(1).max(500),
  certainty: Certainty,
  sources: z.array(Source).min(1),
})
export type Thresholds = z.infer<typeof Thresholds>

/** What holds where a Land has set nothing: a proposal, no rule of anybody's. */
export const proposedThresholds: Thresholds = {
  blockerRate: 0.25,
  overrunRate: 0.4,
  minimum: 5,
  certainty: 'offen',
  sources: [{ text: 'Vorschlag des Produkts, bis das Land eigene Schwellen setzt', url: null, date: null, read: 'beurteilt' }],
}

/** Everything about a Land that is data and not code: `land` is its key in the register, `code` how the product calls it. A new Land is a new profile. */
export const LandProfile = z.strictObject({
  format: z.literal('landprofil-1'),
  land: z.string().regex(/^\d{2}$/),
  code: z.string().regex(/^[A-Z]{2}$/),
  name: Name,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  checkedOn: LocalDate,
  officeNames: z.strictObject({ landkreis: Name, kreis: Name, stadt: Name, markt: Name, gemeinde: Name, verband: Name, regierungsbezirk: Name }),
  competence: z.array(CompetenceRule).max(300),
  amendments: z.array(RegisterAmendment).max(100),
  /** Parts of Gemeinden; each part of a Gemeinde is listed or none. */
  parts: z.array(GemeindePart).max(500).optional(),
  calendar: z.strictObject({
    holidayCode: z.string().max(20),
    placeHolidays: z.array(PlaceHoliday).max(100),
    sperrzeiten: z.array(Sperrzeit).max(200),
    stichtage: z.array(Stichtage).max(100),
  }),
  names: z.array(ProfileName).max(100),
  /** The Land's own versions of when its authorities are reminded; without one the shipped policy holds. */
  reminders: z.array(ReminderPolicy).max(50).optional(),
  /** When waves hold; without them `proposedThresholds`. */
  thresholds: Thresholds.optional(),
  publicFacts: z.array(z.enum(['rollout-state', 'award'])),
  open: z.array(z.strictObject({ id: FrozenId, question: Text, about: z.array(FrozenId) })),
})
export type LandProfile = z.infer<typeof LandProfile>

/** What the profile's names fill into a blueprint's `{{parameters}}`; open ones are left out. */
export function profileParameters(profile: Pick<LandProfile, 'names'>): Record<string, string> {
  return Object.fromEntries(profile.names.flatMap(({ id, value }) => (value === null ? [] : [[id, value]])))
}
