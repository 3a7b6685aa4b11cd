import { isHeld, sharesBy } from '@blaupause/domain/awards'
import { landNames } from '@blaupause/domain/register'
import { bodyKindsOf, originsOf } from './rule-words.js'
import { correctionList, correctionsOf } from './corrections.js'
import { findForm } from './find-form.js'
import { landMap, type LandMap } from './land-map.js'
import type { DataFile } from './open-data.js'
import { cited, html, number, page, percent, permalink, say, to, type Html, type View } from './page.js'
import { reportedRanking } from './reported-ranking.js'
import { titlesCited, titlesTable } from './titles-table.js'

/** Titles shown on the first page; the others are one click away. */
const SHOWN = 10

/** The first page: how many, where, who offers most, all titles, the signet, and how to use it further. */
export function startPage(view: View, map: LandMap, files: Readonly<Record<DataFile, string>>): Html {
  const {
    state: { snapshot, rule, parts },
  } = view
  const corrections = correctionsOf(view).filter(({ kind }) => kind !== 'answer')
  const held = snapshot.titles.filter(isHeld)
  const kinds = bodyKindsOf(view)
  const all = kinds.reduce((sum, { kind }) => sum + snapshot.bodies[kind], 0)
  const land = landNames[view.language][rule.land as keyof typeof landNames.de]
  const title =
    held.length === 1
      ? say(view, `Eine Kommune in ${land} ist „${rule.title.de}“`, `One municipality in ${land} is “${rule.title.de}”`)
      : say(
          view,
          `${number(view, held.length)} Kommunen in ${land} sind „${rule.title.de}“`,
          `${number(view, held.length)} municipalities in ${land} are “${rule.title.de}”`,
        )
  const lines = kinds.map(({ name, least }) => `${name} ${number(view, least)}`).join(', ')
  const counts = kinds.map(({ kind, name }) => `${name} ${number(view, snapshot.bodies[kind])}`).join(', ')
  const regions = sharesBy(snapshot, 'regierungsbezirk')
  const top = Math.max(...regions.map(({ titles, bodies: base }) => titles / base), 0.01)
  return page(
    view,
    { title, path: '' },
    html` <div class="hero">
        <div>
          <h1>${title}.</h1>
          <p class="now">
            ${say(view, `${share(held.length, all)} von ${number(view, all)} Kommunen, die ihn beantragen können, trägt den Titel. Dort können Sie mindestens so viele Anliegen online erledigen: ${lines}.`, `${percent(view, held.length, all)} of ${number(view, all)} bodies that may apply hold the title. There you can settle at least so many matters online: ${lines}.`)}
          </p>
          ${cited(view, { path: '', source: say(view, 'Titelregister des Landes und Presse', 'Register of the Land, and press'), means: say(view, `Gezählt wird jeder Titel, der verliehen und nicht entzogen ist. ${number(view, all)} sind: ${counts}. Wer die Linie erreicht, hat den Titel erst nach Antrag und Prüfung.`, `Every title counts that was given and not withdrawn. ${number(view, all)} are: ${counts}. Reaching the line is not the title: it takes an application and a review.`) })}
          ${findForm(view, say(view, 'Und bei Ihnen?', 'And where you live?'), html`placeholder="${say(view, 'Ort oder Postleitzahl', 'Place or postcode')}" autocomplete="off"`)}
          <p class="small muted">
            ${say(view, 'Gibt es einen Namen zweimal, zeigen wir beide: die Stadt und den Landkreis.', 'Where a name exists twice, both are shown: the town and the district.')}
          </p>
          <ul class="brief">
            <li>
              <b>${say(view, 'Was zählt:', 'What counts:')}</b>
              ${say(view, `Online-Verfahren, die das ${rule.portal} zeigt: ${originsOf(view)}.`, `Online procedures that ${rule.portal} shows: ${originsOf(view)}.`)}
            </li>
            <li>
              <b>${say(view, 'Wer prüft:', 'Who reviews:')}</b>
              ${say(view, `${rule.issuer.name}, nach Antrag der Kommune.`, `${rule.issuer.name}, after an application.`)}
            </li>
            <li>
              <b>${say(view, 'Was folgt:', 'What follows:')}</b>
              ${say(view, 'Schild am Rathaus und Signet auf der Website.', 'a sign at the town hall and a signet on the website.')}
              <a href="${to(view, '/rahmenbedingungen')}">${say(view, 'Rahmenbedingungen', 'Conditions')}</a>
            </li>
          </ul>
        </div>
        ${landMap(view, map)}
      </div>
      <div class="two">
        ${
          regions.length === 0
            ? ''
            : html`<section aria-labelledby="r1">
                <h2 id="r1">${say(view, 'Wo es die meisten Titel gibt', 'Where most titles are')}</h2>
                <p class="sub">${say(view, 'Anteil je Regierungsbezirk', 'Share by region')}</p>
                <div class="scroll" tabindex="0">
                  <table class="rank">
                    <caption class="visually-hidden">
                      ${say(view, 'Anteil mit Titel je Regierungsbezirk', 'Share with title by region')}
                    </caption>
                    <thead>
                      <tr>
                        <th scope="col">${say(view, 'Regierungsbezirk', 'Region')}</th>
                        <th scope="col"><span class="visually-hidden">${say(view, 'Balken', 'Bar')}</span></th>
                        <th scope="col" class="num">${say(view, 'Anteil', 'Share')}</th>
                        <th scope="col" class="num">${say(view, 'Titel', 'Titles')}</th>
                      </tr>
                    </thead>
                    <tbody>
                      ${regions.map(
                        ({ group, titles, bodies: base }) =>
                          html`<tr>
                            <th scope="row"><a href="${to(view, '/titel', { rb: group })}">${parts[group] ?? group}</a></th>
                            <td>
                              <svg class="pbar" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
                                <rect width="${Math.round((titles / base / top) * 100)}" height="14" />
                              </svg>
                            </td>
                            <td class="num"><b>${percent(view, titles, base)}</b></td>
                            <td class="num">${number(view, titles)} ${say(view, 'von', 'of')} ${number(view, base)}</td>
                          </tr>`,
                      )}
                    </tbody>
                  </table>
                </div>
                ${cited(view, { path: '', source: say(view, 'Titelregister, Gemeindeverzeichnis', 'Register of titles, register of municipalities'), means: say(view, 'Titel geteilt durch alle Kommunen im Regierungsbezirk, Gebietsstand 30.11.2025.', 'Titles divided by all bodies of the region, territories as of 30 November 2025.') })}
              </section>`
        }
        ${reportedRanking(view)}
      </div>
      <section class="sec" aria-labelledby="alle">
        <h2 id="alle">${say(view, 'Alle Titel', 'All titles')}</h2>
        ${regions.length === 0 ? '' : html`<nav class="filters" aria-label="${say(view, 'Regierungsbezirk', 'Region')}"><a href="${to(view, '/titel')}" aria-current="true">${say(view, 'Alle', 'All')} ${number(view, held.length)}</a>${[...regions].sort((a, b) => (a.group < b.group ? -1 : 1)).map(({ group, titles }) => html`<a href="${to(view, '/titel', { rb: group })}">${parts[group] ?? group} ${number(view, titles)}</a>`)}</nav>`}
        ${titlesTable(view, snapshot.titles.slice(0, SHOWN))}${snapshot.titles.length > SHOWN ? html`<p><a href="${to(view, '/titel')}">${say(view, `${number(view, snapshot.titles.length - SHOWN)} weitere anzeigen`, `Show ${number(view, snapshot.titles.length - SHOWN)} more`)}</a></p>` : ''}${titlesCited(view, '/titel')}
      </section>
      <section class="sec open" aria-label="${say(view, 'Weiterverwenden', 'Use further')}">
        <div>
          <h2>${say(view, 'Zitieren', 'Cite')}</h2>
          <p>${say(view, 'Dieser Link zeigt in zehn Jahren dieselben Werte.', 'This link shows the same values in ten years.')}</p>
          <p class="perm"><code>${view.origin}${permalink(view, '')}</code></p>
        </div>
        <div>
          <h2>${say(view, 'Offene Daten', 'Open data')}</h2>
          <ul>
            ${(
              [
                ['titel.csv', say(view, 'Titel, CSV', 'Titles, CSV')],
                ['titel.json', say(view, 'Titel, JSON', 'Titles, JSON')],
                ['karte.geojson', say(view, 'Karte, GeoJSON', 'Map, GeoJSON')],
              ] as const
            ).map(
              ([file, name]) =>
                html`<li>
                  <a href="${to(view, `/daten/${file}`)}">${name}, ${number(view, Math.max(1, Math.round(Buffer.byteLength(files[file]) / 1000)))} kB</a>
                </li>`,
            )}
            <li>
              ${say(view, 'Katalog nach DCAT-AP.de:', 'Catalogue, DCAT-AP.de:')} <a href="${to(view, '/daten/katalog.jsonld')}">JSON-LD</a>,
              <a href="${to(view, '/daten/katalog.ttl')}">Turtle</a>
            </li>
          </ul>
          <p class="small muted">
            <a href="https://www.govdata.de/dl-de/by-2-0"
              >${say(view, 'Datenlizenz Deutschland, Namensnennung 2.0', 'Data licence Germany, attribution 2.0')}</a
            >
          </p>
        </div>
        <div>
          <h2>${say(view, 'Korrekturen', 'Corrections')}</h2>
          ${corrections.length === 0 ? html`<p>${say(view, 'Bisher keine.', 'None so far.')}</p>` : html`${correctionList(view, corrections.slice(0, 3))}${corrections.length > 3 ? html`<p><a href="${to(view, '/korrekturen')}">${say(view, `Alle ${number(view, corrections.length)} Korrekturen`, `All ${number(view, corrections.length)} corrections`)}</a></p>` : ''}`}
          <p><a href="${to(view, '/melden')}">${say(view, 'Fehler melden', 'Report an error')}</a></p>
        </div>
      </section>`,
  )
}

/** "Jede fünfte": as people say it, or "Ein Anteil" where there is no such word. */
function share(part: number, whole: number): string {
  const each = Math.round(whole / Math.max(1, part))
  return (
    (
      {
        2: 'Jede zweite',
        3: 'Jede dritte',
        4: 'Jede vierte',
        5: 'Jede fünfte',
        6: 'Jede sechste',
        7: 'Jede siebte',
        8: 'Jede achte',
        9: 'Jede neunte',
        10: 'Jede zehnte',
      } as Record<number, string>
    )[each] ?? `${Math.round((part / whole) * 1000) / 10} %`.replace('.', ',')
  )
}
