import { displayStates, type DisplayState } from '@blaupause/domain/rollouts'

/** The eight forms of the state marks, black on white: form carries the state, as on the screens. */
const forms: Readonly<Record<DisplayState, string>> = {
  nicht: `<circle cx='8' cy='8' r='6' fill='none' stroke='#000' stroke-width='1.7' stroke-dasharray='2.55 2.16'/>`,
  laeuft: `<circle cx='8' cy='8' r='6.1' fill='none' stroke='#000' stroke-width='1.8'/><path d='M8 2a6 6 0 0 1 0 12z'/>`,
  wartet: `<path d='M2.5 1h11v2.6L9.6 8l3.9 4.4V15h-11v-2.6L6.4 8 2.5 3.6z'/>`,
  ueberfaellig: `<path fill-rule='evenodd' d='M8 .8 15.8 15H.2zM7.1 5.6h1.8l-.3 5H7.4zM7 11.6h2v1.9H7z'/>`,
  gemeldet: `<path d='M1.9 1.9h12.2v8.9H8.2l-3.3 3.3v-3.3h-3z' fill='none' stroke='#000' stroke-width='1.7' stroke-linejoin='round'/><path d='m5 6.3 2.1 2.1 3.9-3.9' fill='none' stroke='#000' stroke-width='1.6'/>`,
  belegt: `<path fill-rule='evenodd' d='M8 .6a7.4 7.4 0 1 1 0 14.8A7.4 7.4 0 0 1 8 .6zM3.9 8.3l3 3 5.4-5.4-1.3-1.3-4.1 4.1-1.7-1.7z'/>`,
  bestand: `<path d='M8 .4 15.6 8 8 15.6.4 8z'/>`,
  ausnahme: `<path d='M2 2h12v12H2z' fill='none' stroke='#000' stroke-width='1.7'/><path d='M2.4 13.6 13.6 2.4' stroke='#000' stroke-width='1.7'/>`,
}

export function markSvg(state: DisplayState): string {
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>${forms[state]}</svg>`
}

/** A count strip in greys: one segment is one authority; full height is live, lower is on the way, a spike overdue, a base line not begun. */
export function stripSvg(
  counts: Readonly<Partial<Record<DisplayState, number>>>,
  { width, height, widest }: { width: number; height: number; widest: number },
): string {
  const segments = displayStates.flatMap((state) => Array<DisplayState>(counts[state] ?? 0).fill(state))
  const step = Math.min(widest, width / Math.max(1, segments.length))
  const own = Math.max(0.6, step - Math.min(1.4, step / 4))
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${width} ${height}'>${segments.map((state, at) => segment(state, at * step, own, height)).join('')}</svg>`
}

function segment(state: DisplayState, x: number, width: number, height: number): string {
  const low = height * 0.42
  const bar = (y: number, tall: number, fill: string): string => `<rect x='${n(x)}' y='${n(y)}' width='${n(width)}' height='${n(tall)}' fill='${fill}'/>`
  switch (state) {
    case 'belegt':
      return bar(0, height, '#000')
    case 'gemeldet':
      return `<rect x='${n(x + 0.4)}' y='0.4' width='${n(Math.max(0.3, width - 0.8))}' height='${n(height - 0.8)}' fill='#fff' stroke='#000' stroke-width='0.8'/>`
    case 'bestand':
      return bar(0, height * 0.4, '#000') + bar(height * 0.6, height * 0.4, '#000')
    case 'laeuft':
      return bar(low, height - low, '#777')
    case 'wartet':
      return bar(low, (height - low) * 0.36, '#000') + bar(low + (height - low) * 0.64, (height - low) * 0.36, '#000')
    case 'ueberfaellig':
      return `<path d='M${n(x + width / 2)} 0 L${n(x + width)} ${height} L${n(x)} ${height}z'/>`
    case 'nicht':
      return bar(height - 1.2, 1.2, '#000')
    case 'ausnahme':
      return `<rect x='${n(x + 0.4)}' y='${n(low)}' width='${n(Math.max(0.3, width - 0.8))}' height='${n(height - low - 0.4)}' fill='none' stroke='#000' stroke-width='0.8'/>`
  }
}

function n(value: number): string {
  return value.toFixed(2)
}
