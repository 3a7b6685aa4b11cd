import {
  resolveSteps,
  roleName,
  type BlueprintState,
  type KeyEnd,
  type LocalBlueprint,
  type ResolvedStep,
  type Retired,
  type Text,
} from '../blueprints/index.js'
import type { Certainty } from '../catalogue/index.js'
import { withoutTurns, type LocalDate } from '../kernel/index.js'
import { landNames } from '../register/index.js'
import type { Run, Runs } from './leitfaden.js'
import { leitfadenWords, type Words } from './words.js'

export type Language = 'de' | 'en'

/** A Land as it fills in a blueprint: its names by parameter and role, how sure they are, and the version of its profile. */
export type LeitfadenLand = {
  readonly code: string
  readonly profile: string
  readonly names: readonly { readonly id: string; readonly value: string | null; readonly certainty: Certainty }[]
}

/** What identifies the edition: its state, digest and who signed it. Dates of signing lie beside the package; a file alone knows none. */
export type Edition = {
  readonly state: BlueprintState | 'imported' | 'file'
  readonly digest: string
  readonly publishedOn: LocalDate | null
  readonly retired: Retired | null
  readonly signers: readonly {
    readonly name: string
    readonly fingerprint: string
    readonly signedOn: LocalDate | null
    readonly signed: boolean
    readonly end: KeyEnd | null
  }[]
}

/** `blueprint`: as published, or as a Land uses it. `services`: for which it is made; one alone is shown as it holds there, of several the differences stand at each step. `address`: of this installation, null offline. `recipient`: for whom it was made, or empty. */
export type LeitfadenInput = {
  readonly blueprint: LocalBlueprint
  readonly language: Language
  readonly land: LeitfadenLand | null
  readonly services: readonly { readonly id: string; readonly behoerdeKind: string }[]
  readonly edition: Edition
  readonly recipient: string
  readonly address: string | null
  readonly madeOn: LocalDate
}

/** The input as the chapters read it: in one language, with the steps as they hold. */
export type Reading = LeitfadenInput & {
  readonly words: Words
  readonly steps: readonly ResolvedStep[]
  readonly byId: ReadonlyMap<string, ResolvedStep>
  readonly say: (text: Text) => string
  readonly runs: (text: Text) => Runs
  /** What the publisher calls a role, and whom this Land has in its place. */
  readonly role: (id: string) => string
  readonly called: (id: string) => string
  readonly landName: (code: string) => string
  readonly stepLink: (id: string) => Run
  readonly day: (on: LocalDate) => string
  readonly number: (value: number) => string
  readonly context: { readonly onlinedienst: string; readonly behoerdeKind: string; readonly land: string }
}

export function readingOf(input: LeitfadenInput): Reading {
  const { blueprint, language, land, services } = input
  const words = leitfadenWords[language]
  const context = {
    onlinedienst: services.length === 1 ? services[0]!.id : '',
    behoerdeKind: services.length === 1 ? services[0]!.behoerdeKind : '',
    land: land?.code ?? '',
  }
  const steps = resolveSteps(blueprint, { ...context, parameters: {} })
  const byId = new Map(steps.map((step) => [step.id, step]))
  const names = new Map(land?.names.map(({ id, value }) => [id, value]))
  const parameters = new Map(blueprint.parameters.map((one) => [one.id, one]))
  const say = (text: Text): string => withoutTurns(text[language])
  return {
    ...input,
    words,
    steps,
    byId,
    say,
    context,
    runs: (text) =>
      say(text)
        .split(/\{\{([a-z0-9-]+)\}\}/g)
        .flatMap((part, index): Run[] => {
          if (index % 2 === 0) return part === '' ? [] : [part]
          const parameter = parameters.get(part)
          return [names.get(part) ?? { kind: 'open', text: parameter ? say(parameter.name) : part }]
        }),
    role: (id) => say(blueprint.roles.find((one) => one.id === id)?.name ?? roleName(blueprint, id)),
    called: (id) => say(roleName(blueprint, id)),
    landName: (code) => (landNames[language] as Readonly<Record<string, string>>)[code] ?? code,
    stepLink: (id) => {
      const step = byId.get(id)
      return step ? { kind: 'link', text: words.stepNamed(step.position, say(step.name)), to: `#schritt-${id}` } : id
    },
    day: (on) => dates[language].format(new Date(`${on}T00:00:00Z`)),
    number: (value) => numbers[language].format(value),
  }
}

const dates = {
  de: new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', day: '2-digit', month: '2-digit', year: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }),
}
const numbers = { de: new Intl.NumberFormat('de-DE'), en: new Intl.NumberFormat('en-GB') }
