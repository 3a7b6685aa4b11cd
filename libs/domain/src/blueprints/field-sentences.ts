import { anchorSentence } from './anchor-words.js'
import { listed, quoted, type BlueprintNames } from './blueprint-names.js'
import type { Anchor, Blueprint, Evidence, Step, Text, Variation } from './blueprint.js'
import { evidenceSentence, evidenceWords } from './evidence-words.js'

type Names = { readonly was: BlueprintNames; readonly is: BlueprintNames }

/** How one changed field reads, in both languages. */
export type FieldSentence<T> = (before: T, after: T, names: Names) => Text

const renamed: FieldSentence<Text> = (was, is) =>
  say(
    was.de === is.de ? 'Der Name lautet im Englischen anders.' : `Heißt ${quoted(is).de} statt ${quoted(was).de}.`,
    was.en === is.en ? 'Has another name in German.' : `Called ${quoted(is).en} instead of ${quoted(was).en}.`,
  )
const reworded =
  (de: string, en: string): FieldSentence<Text> =>
  (was, is) =>
    say(
      was.de === is.de ? `${de} ist in der englischen Fassung anders gefasst.` : `${de} ist anders gefasst.`,
      was.en === is.en ? `${en} is worded anew in German.` : `${en} is worded anew.`,
    )
const attested: FieldSentence<Evidence> = (was, is) =>
  was && is
    ? evidenceSentence(was, is)
    : say(`Beleg: ${was || is ? evidenceWords(is ?? was).de : ''}.`, `Evidence: ${was || is ? evidenceWords(is ?? was).en : ''}.`)
const count =
  (de: string, en: string): FieldSentence<unknown> =>
  (was, is) =>
    instead(say(de, en), shown(is), shown(was))
const stepsOf =
  (de: string, en: string): FieldSentence<readonly string[]> =>
  (was, is, names) =>
    instead(say(de, en), listed(is.map(names.is.step)), listed(was.map(names.was.step)))
const switched =
  (on: Text, off: Text): FieldSentence<boolean> =>
  (_, is) =>
    is ? on : off

/** How a changed field reads, by part; `any` where the part has no words of its own for it. */
export const fieldSentences: Readonly<Record<string, Readonly<Record<string, FieldSentence<never>>>>> = {
  any: {
    name: renamed,
    attestation: attested,
    statement: reworded('Der Wortlaut', 'The wording'),
    reason: reworded('Die Begründung', 'The reason'),
    dimension: count('Merkmal', 'Dimension'),
    steps: stepsOf('Betrifft', 'Concerns'),
    example: count('Beispiel', 'Example'),
    ozgIds: count('OZG-Leistungen', 'OZG services'),
    leikaKeys: count('LeiKa-Schlüssel', 'LeiKa keys'),
    behoerdeKind: count('Art der Behörde', 'Kind of authority'),
  },
  steps: {
    name: renamed,
    instruction: reworded('Die Anleitung', 'The instruction'),
    attestation: attested,
    phase: ((was, is, names) => instead(say('Phase', 'Phase'), names.is.phase(is), names.was.phase(was))) satisfies FieldSentence<string>,
    owner: ((was, is, names) => instead(say('Zuständig', 'Responsible'), names.is.role(is), names.was.role(was))) satisfies FieldSentence<string>,
    waitsOn: ((was, is, names) =>
      instead(say('Wartet auf', 'Waits for'), listed(is.map(names.is.role), nobody), listed(was.map(names.was.role), nobody))) satisfies FieldSentence<
      readonly string[]
    >,
    dependsOn: stepsOf('Vorher', 'Before'),
    anchor: ((was, is, names) => anchorSentence(was, is, names.was.position, names.is.position)) satisfies FieldSentence<Anchor>,
    minutes: ((was, is) => instead(say('Aufwand', 'Effort'), minutes(is), minutes(was))) satisfies FieldSentence<number | null>,
    gate: switched(
      say('Braucht jetzt eine Freigabe mit vier Augen.', 'Now needs approval by two people.'),
      say('Braucht keine Freigabe mit vier Augen mehr.', 'Needs no approval by two people any more.'),
    ),
    goLive: switched(
      say('Mit diesem Schritt geht der Dienst jetzt live.', 'With this step the service now goes live.'),
      say('Mit diesem Schritt geht der Dienst nicht mehr live.', 'With this step the service no longer goes live.'),
    ),
    operation: switched(
      say('Gehört jetzt zum laufenden Betrieb.', 'Is now part of operation.'),
      say('Gehört nicht mehr zum laufenden Betrieb.', 'Is no longer part of operation.'),
    ),
    proof: ((was, is) => instead(say('Fertig, wenn', 'Done when'), proved(is), proved(was))) satisfies FieldSentence<Step['proof']>,
    items: ((was, is) => instead(say('Einzelne Punkte', 'Single items'), itemised(is), itemised(was))) satisfies FieldSentence<Step['items']>,
    legalBasis: ((was, is) => instead(say('Rechtsgrundlage', 'Legal basis'), based(is), based(was))) satisfies FieldSentence<Step['legalBasis']>,
    omit: ((was: Text | null, is: Text | null) =>
      was === null
        ? say(`Entfällt hier jetzt: ${is!.de}`, `Left out here now: ${is!.en}`)
        : is === null
          ? say('Entfällt hier nicht mehr.', 'No longer left out here.')
          : say('Die Begründung, warum er entfällt, ist anders gefasst.', 'The reason why it is left out is worded anew.')) as FieldSentence<never>,
  },
  variations: {
    when: ((was, is, names) => instead(say('Gilt für', 'Holds for'), names.is.holdsFor(is), names.was.holdsFor(was))) satisfies FieldSentence<
      Variation['when']
    >,
  },
  head: {
    title: renamed,
    summary: reworded('Die Zusammenfassung', 'The summary'),
    licence: count('Lizenz', 'Licence'),
    contact: ((was, is) => instead(say('Ansprechstelle', 'Contact'), contact(is), contact(was))) satisfies FieldSentence<Blueprint['contact']>,
    signers: ((was, is) => instead(say('Unterschrift', 'Signed by'), signing(is), signing(was))) satisfies FieldSentence<Blueprint['signers']>,
  },
  record: {
    dataOn: ((was, is) => instead(say('Datenstand', 'Data of'), dated(is), dated(was))) satisfies FieldSentence<string | null>,
    programmes: count('Programme', 'Programmes'),
    pilots: ((was, is) => instead(say('Pilotkommunen', 'Pilots'), gained(was, is), shown(was.length))) satisfies FieldSentence<readonly string[]>,
    rollouts: count('Anschlüsse', 'Rollouts'),
    workshops: ((was, is) => instead(say('Workshops', 'Workshops'), gained(was, is), shown(was.length))) satisfies FieldSentence<readonly string[]>,
    outliers: ((was, is) => instead(say('Ausreißer', 'Outliers'), gained(was, is), shown(was.length))) satisfies FieldSentence<readonly string[]>,
    exceptions: ((was, is) => instead(say('Ausnahmen', 'Exceptions'), gained(was ?? [], is ?? []), shown((was ?? []).length))) satisfies FieldSentence<
      readonly string[] | null
    >,
  },
}

const nobody = { de: 'niemanden', en: 'nobody' }

export function say(de: string, en: string): Text {
  return { de, en }
}

function instead(label: Text, is: Text, was: Text): Text {
  return { de: `${label.de}: ${is.de} statt ${was.de}.`, en: `${label.en}: ${is.en} instead of ${was.en}.` }
}

function shown(value: unknown): Text {
  const text = Array.isArray(value) ? value.join(', ') : value === null || value === undefined ? '' : String(value)
  return text === '' ? say('nichts', 'nothing') : say(text, text)
}

/** How many there are now, and what came to them. */
function gained(was: readonly string[], is: readonly string[]): Text {
  const more = is.filter((one) => !was.includes(one))
  return more.length === 0 || more.length > 3 ? shown(is.length) : say(`${is.length} (neu: ${more.join('; ')})`, `${is.length} (new: ${more.join('; ')})`)
}

function dated(day: string | null): Text {
  return day === null ? say('keiner', 'none') : say(day.split('-').reverse().join('.'), day)
}

function minutes(value: number | null): Text {
  return value === null ? say('ohne Angabe', 'not stated') : say(`${value} Minuten`, `${value} minutes`)
}

const proofs = {
  none: ['jemand es meldet', 'somebody reports it'],
  document: ['ein Dokument vorliegt', 'a document is there'],
  identifier: ['eine Kennung eingetragen ist', 'an identifier is entered'],
  date: ['ein Tag eingetragen ist', 'a date is entered'],
  url: ['eine Adresse erreichbar ist', 'an address answers'],
} as const

function proved({ kind, label }: Step['proof']): Text {
  const [de, en] = proofs[kind]
  return say(label.de === '' ? de : `${de} (${label.de})`, label.en === '' ? en : `${en} (${label.en})`)
}

function itemised(items: Step['items']): Text {
  return items === null ? say('keine', 'none') : say(`${quoted(items.label).de} je ${items.per}`, `${quoted(items.label).en} per ${items.per}`)
}

function based({ scope, land, text }: Step['legalBasis']): Text {
  const where =
    scope === 'none' ? say('keine eigene', 'none of its own') : scope === 'bund' ? say('bundesweit', 'nationwide') : say(`nur ${land}`, `${land} only`)
  return text === '' ? where : say(`${text} (${where.de})`, `${text} (${where.en})`)
}

function contact({ organisation, mailbox }: Blueprint['contact']): Text {
  return shown([organisation, mailbox].filter((part) => part !== '').join(', '))
}

function signing(signers: Blueprint['signers']): Text {
  return signers.length === 0
    ? say('niemand', 'nobody')
    : shown(signers.map(({ name, fingerprint }) => (fingerprint === '' ? name : `${name} (${fingerprint.slice(0, 9)} …)`)))
}
