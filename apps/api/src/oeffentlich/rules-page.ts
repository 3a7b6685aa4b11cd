import { compareAwardRules } from '@blaupause/domain/awards'
import { addDays } from '@blaupause/domain/kernel'
import { bodyKindsOf, kindsWithout, originsOf } from './rule-words.js'
import { html, number, page, say, when, type Html, type View } from './page.js'

/** The conditions of the award, made from the rule set itself; what is a proposal says so. */
export function rulesPage(view: View): Html {
  const { rule } = view.state
  const title = say(view, `Rahmenbedingungen „${rule.title.de}“`, `Conditions of “${rule.title.de}”`)
  const mark = (proposal: boolean): Html | string => (proposal ? html` <span class="tag">${say(view, 'Vorschlag', 'proposal')}</span>` : '')
  const days = (step: { workingDays: number; proposal: boolean }): Html =>
    html`${number(view, step.workingDays)} ${say(view, 'Arbeitstage', 'working days')}${mark(step.proposal)}`
  const without = kindsWithout(view)
  return page(
    view,
    { title, path: '/rahmenbedingungen' },
    html`<h1>${title}</h1>
      <p class="now">
        ${say(view, `Regelwerk ${rule.id}, gilt seit ${when(view, rule.validFrom)}. Was mit „Vorschlag“ bezeichnet ist, steht in keiner Quelle: So rechnet dieses Programm, bis die Stelle, die den Titel verleiht, anders entscheidet.`, `Rule set ${rule.id}, in force since ${when(view, rule.validFrom)}. What is marked as a proposal stands in no source: this is how the product counts until the office that grants the title decides otherwise.`)}
      </p>
      <section class="sec" aria-labelledby="wer">
        <h2 id="wer">${say(view, 'Wer den Titel beantragen kann', 'Who may apply')}</h2>
        <div class="scroll" tabindex="0">
          <table class="rank">
            <thead>
              <tr>
                <th scope="col">${say(view, 'Träger', 'Body')}</th>
                <th scope="col" class="num">${say(view, 'Online-Verfahren mindestens', 'Online procedures at least')}</th>
              </tr>
            </thead>
            <tbody>
              ${bodyKindsOf(view).map(
                ({ name, least }) =>
                  html`<tr>
                    <th scope="row">${name}</th>
                    <td class="num"><b>${number(view, least)}</b></td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
        ${without.length === 0 ? '' : html`<p>${say(view, `Nicht vorgesehen: ${without.join(', ')}. Die Regeln nennen sie nicht.`, `Not provided for: ${without.join(', ')}. The rules do not name them.`)}</p>`}
      </section>
      <section class="sec" aria-labelledby="was">
        <h2 id="was">${say(view, 'Was zählt', 'What counts')}</h2>
        <ul class="steps">
          <li>${say(view, `Die im ${rule.portal} angezeigte Zahl ist maßgeblich.`, `The number displayed in ${rule.portal} decides.`)}</li>
          <li>${say(view, 'Es zählen Verfahren', 'What counts: procedures')}: ${originsOf(view)}.</li>
          ${rule.submittable ? html`<li>${say(view, 'Ein Verfahren zählt, wenn man es elektronisch absenden kann („Senden“). Infoseiten und Formulare zum Ausdrucken zählen nicht.', 'A procedure counts if it can be sent off electronically. Information pages and forms to print do not count.')}</li>` : ''}
          <li>
            ${say(view, 'Ein Verfahren zählt je Kommune einmal, auch wenn mehrere Leistungen darauf verweisen.', 'A procedure counts once per municipality, even if several services lead to it.')}
          </li>
          <li>${say(view, 'Was aus dem Portal nicht aufgerufen werden kann, zählt nicht.', 'What cannot be called up from the portal does not count.')}</li>
        </ul>
      </section>
      <section class="sec" aria-labelledby="wie">
        <h2 id="wie">${say(view, 'Wie entschieden wird', 'How it is decided')}</h2>
        <dl class="facts">
          <div>
            <dt>${say(view, 'Antrag', 'Application')}</dt>
            <dd>
              ${say(view, 'Die Kommune beantragt den Titel selbst; Prüfung, ob alles da ist', 'The municipality applies itself; check whether all is there')}:
              ${days(rule.completeness)}
            </dd>
          </div>
          <div>
            <dt>${say(view, 'Prüfung', 'Review')}</dt>
            <dd>
              ${say(view, 'Stichprobe von', 'Sample of')} ${number(view, rule.sample.share * 100)} %,
              ${say(view, `mindestens ${rule.sample.least}, höchstens ${rule.sample.most} Verfahren`, `at least ${rule.sample.least}, at most ${rule.sample.most} procedures`)}${mark(rule.sample.proposal)},
              ${days(rule.review)}
            </dd>
          </div>
          <div>
            <dt>${say(view, 'Rückfrage', 'Question')}</dt>
            <dd>${days(rule.question)}; ${say(view, 'so lange ruht die Prüfung', 'the review rests meanwhile')}</dd>
          </div>
          <div>
            <dt>${say(view, 'Entscheidung', 'Decision')}</dt>
            <dd>
              ${say(view, 'durch zwei Personen; eine Ablehnung nennt die Gründe, ein neuer Antrag ist möglich', 'by two people; a refusal names the reasons, a new application is possible')}
            </dd>
          </div>
          <div>
            <dt>${say(view, 'Vorschau', 'Preview')}</dt>
            <dd>
              ${say(view, 'Die Kommune liest vor der Veröffentlichung mit und kann berichtigen', 'The municipality reads before publication and may correct')}:
              ${days(rule.preview)}
            </dd>
          </div>
          <div>
            <dt>${say(view, 'Entzug', 'Withdrawal')}</dt>
            <dd>${say(view, 'nur nach Anhörung', 'only after a hearing')}: ${days(rule.hearing)}</dd>
          </div>
          <div>
            <dt>${say(view, 'Erneute Prüfung', 'Re-check')}</dt>
            <dd>
              ${rule.recheckMonths === null ? say(view, 'nicht vorgesehen', 'not provided for') : `${rule.recheckMonths} ${say(view, 'Monate', 'months')}`}
            </dd>
          </div>
        </dl>
      </section>
      <section class="sec" aria-labelledby="quellen">
        <h2 id="quellen">${say(view, 'Quellen', 'Sources')}</h2>
        <ul class="steps">
          ${rule.sources.map(({ text, url }) => html`<li>${url === null ? text : html`<a href="${url}" rel="noreferrer">${text}</a>`}</li>`)}
        </ul>
      </section>
      ${versionsOf(view)}`,
  )
}

/** Every version with its days: what held, what holds, and what is released already and holds later. An application keeps the one under which it was handed in. */
function versionsOf(view: View): Html {
  const { rule, versions = [rule] } = view.state
  const text = ({ de, en }: { readonly de: string; readonly en: string }): string => say(view, de, en)
  return html`<section class="sec" aria-labelledby="fassungen">
    <h2 id="fassungen">${say(view, 'Fassungen', 'Versions')}</h2>
    <p>${say(view, 'Ein Antrag behält die Fassung, unter der er eingereicht wurde.', 'An application keeps the version under which it was handed in.')}</p>
    <ul class="steps">
      ${[...versions].reverse().map((one) => {
        const at = versions.indexOf(one)
        const [before, next] = [versions[at - 1], versions[at + 1]]
        const changes = before ? compareAwardRules(before, one) : []
        return html`<li>
          <b>${one.id}</b>: ${say(view, 'ab', 'from')}
          ${when(view, one.validFrom)}${next ? ` ${say(view, 'bis', 'until')} ${when(view, addDays(next.validFrom, -1))}` : ''}${one.id === rule.id ? html` <span class="tag">${say(view, 'gilt', 'holds')}</span>` : one.validFrom > rule.validFrom ? html` <span class="tag">${say(view, 'gilt später', 'holds later')}</span>` : ''}${
            changes.length === 0
              ? ''
              : html`<ul>
                  ${changes.map(({ name, before: was, after }) => html`<li>${text(name)}: ${text(after)} ${say(view, 'statt', 'instead of')} ${text(was)}</li>`)}
                </ul>`
          }
        </li>`
      })}
    </ul>
    ${view.home === '' ? '' : html`<p><a href="/oeffentlich${view.language === 'en' ? '?sprache=en' : ''}">${say(view, 'Auszeichnungen anderer Länder und ihre Rahmenbedingungen', 'Awards of other Länder and their conditions')}</a></p>`}
  </section>`
}
