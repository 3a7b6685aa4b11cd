import { outlined, pixels } from '@blaupause/backend/platform/documents'
import { html, raw, when, type View } from './page.js'

export const signetThemes = ['hell', 'dunkel'] as const
export type SignetTheme = (typeof signetThemes)[number]

/** Paper, ink and accent; each pair of ink on paper has at least 4.5 : 1. */
const COLOURS: Readonly<Record<SignetTheme, { readonly paper: string; readonly ink: string; readonly mark: string; readonly gone: string }>> = {
  hell: { paper: '#FFFFFF', ink: '#131525', mark: '#2044AA', gone: '#4F5578' },
  dunkel: { paper: '#131525', ink: '#FFFFFF', mark: '#97AFE1', gone: '#B4B9D3' },
}

/** What a signet says. `known` false: no such title; then it says nothing about anybody. */
export type SignetFacts = { readonly known: boolean; readonly title: string; readonly name: string; readonly since: string; readonly revokedOn: string | null; readonly jws: string | null; readonly statement: string | null; readonly address: string }

/** The signet as SVG with its letters as shapes, so that it looks the same without fonts. The signature lies in its metadata. */
export function signetSvg(view: Pick<View, 'language'>, facts: SignetFacts, theme: SignetTheme): string {
  const { ink } = COLOURS[theme]
  const drawn = outlined(drawing(view, facts, theme))
  const metadata = facts.jws === null ? '' : String(html`<metadata>${JSON.stringify({ statement: JSON.parse(facts.statement ?? 'null') as unknown, signature: facts.jws, check: facts.address })}</metadata>`)
  return drawn.replace(/<svg([^>]*)>/, (_, attributes: string) => `<svg${attributes} role="img" color="${ink}"><title>${String(html`${words(view, facts).join(', ')}`)}</title>${metadata}`)
}

/** The same as a picture; `scale` 1 is 272 × 76 pixels. */
export function signetPng(view: Pick<View, 'language'>, facts: SignetFacts, theme: SignetTheme, scale: 1 | 2 | 4): Uint8Array {
  return pixels(drawing(view, facts, theme), scale)
}

/** First line and second line of what the signet says. */
function words(view: Pick<View, 'language'>, { known, title, since, revokedOn }: SignetFacts): [string, string] {
  if (!known) return [title, view.language === 'en' ? 'no such title' : 'kein solcher Titel']
  if (revokedOn !== null) return [title, view.language === 'en' ? `withdrawn ${when(view, revokedOn)}` : `entzogen am ${when(view, revokedOn)}`]
  return [title, view.language === 'en' ? `title since ${when(view, since)}` : `Titel seit ${when(view, since)}`]
}

function drawing(view: Pick<View, 'language'>, facts: SignetFacts, theme: SignetTheme): string {
  const { paper, ink, mark, gone } = COLOURS[theme]
  const valid = facts.known && facts.revokedOn === null
  const line = valid ? ink : gone
  const [first, second] = words(view, facts)
  // A title that is gone has a stroke instead of the tick, so that form says it as well as colour.
  const sign = valid ? `<path fill="none" stroke="${mark}" stroke-width="4" stroke-linecap="square" d="m27.5 44 6.5 6.5 13-14"/>` : `<path stroke="${gone}" stroke-width="4" stroke-linecap="square" d="M28 51 46 37"/>`
  return String(html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 272 76" width="272" height="76"><path fill="${paper}" stroke="${line}" stroke-width="2" d="M1 1h270v74H1z"/><path fill="none" stroke="${line}" stroke-width="3" d="M17.5 62V30.5L37 14.5l19.5 16V62z"/><path stroke="${line}" stroke-width="3" d="M11 62h52"/><path stroke="${line}" stroke-width="2" d="M28 27.5h18"/>${raw(sign)}<text x="78" y="36" font-family="Fira Sans" font-weight="600" font-size="25" fill="${line}">${first}</text><text x="78" y="57" font-family="Fira Sans" font-weight="500" font-size="14" fill="${line}">${second}</text></svg>`)
}
