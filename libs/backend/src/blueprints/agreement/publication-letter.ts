import type { PublicationLetterKind } from '@blaupause/domain/blueprints'
import type { LetterLanguage } from '@blaupause/domain/workshops'
import type { StoredBlueprint } from '../editions/blueprint-row.js'

type Words = Readonly<Record<PublicationLetterKind, string>> & {
  readonly hello: string
  readonly said: Readonly<Record<PublicationLetterKind, string>>
  readonly reason: string
  readonly instead: string
  readonly nothing: string
  readonly page: string
  readonly changes: string
  readonly why: string
  readonly leave: string
}

const words: Readonly<Record<LetterLanguage, Words>> = {
  de: {
    published: 'Neue Fassung',
    deprecated: 'Nicht mehr empfohlen',
    withdrawn: 'Zurückgezogen',
    hello: 'Guten Tag,',
    said: {
      published: 'eine neue Fassung der Blaupause ist veröffentlicht:',
      deprecated: 'von dieser Fassung der Blaupause raten die Herausgeber ab:',
      withdrawn: 'die Herausgeber haben diese Fassung der Blaupause zurückgezogen. Mit ihr beginnt nichts Neues:',
    },
    reason: 'Grund',
    instead: 'Stattdessen gilt',
    nothing: 'Einen Ersatz nennen die Herausgeber nicht.',
    page: 'Die Fassung',
    changes: 'Was sich geändert hat',
    why: 'Diese Nachricht ging an ein Funktionspostfach, weil Ihre Organisation die Blaupause abonniert und Mail bestellt hat.',
    leave: 'Keine Mail mehr dazu',
  },
  en: {
    published: 'New version',
    deprecated: 'No longer recommended',
    withdrawn: 'Withdrawn',
    hello: 'Good day,',
    said: {
      published: 'a new version of the blueprint has been published:',
      deprecated: 'the publishers advise against this version of the blueprint:',
      withdrawn: 'the publishers have withdrawn this version of the blueprint. Nothing new begins with it:',
    },
    reason: 'Reason',
    instead: 'Instead use',
    nothing: 'The publishers name nothing that takes its place.',
    page: 'The version',
    changes: 'What changed',
    why: 'This message went to a functional mailbox, because your organisation subscribed to the blueprint and asked for mail.',
    leave: 'No more mail about it',
  },
}

/** Where letters are ended without signing in. */
export function leaveAddress(publicUrl: string, leave: string): string {
  return `${publicUrl}/oeffentlich/abbestellen/${leave}`
}

/** What the letter about an edition says; it names organisations, never persons. */
export function publicationLetter(
  { name, version, content, retired }: Pick<StoredBlueprint, 'name' | 'version' | 'content' | 'retired'>,
  kind: PublicationLetterKind,
  { language, leave }: { readonly language: LetterLanguage; readonly leave: string },
  publicUrl: string,
): { subject: string; text: string } {
  const say = words[language]
  const title = `${content.title[language] || content.title.de} ${version}`
  const replaced = retired?.replacement
  const lines = [
    say.hello,
    '',
    say.said[kind],
    '',
    `${title} (${content.contact.organisation})`,
    '',
    ...(kind === 'published' || retired === null
      ? [`${say.changes}: ${publicUrl}/oeffentlich/blaupausen/${name}#v${version}`]
      : [`${say.reason}: ${retired.reason}`, replaced ? `${say.instead}: ${replaced.name} ${replaced.version}` : say.nothing]),
    `${say.page}: ${publicUrl}/blaupausen/${name}/${version}`,
    '',
    '-- ',
    say.why,
    `${say.leave}: ${leaveAddress(publicUrl, leave)}`,
  ]
  return { subject: `${say[kind]}: ${title}`, text: lines.join('\n') }
}
