import { html, page, say, to, type Html, type View } from './page.js'

/** The form by which anybody says what is wrong; `sent` after it was taken down, `refused` the sentence why it was not, with what was written. */
export function reportPage(
  view: View,
  {
    about,
    text = '',
    sent = false,
    refused = null,
  }: { readonly about: string; readonly text?: string; readonly sent?: boolean; readonly refused?: string | null },
): Html {
  const title = say(view, 'Fehler melden', 'Report an error')
  if (sent)
    return page(
      view,
      { title, path: '/melden' },
      html`<h1>${say(view, 'Danke, das sehen wir uns an.', 'Thank you, we will look at it.')}</h1>
        <p class="now">
          ${say(view, 'Was wir berichtigen oder antworten, steht danach mit Tag unter „Korrekturen“.', 'What we correct or answer then stands under “Corrections” with its day.')}
        </p>
        <p>
          <a href="${to(view, '/korrekturen')}">${say(view, 'Korrekturen', 'Corrections')}</a> ·
          <a href="${to(view, '')}">${say(view, 'Zur Übersicht', 'To the overview')}</a>
        </p>`,
    )
  return page(
    view,
    { title, path: '/melden' },
    html`<h1>${title}</h1>
      <p class="now">
        ${say(view, 'Schreiben Sie, was nicht stimmt und woher Sie es wissen. Bitte keine Namen und keine persönlichen Angaben: Wir speichern nicht, wer schreibt. Die Antwort steht unter „Korrekturen“.', 'Write what is wrong and how you know. Please no names and nothing personal: we do not keep who writes. The answer stands under “Corrections”.')}
      </p>
      ${refused === null ? '' : html`<p class="refusal" role="alert">${refused}</p>`}${about === '' ? '' : html`<p>${say(view, 'Es geht um die Seite', 'It is about the page')} <a href="${to(view, about)}">${about}</a>.</p>`}
      <form class="report" method="post" action="${to(view, '/melden')}">
        <input type="hidden" name="page" value="${about}" />
        <p>
          <label for="text">${say(view, 'Was stimmt nicht?', 'What is wrong?')}</label
          ><textarea id="text" name="text" rows="6" minlength="5" maxlength="2000" required>${text}</textarea>
        </p>
        <p class="away" aria-hidden="true"><label for="website">Website</label><input id="website" name="website" tabindex="-1" autocomplete="off" /></p>
        <p><button class="btn btn--primary" type="submit">${say(view, 'Absenden', 'Send')}</button></p>
      </form>`,
  )
}
