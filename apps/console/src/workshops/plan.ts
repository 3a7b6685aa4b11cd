import type { WorkshopView } from '@blaupause/contract/workshops'
import type { LetterLanguage } from '@blaupause/domain/workshops'

/** An item as it is being written; `row` names the line while the form is open, `id` the item if it exists already. */
export type DraftItem = { readonly row: string; readonly id?: string; readonly kind: 'topic' | 'break'; readonly title: string; readonly planned: string }
/** An organisation as it is being written. */
export type DraftSeat = {
  readonly key: string
  readonly name: string
  readonly unit: string
  readonly part: 'vote' | 'listen' | 'guest'
  readonly mailbox: string
  readonly language: LetterLanguage
}
export type Draft = {
  readonly title: string
  readonly on: string
  readonly from: string
  readonly to: string
  readonly place: string
  readonly link: string
  readonly mailbox: string
  readonly preparation: string
  readonly agenda: readonly DraftItem[]
  readonly seats: readonly DraftSeat[]
}

export function seatOf({ key, name }: { key: string; name: string }): DraftSeat {
  return { key, name, unit: '', part: 'vote', mailbox: '', language: 'de' }
}

/** An organisation that is not known here, with a key made of its name. */
export function strangerOf(name: string): DraftSeat {
  return seatOf({
    key: `org-${name
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 50)}`,
    name,
  })
}

export function draftOf({ title, on, from, to, place, link, organiserMailbox, preparation, agenda, participants }: WorkshopView): Draft {
  return {
    title,
    on,
    from: from ?? '',
    to: to ?? '',
    place,
    link: link ?? '',
    mailbox: organiserMailbox ?? '',
    preparation,
    agenda: agenda.map((item) => ({ row: item.id, id: item.id, kind: item.kind, title: item.title, planned: String(item.planned) })),
    seats: participants.map(({ key, name, unit, vote, guest, mailbox, language }) => ({
      key,
      name,
      unit: unit ?? '',
      part: guest ? 'guest' : vote ? 'vote' : 'listen',
      mailbox: mailbox ?? '',
      language,
    })),
  }
}

/** What is sent: empty fields are none, empty lines of the agenda are left out. */
export function planOf({ title, on, from, to, place, link, mailbox, preparation, agenda, seats }: Draft) {
  const orNull = (value: string): string | null => (value.trim() === '' ? null : value.trim())
  return {
    title,
    on,
    from: orNull(from),
    to: orNull(to),
    place,
    link: orNull(link),
    organiserMailbox: orNull(mailbox),
    preparation,
    agenda: agenda
      .filter((item) => item.title.trim() !== '')
      .map(({ id, kind, title: name, planned }) => ({ ...(id !== undefined && { id }), kind, title: name, planned: Number(planned) })),
    participants: seats.map(({ key, name, unit, part, mailbox: box, language }) => ({
      key,
      name,
      unit: orNull(unit),
      vote: part === 'vote',
      guest: part === 'guest',
      mailbox: orNull(box),
      language,
    })),
  }
}

/** The list with the line at `from` moved to `to`; as it was where there is no such place. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  if (to < 0 || to >= list.length) return list
  const rest = list.filter((_, index) => index !== from)
  return [...rest.slice(0, to), list[from]!, ...rest.slice(to)]
}
