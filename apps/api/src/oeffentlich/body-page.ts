import { isHeld, thresholdOf, type PublicBody } from '@blaupause/domain/awards'
import { embedSnippet } from './signet-embed.js'
import { cited, html, number, page, say, to, when, type Html, type View } from './page.js'
import { reportedFigures } from './reported-figures.js'
import { sourceOf } from './titles-table.js'

/** One body: whether it holds the title, since when, and by whom that is said. Of a body without the title no number is told. */
export function bodyPage(view: View, body: PublicBody): Html {
  const { snapshot, rule, parts, figures } = view.state
  const title = snapshot.titles.find((one) => one.body === body.key)
  const held = title !== undefined && isHeld(title)
  const line = thresholdOf(rule, body.kind)
  const path = `/kommune/${body.key}`
  const award = say(view, rule.title.de, rule.title.en)
  return page(
    view,
    { title: `${body.name}: ${award}`, path },
    html`<p class="crumbs">
        <a href="${to(view, '')}">${award}</a> /
        ${[body.regierungsbezirk, body.kreis].map((key) => key && parts[key] && html`<a href="${to(view, '/titel', key.length === 3 ? { rb: key } : { rb: key.slice(0, 3), kreis: key })}">${parts[key]}</a> / `)}${body.key}
      </p>
      <h1>${body.name}</h1>
      <p class="now">
        ${held ? say(view, `trägt den Titel „${rule.title.de}“ seit ${when(view, title.since)}.`, `has held the title “${rule.title.de}” since ${when(view, title.since)}.`) : title ? say(view, `Der Titel „${rule.title.de}“ wurde am ${when(view, title.revokedOn!)} entzogen.`, `The title “${rule.title.de}” was withdrawn on ${when(view, title.revokedOn!)}.`) : `${say(view, `Im Register steht kein Titel „${rule.title.de}“.`, `The register holds no title “${rule.title.de}”.`)} ${line === null ? say(view, 'Die Regeln sehen ihn für diese Art von Träger nicht vor.', 'The rules do not provide it for this kind of body.') : say(view, `Beantragen kann ihn die Kommune, wenn sie die Linie von ${line} Online-Verfahren erreicht.`, `The municipality may apply when it reaches the line of ${line} online procedures.`)}`}
        <a href="${to(view, '/rahmenbedingungen')}">${say(view, 'Rahmenbedingungen', 'Conditions')}</a>
      </p>
      ${
        title
          ? html`<dl class="facts">
              <div>
                <dt>${say(view, 'Titel seit', 'Title since')}</dt>
                <dd>${when(view, title.since)}</dd>
              </div>
              <div>
                <dt>${say(view, 'Beleg', 'Proof')}</dt>
                <dd>${sourceOf(view, title)}</dd>
              </div>
              ${
                held && title.counted !== null && title.counted >= (line ?? 0)
                  ? html`<div>
                      <dt>${say(view, 'Online-Verfahren', 'Online procedures')}</dt>
                      <dd><b>${number(view, title.counted)}</b> ${say(view, 'am', 'on')} ${when(view, title.countedOn!)}</dd>
                    </div>`
                  : ''
              }${
                title.hearing
                  ? html`<div>
                      <dt>${say(view, 'Stand', 'State')}</dt>
                      <dd>${say(view, 'Der Titel wird überprüft.', 'The title is being reviewed.')}</dd>
                    </div>`
                  : ''
              }
            </dl>`
          : ''
      }
      ${cited(view, { path, source: say(view, 'Titelregister des Landes und Presse', 'Register of the Land, and press'), means: say(view, 'Das Register nennt Titel, die verliehen oder von Presse und Behörden berichtet sind. Fehlt einer, melden Sie es.', 'The register names titles that were given, or reported by press and authorities. If one is missing, report it.') })}
      ${
        title?.signet
          ? html`<section class="sec" aria-labelledby="signet">
              <h2 id="signet">${say(view, 'Signet für die eigene Website', 'Signet for one’s own website')}</h2>
              <p><img src="/oeffentlich/signet/${title.signet}/hell.svg" width="272" height="76" alt="${award}, ${body.name}" /></p>
              <p><label for="einbetten">${say(view, 'Zum Einbetten, ohne Verfolgung', 'To embed, without tracking')}</label></p>
              <pre id="einbetten" class="code" tabindex="0"><code>${embedSnippet(view, title.signet, body.name)}</code></pre>
              <p><a href="${to(view, `/signet/${title.signet}`)}">${say(view, 'Prüfseite', 'Check page')}</a></p>
            </section>`
          : ''
      }
      ${reportedFigures(
        view,
        figures.filter((figure) => figure.body === body.key),
      )}
      <p><a href="${to(view, '/melden', { seite: path })}">${say(view, 'Fehler melden', 'Report an error')}</a></p>`,
  )
}
