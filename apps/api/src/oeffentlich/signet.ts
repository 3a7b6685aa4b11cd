import { signetDrawing, type SignetTheme } from '@blaupause/backend/awards'
import { outlined, pixels } from '@blaupause/backend/platform/documents'
import { html, when, type View } from './page.js'

/** What a signet says. `known` false: no such title; then it says nothing about anybody. */
export type SignetFacts = {
  readonly known: boolean
  readonly title: string
  readonly name: string
  readonly since: string
  readonly revokedOn: string | null
  readonly jws: string | null
  readonly statement: string | null
  readonly address: string
}

/** The signet as SVG with its letters as shapes, so that it looks the same without fonts. The signature lies in its metadata. */
export function signetSvg(view: Pick<View, 'language'>, facts: SignetFacts, theme: SignetTheme): string {
  const title = String(html`<title>${words(view, facts).join(', ')}</title>`)
  const metadata = facts.jws === null ? '' : metadataOf(facts)
  return outlined(drawing(view, facts, theme)).replace(/<svg([^>]*)>/, (_, attributes: string) => `<svg${attributes} role="img">${title}${metadata}`)
}

/** The same as a picture; `scale` 1 is 272 × 76 pixels. */
export function signetPng(view: Pick<View, 'language'>, facts: SignetFacts, theme: SignetTheme, scale: 1 | 2 | 4): Uint8Array {
  return pixels(drawing(view, facts, theme), scale)
}

/** Without a space between its tags: what is signed stands there as it was signed. */
function metadataOf({ statement, jws, address }: SignetFacts): string {
  const said = JSON.stringify({ statement: JSON.parse(statement ?? 'null') as unknown, signature: jws, check: address })
  return String(html`<metadata>${said}</metadata>`)
}

function drawing(view: Pick<View, 'language'>, facts: SignetFacts, theme: SignetTheme): string {
  const [title, said] = words(view, facts)
  return signetDrawing({ title, said, valid: facts.known && facts.revokedOn === null }, theme)
}

/** First line and second line of what the signet says. */
function words(view: Pick<View, 'language'>, { known, title, since, revokedOn }: SignetFacts): [string, string] {
  if (!known) return [title, view.language === 'en' ? 'no such title' : 'kein solcher Titel']
  if (revokedOn !== null) return [title, view.language === 'en' ? `withdrawn ${when(view, revokedOn)}` : `entzogen am ${when(view, revokedOn)}`]
  return [title, view.language === 'en' ? `title since ${when(view, since)}` : `Titel seit ${when(view, since)}`]
}
