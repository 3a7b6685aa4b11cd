import type { StoredWorkshop } from './workshop-row.js'

/** What the letter to a functional mailbox says; the calendar entry stands beside it. German, as the programme writes. */
export function letterOf({ id, title, number, state, sequence, on, from, to, place, link, preparation, organiser, cancelledBecause }: StoredWorkshop, publicUrl: string): { subject: string; text: string } {
  const day = on.split('-').reverse().join('.')
  const when = from === null ? day : `${day}, ${from} bis ${to} Uhr`
  const head = state === 'cancelled' ? 'Abgesagt' : sequence > 0 ? 'Geändert' : 'Einladung'
  const lines = [
    'Guten Tag,', '',
    state === 'cancelled' ? `der Workshop Nr. ${number} „${title}“ am ${day} findet nicht statt. Grund: ${cancelledBecause ?? 'nicht genannt'}` : `${organiser} lädt ein zum Workshop Nr. ${number} „${title}“${sequence > 0 ? ' (geänderter Termin)' : ''}:`,
    ...(state === 'cancelled' ? [] : ['', `Wann: ${when}`, `Wo: ${place}`, ...(link === null ? [] : [`Link: ${link}`]), ...(preparation === '' ? [] : ['', `Vorbereitung: ${preparation}`])]),
    '', `Tagesordnung und Niederschrift: ${publicUrl}/workshops/${id}`, '', 'Die Kalenderdatei liegt bei. Diese Nachricht ging an ein Funktionspostfach.',
  ]
  return { subject: `${head}: ${title}, ${when}`, text: lines.join('\n') }
}
