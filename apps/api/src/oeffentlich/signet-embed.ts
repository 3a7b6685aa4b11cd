import { say, type View } from './page.js'

/** What a town hall puts into its page: a picture with words, and a link to the check page. No script, no cookie, and no address of the reader's page is handed on. */
export function embedSnippet(view: View, signet: string, name: string): string {
  const { rule } = view.state
  const address = `${view.origin}/oeffentlich/signet/${signet}`
  return `<a href="${address}" referrerpolicy="no-referrer"><picture><source srcset="${address}/dunkel.svg" media="(prefers-color-scheme: dark)"><img src="${address}/hell.svg" width="272" height="76" alt="${attribute(`${rule.title.de}, ${name}: ${say(view, 'Titel prüfen', 'check the title')}`)}" referrerpolicy="no-referrer"></picture></a>`
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
