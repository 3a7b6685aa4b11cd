export const signetThemes = ['hell', 'dunkel'] as const
export type SignetTheme = (typeof signetThemes)[number]

/** Paper, ink and accent; each pair of ink on paper has at least 4.5 : 1. */
const COLOURS: Readonly<Record<SignetTheme, { readonly paper: string; readonly ink: string; readonly mark: string; readonly gone: string }>> = {
  hell: { paper: '#FFFFFF', ink: '#131525', mark: '#2044AA', gone: '#4F5578' },
  dunkel: { paper: '#131525', ink: '#FFFFFF', mark: '#97AFE1', gone: '#B4B9D3' },
}

/** A signet as SVG with its words as text: the title, and since when or until when. `valid` false: a stroke instead of the tick, so that form says it as well as colour. */
export function signetDrawing({ title, said, valid }: { readonly title: string; readonly said: string; readonly valid: boolean }, theme: SignetTheme): string {
  const { paper, ink, mark, gone } = COLOURS[theme]
  const line = valid ? ink : gone
  const sign = valid
    ? `<path fill="none" stroke="${mark}" stroke-width="4" stroke-linecap="square" d="m27.5 44 6.5 6.5 13-14"/>`
    : `<path stroke="${gone}" stroke-width="4" stroke-linecap="square" d="M28 51 46 37"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 272 76" width="272" height="76"><path fill="${paper}" stroke="${line}" stroke-width="2" d="M1 1h270v74H1z"/><path fill="none" stroke="${line}" stroke-width="3" d="M17.5 62V30.5L37 14.5l19.5 16V62z"/><path stroke="${line}" stroke-width="3" d="M11 62h52"/><path stroke="${line}" stroke-width="2" d="M28 27.5h18"/>${sign}${text(36, 600, 25, line, title)}${text(57, 500, 14, line, said)}</svg>`
}

function text(y: number, weight: number, size: number, fill: string, words: string): string {
  return `<text x="78" y="${y}" font-family="Fira Sans" font-weight="${weight}" font-size="${size}" fill="${fill}">${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`
}
