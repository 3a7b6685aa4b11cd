import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReportsService, Published } from '@blaupause/backend/awards'
import type { Instant } from '@blaupause/domain/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { notationFor } from './catalogue.js'
import { mountLeaveLetters, type Letters } from './leave-letters.js'
import { PublicPages, type Unanswered } from './public-pages.js'
import { mountReportForm } from './report-form.js'
import { sendReady } from './send-ready.js'
import { STYLE } from './style.js'

const STYLE_ADDRESS = `/oeffentlich/stil-${createHash('sha256').update(STYLE).digest('hex').slice(0, 12)}.css`
const SAID: Readonly<Record<Unanswered, string>> = {
  nowhere: 'Noch ist nichts veröffentlicht. Versuchen Sie es in einer Minute wieder. · Nothing is published yet. Try again in a minute.',
  unreadable: 'Dieser Stand ist gerade nicht zu lesen. Versuchen Sie es in einer Minute wieder. · This state cannot be read just now. Try again in a minute.',
}

/** `reports`: takes them down, `letters`: ends letters; both null while there is no database. */
export type PublicOptions = {
  readonly origin: string
  readonly consoleDirectory: string
  readonly reports: Pick<ReportsService, 'report'> | null
  readonly letters: Letters | null
  readonly now: () => Instant
}

/**
 * The public pages, rendered on this side from the last published states. They stand on Fastify itself, because nobody signs in
 * here and nothing of the request is needed but its address.
 */
export function mountPublic(server: FastifyInstance, record: Published, { origin, consoleDirectory, reports, letters, now }: PublicOptions): void {
  const styles = [...consoleStyles(consoleDirectory), STYLE_ADDRESS]
  const pages = new PublicPages(record, { origin, styles }, now)
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const ready = await pages.answer(request.url)
    return typeof ready === 'string'
      ? reply.status(503).headers({ 'content-type': 'text/plain; charset=utf-8', 'retry-after': '30' }).send(SAID[ready])
      : sendReady(request, reply, ready)
  }
  server.get('/oeffentlich', answer)
  server.get('/oeffentlich/*', (request, reply) => {
    const catalogue = /^(\/oeffentlich(?:\/[\w-]+)?\/daten\/katalog)(\?.*)?$/.exec(request.url)
    // One address for every reader of catalogues: which notation it likes, it says itself.
    if (catalogue)
      return reply
        .status(303)
        .headers({ vary: 'accept', location: `${catalogue[1]}.${notationFor(String(request.headers.accept ?? ''))}${catalogue[2] ?? ''}` })
        .send()
    if (request.url !== STYLE_ADDRESS) return answer(request, reply)
    return sendReady(
      request,
      reply,
      pages.rendered.get(STYLE_ADDRESS) ?? pages.rendered.keep(STYLE_ADDRESS, { status: 200, type: 'text/css; charset=utf-8', body: STYLE, lasting: true }),
    )
  })
  mountReportForm(server, pages, reports)
  mountLeaveLetters(server, letters, styles)
}

/** The style of the console: its page names the file. Without a built console the pages are read without it. */
function consoleStyles(directory: string): string[] {
  const index = join(directory, 'index.html')
  if (!existsSync(index)) return []
  return [...readFileSync(index, 'utf8').matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map((match) => match[1]!)
}
