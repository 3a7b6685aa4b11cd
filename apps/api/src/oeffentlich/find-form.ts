import { html, say, type Html, type View } from './page.js'

/** Where somebody asks for a place. `rest`: what the field holds or suggests. */
export function findForm(view: View, label: string, rest: Html): Html {
  return html`<form class="find" role="search" action="/oeffentlich${view.prefix}/suche">
    <label for="ort">${label}</label>
    <div>
      <input
        id="ort"
        name="q"
        type="search"
        maxlength="80"
        required
        ${rest}
      />${view.language === 'en' ? html`<input type="hidden" name="sprache" value="en" />` : ''}${view.asked === null ? '' : html`<input type="hidden" name="stand" value="${view.asked}" />`}<button
        class="btn btn--primary"
        type="submit"
      >
        ${say(view, 'Nachsehen', 'Look')}
      </button>
    </div>
  </form>`
}
