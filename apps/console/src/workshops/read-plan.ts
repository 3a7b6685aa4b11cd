export type WrittenItem = { readonly title: string; readonly kind: 'topic' | 'break'; readonly planned: number }
export type WrittenOrganisation = { readonly key: string; readonly name: string; readonly vote: boolean; readonly guest: boolean; readonly mailbox: string | null }

/** An agenda as one writes it, "Titel; 20" a line. Answers the number of the first line without minutes. */
export function readAgenda(text: string): WrittenItem[] | number {
  const items: WrittenItem[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const [, title, minutes] = /^(.+?)[;,]\s*(\d{1,3})\s*(?:min\.?|minuten|minutes)?\s*$/i.exec(line.trim()) ?? []
    if (title === undefined) return index + 1
    items.push({ title: title.trim(), kind: /^(pause|break|mittag|lunch)/i.test(title.trim()) ? 'break' : 'topic', planned: Number(minutes) })
  }
  return items
}

/** Organisations as one writes them, one a line: "Hersteller A; ohne Stimme; postfach@hersteller.example". */
export function readOrganisations(text: string): WrittenOrganisation[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => {
    const [name = '', ...notes] = line.split(';').map((part) => part.trim())
    const guest = notes.some((note) => /^(gast|guest)$/i.test(note))
    return { key: `org-${name.toLowerCase().normalize('NFD').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 50)}`, name, guest, vote: !guest && !notes.some((note) => /^(ohne stimme|no vote)$/i.test(note)), mailbox: notes.find((note) => note.includes('@')) ?? null }
  })
}
