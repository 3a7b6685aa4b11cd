import { signetThemes } from '@blaupause/backend/awards'
import type { Snapshot } from '@blaupause/domain/awards'
import { awardStatement } from './award-statement.js'
import { embedSnippet } from './signet-embed.js'
import { cited, clock, html, page, say, to, when, type Html, type View } from './page.js'

/** The page to which a signet leads: whether the title holds now, whatever the address asks for; what the page said at an instant before; what was signed, and how to check that without us. */
export function signetPage(view: View, signet: string, then: Snapshot | null = null): Html {
  const { snapshot, rule, signed } = view.state
  const title = snapshot.titles.find((one) => one.signet === signet)
  const path = `/signet/${signet}`
  const award = say(view, rule.title.de, rule.title.en)
  if (!title)
    return page(
      view,
      { title: say(view, 'Dieses Signet gibt es nicht', 'There is no such signet'), path },
      html`<h1>${say(view, 'Dieses Signet gibt es nicht', 'There is no such signet')}</h1>
        <p class="now">
          ${say(view, 'Die Adresse gehört zu keinem Titel. Sie kann verschrieben sein, oder jemand führt ein Signet, das ihm nicht gehört.', 'The address belongs to no title. It may be misspelt, or somebody shows a signet that is not theirs.')}
        </p>
        <p>
          <a href="${to(view, '/titel')}">${say(view, 'Alle Titel', 'All titles')}</a> ·
          <a href="${to(view, '/melden', { seite: path })}">${say(view, 'Fehler melden', 'Report an error')}</a>
        </p>`,
    )
  const proof = signed[signet]
  const gone = title.revokedOn !== null
  return page(
    view,
    { title: `${title.name}: ${award}`, path },
    html`<h1>${gone ? say(view, 'Dieser Titel gilt nicht mehr', 'This title no longer holds') : say(view, 'Dieser Titel gilt', 'This title holds')}</h1>
      <p class="now">
        <a href="${to(view, `/kommune/${title.body}`)}">${title.name}</a> (${title.body})
        ${gone ? say(view, `trug den Titel „${rule.title.de}“ seit ${when(view, title.since)}. Er wurde am ${when(view, title.revokedOn)} entzogen.`, `held the title “${rule.title.de}” since ${when(view, title.since)}. It was withdrawn on ${when(view, title.revokedOn)}.`) : say(view, `trägt den Titel „${rule.title.de}“ seit ${when(view, title.since)}, verliehen durch: ${rule.issuer.name}.`, `has held the title “${rule.title.de}” since ${when(view, title.since)}, granted by: ${rule.issuer.name}.`)}
      </p>
      ${then === null ? '' : html`<p class="asked" role="note">${saidThen(view, signet, then)}</p>`}
      ${cited(view, { path, source: say(view, 'Titelregister', 'Register of titles'), means: say(view, 'Diese Seite und das Signet zeigen einen Entzug innerhalb einer Minute.', 'This page and the signet show a withdrawal within a minute.') })}
      <section class="sec" aria-labelledby="bilder">
        <h2 id="bilder">${say(view, 'Das Signet', 'The signet')}</h2>
        <div class="sig">
          ${signetThemes.map(
            (theme) =>
              html`<figure>
                <div class="plate ${theme}">
                  <img
                    src="/oeffentlich${path}/${theme}.svg"
                    width="272"
                    height="76"
                    alt="${award}, ${gone ? say(view, 'entzogen', 'withdrawn') : say(view, `Titel seit ${when(view, title.since)}`, `title since ${when(view, title.since)}`)}"
                  />
                </div>
                <figcaption>
                  ${theme === 'hell' ? say(view, 'Hell', 'Light') : say(view, 'Dunkel', 'Dark')}:
                  <a href="/oeffentlich${path}/${theme}.svg" download="signet-${theme}.svg">SVG</a>,
                  <a href="/oeffentlich${path}/${theme}.png?groesse=2" download="signet-${theme}.png">PNG</a>
                </figcaption>
              </figure>`,
          )}
        </div>
        ${
          gone
            ? ''
            : html`<p><label for="einbetten">${say(view, 'Zum Einbetten, ohne Verfolgung', 'To embed, without tracking')}</label></p>
                <pre id="einbetten" class="code" tabindex="0"><code>${embedSnippet(view, signet, title.name)}</code></pre>`
        }
      </section>
      ${
        proof
          ? html`<section class="sec" aria-labelledby="pruefen">
              <h2 id="pruefen">${say(view, 'Selbst prüfen, ohne Internet', 'Check it yourself, offline')}</h2>
              <ol class="steps">
                <li>
                  ${say(view, 'Unterschrieben ist dieser Text, Byte für Byte (kanonisches JSON, RFC 8785):', 'This text is signed, byte by byte (canonical JSON, RFC 8785):')}
                  <pre class="code" tabindex="0"><code>${awardStatement(view, signet)}</code></pre>
                </li>
                <li>
                  ${say(view, 'Die Unterschrift (JWS mit abgetrenntem Inhalt, RFC 7515 Anhang F, Ed25519). Sie liegt auch im SVG, Element metadata:', 'The signature (detached JWS, RFC 7515 appendix F, Ed25519). It also lies in the SVG, element metadata:')}
                  <pre class="code" tabindex="0"><code>${proof.jws}</code></pre>
                </li>
                <li>
                  ${say(view, 'Den Schlüssel mit seinem Fingerabdruck gibt es unter', 'The key with its fingerprint is found at')}
                  <a href="/api/v1/public/keys">/api/v1/public/keys</a> (kid ${proof.kid}).
                  ${say(view, 'Vergleichen Sie den Fingerabdruck über einen zweiten Weg, zum Beispiel am Telefon.', 'Compare the fingerprint by a second way, for example by telephone.')}
                </li>
              </ol>
            </section>`
          : ''
      }`,
  )
}

/** What this page said at an instant before. It never stands alone: whether the title holds today is said above it. */
function saidThen(view: View, signet: string, { at, titles }: Snapshot): string {
  const title = titles.find((one) => one.signet === signet)
  const day = clock(view, at)
  if (!title) return say(view, `Im Stand vom ${day} gab es diesen Titel noch nicht.`, `In the state of ${day} there was no such title yet.`)
  return title.revokedOn === null
    ? say(
        view,
        `Im Stand vom ${day} stand hier: Der Titel gilt, seit ${when(view, title.since)}.`,
        `In the state of ${day} it said here: the title holds, since ${when(view, title.since)}.`,
      )
    : say(
        view,
        `Im Stand vom ${day} stand hier: Der Titel gilt nicht mehr, entzogen am ${when(view, title.revokedOn)}.`,
        `In the state of ${day} it said here: the title no longer holds, withdrawn on ${when(view, title.revokedOn)}.`,
      )
}
