import type { SubscriptionsService } from '@blaupause/backend/blueprints'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { html, say, type Html, type Language } from './view.js'
import { POLICY } from './send-ready.js'

export type Letters = Pick<SubscriptionsService, 'lettersOf' | 'endLetters'>
type Asked = FastifyRequest<{ Params: { leave: string } }>
type State = 'asks' | 'ended' | 'unknown'

const Leave = z.uuid()

/**
 * The page to which a letter leads that ends letters. Looking ends nothing: mail filters open every link. A mail program may end
 * them with one POST (RFC 8058), whatever it sends. `letters` null: there is no database yet.
 */
export function mountLeaveLetters(server: FastifyInstance, letters: Letters | null, styles: readonly string[]): void {
  void server.register(async (door) => {
    door.addContentTypeParser(['application/x-www-form-urlencoded', 'multipart/form-data'], { parseAs: 'buffer', bodyLimit: 4096 }, (_, __, done) => {
      done(null, null)
    })
    const answer = async (request: Asked, reply: FastifyReply, end: boolean): Promise<FastifyReply> => {
      if (letters === null)
        return reply
          .status(503)
          .headers({ 'content-type': 'text/plain; charset=utf-8', 'retry-after': '30' })
          .send('Das geht in einer Minute wieder. · This will work again in a minute.')
      const leave = Leave.safeParse(request.params.leave).data
      const known = leave === undefined ? null : await letters.lettersOf(leave)
      if (known && end) await letters.endLetters(leave!)
      const state: State = known ? (end ? 'ended' : 'asks') : 'unknown'
      return reply
        .status(state === 'unknown' && !end ? 404 : 200)
        .headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY, 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
        .send(String(leavePage(state, known?.name ?? '', known?.language ?? languageOf(request), styles)))
    }
    door.get('/oeffentlich/abbestellen/:leave', (request: Asked, reply) => answer(request, reply, false))
    door.post('/oeffentlich/abbestellen/:leave', (request: Asked, reply) => answer(request, reply, true))
  })
}

function languageOf({ headers }: FastifyRequest): Language {
  return /^en\b/i.test(headers['accept-language'] ?? '') ? 'en' : 'de'
}

function leavePage(state: State, name: string, language: Language, styles: readonly string[]): Html {
  const view = { language }
  const title = {
    asks: say(view, 'Keine Mail mehr zu dieser Blaupause?', 'No more mail about this blueprint?'),
    ended: say(view, 'Dieses Postfach bekommt keine Mail mehr dazu.', 'This mailbox gets no more mail about it.'),
    unknown: say(view, 'Hier ist nichts mehr abzubestellen', 'There is nothing to end here'),
  }[state]
  const body = {
    asks: html`<p class="now">
        ${say(view, `Es geht um Nachrichten zu neuen Fassungen von „${name}“. Im Eingang Ihrer Organisation stehen sie weiterhin.`, `These are messages about new versions of “${name}”. They will still stand in the inbox of your organisation.`)}
      </p>
      <form method="post"><button class="btn btn--primary" type="submit">${say(view, 'Mail abbestellen', 'End mail')}</button></form>`,
    ended: html`<p class="now">
      ${say(view, `Neue Fassungen von „${name}“ stehen weiterhin im Eingang Ihrer Organisation. Wieder bestellen können Sie auf der Seite der Blaupause.`, `New versions of “${name}” still stand in the inbox of your organisation. You can ask for mail again on the page of the blueprint.`)}
    </p>`,
    unknown: html`<p class="now">
      ${say(view, 'Diese Nachrichten sind schon abbestellt, oder der Link ist nicht vollständig.', 'These messages have been ended already, or the link is not complete.')}
    </p>`,
  }[state]
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Blaupause</title>
        <link rel="icon" href="/favicon.svg" />
        ${styles.map((href) => html`<link rel="stylesheet" href="${href}" />`)}
      </head>
      <body class="oeffentlich">
        <header class="pub-head">
          <a class="brand" href="/"><span>Blaupause</span></a>
        </header>
        <main class="pub" id="inhalt">
          <h1>${title}</h1>
          ${body}
          <p><a href="/oeffentlich/blaupausen">${say(view, 'Zu den Blaupausen', 'To the blueprints')}</a></p>
        </main>
      </body>
    </html>`
}
