import { html, say, to, type Html, type View } from './page.js'

/** Rows that a list shows at once. */
export const PAGE = 100
/** What the number of a page looks like; one that the list does not have is its last one. */
export const PAGE_FORM = /^[1-9]\d?$/

/** One page of a list, and the links to the others. */
export function pageOf<T>(
  view: View,
  rows: readonly T[],
  path: string,
  query: Readonly<Record<string, string | undefined>>,
  asked: string | undefined,
  most = PAGE,
): { readonly shown: readonly T[]; readonly links: Html | string } {
  const pages = Math.max(1, Math.ceil(rows.length / most))
  const at = Math.min(pages, Number(asked ?? 1))
  const links = Array.from({ length: pages }, (_, index) => index + 1).map(
    (one) =>
      html`<a href="${to(view, path, { ...query, seite: one === 1 ? undefined : String(one) })}" ${one === at ? html` aria-current="page"` : ''}>${one}</a>`,
  )
  return {
    shown: rows.slice((at - 1) * most, at * most),
    links: pages === 1 ? '' : html`<nav class="pages" aria-label="${say(view, 'Seiten', 'Pages')}">${links}</nav>`,
  }
}
