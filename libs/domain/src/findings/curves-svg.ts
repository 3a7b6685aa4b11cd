import { escapeMarkup } from '../kernel/index.js'
import type { CriterionCurves } from './criterion-curves.js'
import { curveGeometry, type DrawnCurve } from './curve-geometry.js'

/** What stands on the drawing. `foot`: source, day, and that data are invented where they are. */
export type CurveWords = {
  readonly title: string
  readonly withIt: string
  readonly without: string
  readonly axis: string
  readonly underway: string
  readonly foot: string
}

const [WIDTH, HEIGHT, LEFT, TOP] = [640, 320, 64, 56]

/** The curves as a drawing of its own (SVG 1.1, no style sheet, no script): for a report, printed in colour or not. */
export function curvesSvg(curves: CriterionCurves, words: CurveWords): string {
  const { withIt, without, x, y } = curveGeometry(curves, WIDTH, HEIGHT)
  const lines = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<line x1="0" x2="${WIDTH}" y1="${y(share)}" y2="${y(share)}" stroke="#c8ced9"/><text x="-8" y="${y(share) + 4}" text-anchor="end" font-size="12">${share * 100} %</text>`,
  )
  const ticks = curves.ticks.map(
    ({ day, withIt: left, without: right }) =>
      `<text x="${x(day)}" y="${HEIGHT + 18}" text-anchor="middle" font-size="12">${day}</text><text x="${x(day)}" y="${HEIGHT + 62}" text-anchor="middle" font-size="12">${left}</text><text x="${x(day)}" y="${HEIGHT + 80}" text-anchor="middle" font-size="12">${right}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + WIDTH + 170} ${TOP + HEIGHT + 120}" width="${LEFT + WIDTH + 170}" height="${TOP + HEIGHT + 120}" font-family="'Fira Sans', Arial, sans-serif" fill="#171a2b" role="img"><title>${escapeMarkup(words.title)}</title><rect width="100%" height="100%" fill="#fff"/>
<text x="16" y="28" font-size="16" font-weight="600">${escapeMarkup(words.title)}</text>
<g transform="translate(${LEFT} ${TOP})">${lines.join('')}
${curve(without, '#5b6170', '6 4')}${curve(withIt, '#1e3f9f', '')}
${label(withIt, words.withIt, '#1e3f9f', withIt.end.y <= without.end.y ? -6 : 14)}${label(without, words.without, '#171a2b', withIt.end.y <= without.end.y ? 14 : -6)}
<text x="${WIDTH}" y="${HEIGHT + 36}" text-anchor="end" font-size="12">${escapeMarkup(words.axis)}</text><text x="0" y="${HEIGHT + 44}" font-size="12" font-weight="600">${escapeMarkup(words.underway)}</text>
${ticks.join('')}<text x="${WIDTH + 12}" y="${HEIGHT + 62}" font-size="12">${escapeMarkup(words.withIt)}</text><text x="${WIDTH + 12}" y="${HEIGHT + 80}" font-size="12">${escapeMarkup(words.without)}</text></g>
<text x="16" y="${TOP + HEIGHT + 110}" font-size="12">${escapeMarkup(words.foot)}</text></svg>`
}

function curve({ line, band, censored }: DrawnCurve, colour: string, dash: string): string {
  return `<path d="${band}" fill="${colour}" fill-opacity="0.16"/><path d="${line}" fill="none" stroke="${colour}" stroke-width="2"${dash && ` stroke-dasharray="${dash}"`}/>${censored.map(({ x, y }) => `<path d="M${x} ${y - 5}v10" stroke="${colour}"/>`).join('')}`
}

function label({ end }: DrawnCurve, text: string, colour: string, shift: number): string {
  return `<text x="${Math.min(end.x + 8, WIDTH + 8)}" y="${end.y + shift}" font-size="13" font-weight="600" fill="${colour}">${escapeMarkup(text)}</text>`
}
