import { sharesBy } from '@blaupause/domain/awards'
import type { Shapes } from '@blaupause/domain/geometry'
import { html, number, percent, raw, say, type Html, type View } from './page.js'

/** The Kreise of a Land as shapes, worked out once. */
export type LandMap = Shapes

/** Steps of the ramp, by the share of bodies of a Kreis that hold the title. */
const STEPS = [0, 0.15, 0.3] as const

/** The share of titles by Kreis, with the number of each Regierungsbezirk; the table beside it says the same. */
export function landMap(view: View, { shapes, width, height }: LandMap): Html {
  const { snapshot, parts } = view.state
  const byKreis = new Map(sharesBy(snapshot, 'kreis').map((one) => [one.group, one]))
  const regions = sharesBy(snapshot, 'regierungsbezirk')
  const labels = regions.map(({ group, titles }) => ({
    name: parts[group] ?? group,
    titles,
    at: middle(shapes.filter(({ key }) => key.startsWith(group)).map(({ at }) => at)),
  }))
  return html`<figure class="pub-map">
    <svg
      viewBox="0 0 ${width} ${height}"
      role="img"
      aria-label="${say(view, 'Karte: Anteil der Gemeinden und Landkreise mit Titel je Kreis. Die Zahlen je Regierungsbezirk stehen in der Tabelle.', 'Map: share of municipalities and districts with the title by district. The numbers by region stand in the table.')}"
    >
      ${shapes.map(({ key, name, path }) => {
        const { titles = 0, bodies: base = 0 } = byKreis.get(key) ?? {}
        return html`<path class="k s${step(titles, base)}" d="${raw(path)}"
          ><title>${name}: ${percent(view, titles, base)} (${titles} ${say(view, 'von', 'of')} ${base})</title></path
        >`
      })}
      ${labels.map(({ name, titles, at: [x, y] }) => html`<rect x="${Math.round(x - name.length * 3.6 - 3)}" y="${Math.round(y - 13)}" width="${Math.round(name.length * 7.2 + 6)}" height="32" rx="2" /><text x="${Math.round(x)}" y="${Math.round(y)}">${name}<tspan x="${Math.round(x)}" dy="14">${number(view, titles)}</tspan></text>`)}
    </svg>
    <figcaption>
      <ul class="mapkey">
        <li><i class="s0"></i>${say(view, 'keine', 'none')}</li>
        <li><i class="s1"></i>${say(view, 'bis 15 %', 'up to 15 %')}</li>
        <li><i class="s2"></i>${say(view, 'bis 30 %', 'up to 30 %')}</li>
        <li><i class="s3"></i>${say(view, 'darüber', 'above')}</li>
      </ul>
      <p class="small muted">
        ${say(view, 'Anteil mit Titel je Kreis, Zahl je Regierungsbezirk. © GeoBasis-DE / BKG 2021 (Daten verändert).', 'Share with title by district, number by region. © GeoBasis-DE / BKG 2021 (data changed).')}
      </p>
    </figcaption>
  </figure>`
}

function step(titles: number, base: number): number {
  if (titles === 0 || base === 0) return 0
  return titles / base <= STEPS[1] ? 1 : titles / base <= STEPS[2] ? 2 : 3
}

function middle(points: readonly (readonly [number, number])[]): [number, number] {
  return [points.reduce((sum, [x]) => sum + x, 0) / Math.max(1, points.length), points.reduce((sum, [, y]) => sum + y, 0) / Math.max(1, points.length)]
}
