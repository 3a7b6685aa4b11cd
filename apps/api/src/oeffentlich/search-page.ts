import { isHeld, type PublicBody } from '@blaupause/domain/awards'
import { findForm } from './find-form.js'
import { html, number, page, say, to, type Html, type View } from './page.js'

const SHOWN = 30

/** Bodies by name, key or postcode of their seat: every one of that name, with its kind. */
export function searchBodies(bodies: readonly PublicBody[], q: string): readonly PublicBody[] {
  const sought = plain(q)
  if (sought === '') return []
  if (/^\d+$/.test(sought)) return bodies.filter(({ key, plz }) => key.startsWith(sought) || plz === sought)
  const rank = ({ place, name }: PublicBody): number =>
    plain(place) === sought || plain(name) === sought ? 0 : plain(place).startsWith(sought) ? 1 : plain(name).includes(sought) ? 2 : 3
  return bodies.filter((body) => rank(body) < 3).sort((a, b) => rank(a) - rank(b))
}

export function searchPage(view: View, q: string): Html {
  const found = searchBodies(view.state.bodies, q)
  const held = new Set(view.state.snapshot.titles.filter(isHeld).map(({ body }) => body))
  const title = say(view, `${number(view, found.length)} Treffer für „${q}“`, `${number(view, found.length)} found for “${q}”`)
  return page(
    view,
    { title, path: '/suche', query: { q } },
    html`<h1>${title}</h1>
      ${findForm(view, say(view, 'Ort, Schlüssel oder Postleitzahl', 'Place, key or postcode'), html`value="${q}"`)}
      ${
        found.length === 0
          ? html`<p class="empty">
              ${say(view, 'Diesen Ort kennt das Gemeindeverzeichnis nicht. Schreiben Sie ihn ohne Zusatz, oder nehmen Sie die Postleitzahl des Rathauses.', 'The register does not know this place. Write it without addition, or take the postcode of the town hall.')}
            </p>`
          : html`<ul class="hits">
                ${found.slice(0, SHOWN).map(({ key, name, regierungsbezirk }) => html`<li><a href="${to(view, `/kommune/${key}`)}">${name}</a><small>${[view.state.parts[regierungsbezirk ?? ''], key].filter(Boolean).join(', ')}${held.has(key) ? ` · ${say(view, view.state.rule.title.de, view.state.rule.title.en)}` : ''}</small></li>`)}
              </ul>
              ${found.length > SHOWN ? html`<p>${say(view, `${number(view, found.length - SHOWN)} weitere. Schreiben Sie mehr vom Namen.`, `${number(view, found.length - SHOWN)} more. Write more of the name.`)}</p>` : ''}`
      }`,
  )
}

function plain(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss')
}
