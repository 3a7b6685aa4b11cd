import type { LetterLanguage } from '@blaupause/domain/workshops'
import type { StoredWorkshop } from './workshop-row.js'

export type LetterKind = 'invitation' | 'update' | 'cancellation' | 'uninvited'
type Words = Readonly<Record<LetterKind, string>> & {
  readonly when: string
  readonly where: string
  readonly link: string
  readonly prepare: string
  readonly page: string
  readonly hello: string
  readonly reason: string
  readonly end: string
}

/** The letters in each language; the calendar entry that stands beside them is in German, as the programme writes. */
const words: Readonly<Record<LetterLanguage, Words>> = {
  de: {
    invitation: 'Einladung',
    update: 'Geändert',
    cancellation: 'Abgesagt',
    uninvited: 'Nicht mehr eingeladen',
    hello: 'Guten Tag,',
    when: 'Wann',
    where: 'Wo',
    link: 'Link',
    prepare: 'Vorbereitung',
    reason: 'Grund',
    page: 'Tagesordnung und Niederschrift',
    end: 'Die Kalenderdatei liegt bei. Diese Nachricht ging an ein Funktionspostfach.',
  },
  en: {
    invitation: 'Invitation',
    update: 'Changed',
    cancellation: 'Cancelled',
    uninvited: 'No longer invited',
    hello: 'Good day,',
    when: 'When',
    where: 'Where',
    link: 'Link',
    prepare: 'To prepare',
    reason: 'Reason',
    page: 'Agenda and minutes',
    end: 'The calendar file is attached. This message went to a functional mailbox.',
  },
}

/** What the letter to a functional mailbox says, in the language of its organisation; the calendar entry stands beside it. */
export function letterOf(
  { id, title, number, on, from, to, place, link, preparation, organiser, cancelledBecause }: StoredWorkshop,
  kind: LetterKind,
  language: LetterLanguage,
  publicUrl: string,
): { subject: string; text: string } {
  const say = words[language]
  const day =
    language === 'de'
      ? on.split('-').reverse().join('.')
      : new Date(`${on}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const when = from === null ? day : `${day}, ${from} ${language === 'de' ? 'bis' : 'to'} ${to}${language === 'de' ? ' Uhr' : ''}`
  const first = sentences[language]({ kind, title, number, day, organiser })
  const calls = kind === 'invitation' || kind === 'update'
  const lines = [
    say.hello,
    '',
    first,
    ...(kind === 'cancellation' && cancelledBecause !== null ? ['', `${say.reason}: ${cancelledBecause}`] : []),
    ...(calls
      ? [
          '',
          `${say.when}: ${when}`,
          `${say.where}: ${place}`,
          ...(link === null ? [] : [`${say.link}: ${link}`]),
          ...(preparation === '' ? [] : ['', `${say.prepare}: ${preparation}`]),
          '',
          `${say.page}: ${publicUrl}/workshops/${id}`,
        ]
      : []),
    '',
    say.end,
  ]
  return { subject: `${say[kind]}: ${title}, ${when}`, text: lines.join('\n') }
}

type Named = { readonly kind: LetterKind; readonly title: string; readonly number: number; readonly day: string; readonly organiser: string }

const sentences: Readonly<Record<LetterLanguage, (named: Named) => string>> = {
  de: ({ kind, title, number, day, organiser }) =>
    ({
      invitation: `${organiser} lädt ein zum Workshop Nr. ${number} „${title}“:`,
      update: `${organiser} hat den Workshop Nr. ${number} „${title}“ geändert:`,
      cancellation: `der Workshop Nr. ${number} „${title}“ am ${day} findet nicht statt.`,
      uninvited: `der Workshop Nr. ${number} „${title}“ am ${day} findet ohne Ihre Organisation statt. Bitte nehmen Sie den Termin aus dem Kalender.`,
    })[kind],
  en: ({ kind, title, number, day, organiser }) =>
    ({
      invitation: `${organiser} invites you to workshop no. ${number}, “${title}”:`,
      update: `${organiser} has changed workshop no. ${number}, “${title}”:`,
      cancellation: `workshop no. ${number}, “${title}”, on ${day} does not take place.`,
      uninvited: `workshop no. ${number}, “${title}”, on ${day} takes place without your organisation. Please take it out of your calendar.`,
    })[kind],
}
