import type { ReportsService } from '@blaupause/backend/awards'
import { ReportWrong } from '@blaupause/contract/awards'
import { DomainError, refusalSentence } from '@blaupause/domain/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { PublicPages } from './public-pages.js'
import { reportPage } from './report-page.js'
import { POLICY } from './send-ready.js'

/** What stands in the form again when it was too long to be taken down: nobody writes it twice. */
const MOST_KEPT = 8000

/** The form by which anybody says what is wrong. It is read here and nowhere else: commands of the API take JSON alone. `reports` null: nothing can be taken down yet. */
export function mountReportForm(server: FastifyInstance, pages: PublicPages, reports: Pick<ReportsService, 'report'> | null): void {
  void server.register(async (forms) => {
    forms.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 16_384 }, (_, body, done) => {
      done(null, Object.fromEntries([...new URLSearchParams(String(body))].map(([name, value]) => [name, value.replaceAll('\r\n', '\n')])))
    })
    for (const address of ['/oeffentlich/melden', '/oeffentlich/:award/melden'])
      forms.post(address, async (request, reply) => {
        const view = pages.viewNow(request.url)
        const sent = request.body as Record<string, string> | undefined
        const read = ReportWrong.safeParse(sent)
        if (!view) return reply.status(503).send()
        const form = (status: number, refused: string | null): FastifyReply =>
          reply
            .status(status)
            .headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY, 'cache-control': 'no-store' })
            .send(
              String(
                reportPage(view, {
                  about: String(sent?.['page'] ?? '').slice(0, 300),
                  text: String(sent?.['text'] ?? '').slice(0, MOST_KEPT),
                  sent: refused === null,
                  refused,
                }),
              ),
            )
        if (!read.success) return form(422, view.language === 'en' ? 'Write between 5 and 2,000 characters.' : 'Schreiben Sie zwischen 5 und 2.000 Zeichen.')
        // A field that no person sees was filled in: a program. It is thanked and learns nothing.
        if (read.data.website) return form(200, null)
        try {
          if (reports === null) throw new Error('No database yet')
          await reports.report(view.state.rule, request.ip, read.data)
          return form(200, null)
        } catch (error) {
          if (error instanceof DomainError) return form(429, refusalSentence(error.code, view.language, error.details))
          return form(
            503,
            view.language === 'en'
              ? 'This cannot be taken down just now. Your text stands below; try again in a minute.'
              : 'Das lässt sich gerade nicht aufnehmen. Ihr Text steht unten; versuchen Sie es in einer Minute wieder.',
          )
        }
      })
  })
}
