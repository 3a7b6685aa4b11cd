import type { LocalDate } from '../kernel/index.js'
import { shortTitle } from './award-rule-words.js'
import { thresholdOf, type AwardRule } from './award-rules.js'
import type { AwardBodyKind } from './award-body.js'

/** What a certificate is made of. `fingerprint`: of the key that signed the title; `checkPage`: where everybody sees whether it still holds. */
export type CertificateInput = {
  /** It came by an application that was reviewed here; else only the rules are named. */
  readonly reviewed: boolean
  readonly rule: AwardRule
  readonly kind: AwardBodyKind
  readonly name: string
  readonly since: LocalDate
  readonly condition: 'held' | 'hearing' | 'revoked'
  readonly revokedOn: LocalDate | null
  readonly signet: string
  readonly fingerprint: string | null
  readonly checkPage: string
  readonly madeOn: LocalDate
  readonly demo: boolean
  readonly lang: 'de' | 'en'
}

/** A certificate in words, ready to be set. `warning`: it no longer holds; `demo` empty: it is a real one. */
export type Certificate = {
  readonly lang: 'de' | 'en'
  readonly kind: string
  readonly issuer: string
  readonly title: string
  readonly name: string
  readonly lead: string
  readonly text: string
  readonly warning: string
  readonly demo: string
  readonly facts: readonly { readonly term: string; readonly text: string; readonly to: string | null }[]
  readonly foot: string
  readonly fileName: string
}

/** The certificate of a title. It says the line and the rules, never a number of the day: that one moves, the certificate does not. */
export function makeCertificate(input: CertificateInput): Certificate {
  const { rule, kind, name, since, condition, revokedOn, signet, fingerprint, checkPage, madeOn, demo, lang, reviewed } = input
  const say = words[lang]
  const day = (date: LocalDate) => longDay(date, lang)
  const title = shortTitle(rule, lang)
  const revoked = condition === 'revoked' && revokedOn !== null
  const fact = (term: string, text: string, to: string | null = null) => ({ term, text, to })
  return {
    lang,
    title,
    name,
    kind: say.kind,
    issuer: rule.issuer.name,
    lead: revoked ? say.held(title, day(since), day(revokedOn)) : say.holds(title, day(since)),
    text: revoked ? '' : `${say.because(rule.portal, thresholdOf(rule, kind) ?? 0)}${reviewed ? ` ${say.reviewed}` : ''}`,
    warning: revoked ? say.revoked(day(revokedOn)) : '',
    demo: demo ? say.demo : '',
    facts: [
      fact(say.grantedBy, rule.issuer.name),
      fact(say.since, day(since)),
      ...(revoked ? [fact(say.until, day(revokedOn))] : []),
      fact(say.rules, rule.id),
      fact(say.check, checkPage, checkPage),
      fact(say.signet, signet),
      ...(fingerprint === null ? [] : [fact(say.signature, fingerprint)]),
    ],
    foot: say.foot(day(madeOn)),
    fileName: `${say.file}-${rule.award}-${signet}.pdf`,
  }
}

const months = {
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const

/** `2026-08-17` as "17. August 2026" or "17 August 2026"; day and month stay on one line. */
function longDay(date: LocalDate, lang: 'de' | 'en'): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return `${day}${lang === 'de' ? '.' : ''}\u00a0${months[lang][month - 1]} ${year}`
}

const words = {
  de: {
    kind: 'Urkunde',
    file: 'urkunde',
    holds: (title: string, day: string) => `trägt seit dem ${day} den Titel „${title}“.`,
    held: (title: string, from: string, to: string) => `trug vom ${from} bis zum ${to} den Titel „${title}“.`,
    because: (portal: string, line: number) =>
      `Im ${portal} sind mindestens ${line} Online-Verfahren verlinkt, die Bürgerinnen, Bürger und Unternehmen von Anfang bis Ende elektronisch abwickeln können. Jedes Verfahren zählt einmal; maßgeblich ist die im Portal angezeigte Zahl.`,
    reviewed: 'Eine Stichprobe wurde geprüft; entschieden haben zwei Personen.',
    revoked: (day: string) => `Der Titel wurde am ${day} entzogen. Diese Urkunde gilt nicht mehr.`,
    demo: 'Demodaten: erfunden, keine echte Verleihung',
    grantedBy: 'Verliehen von',
    since: 'Titel seit',
    until: 'Titel bis',
    rules: 'Regeln',
    check: 'Prüfseite',
    signet: 'Signet',
    signature: 'Schlüssel der Unterschrift',
    foot: (day: string) =>
      `Ausgefertigt am ${day}. Ob der Titel heute gilt, sagt die Prüfseite. Die elektronische Unterschrift lässt sich ohne Netz nachrechnen: blaupause title verify.`,
  },
  en: {
    kind: 'Certificate',
    file: 'certificate',
    holds: (title: string, day: string) => `has held the title “${title}” since ${day}.`,
    held: (title: string, from: string, to: string) => `held the title “${title}” from ${from} to ${to}.`,
    because: (portal: string, line: number) =>
      `At least ${line} online procedures are linked in the ${portal} that citizens and businesses can complete electronically from beginning to end. Each procedure counts once; the number displayed in the portal decides.`,
    reviewed: 'A sample was checked; two people have decided.',
    revoked: (day: string) => `The title was withdrawn on ${day}. This certificate no longer holds.`,
    demo: 'Demo data: invented, not a real award',
    grantedBy: 'Granted by',
    since: 'Title since',
    until: 'Title until',
    rules: 'Rules',
    check: 'Check page',
    signet: 'Signet',
    signature: 'Key of the signature',
    foot: (day: string) =>
      `Issued on ${day}. The check page says whether the title holds today. The electronic signature can be verified offline: blaupause title verify.`,
  },
} as const
