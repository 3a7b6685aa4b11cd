import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { geometry, unpacked } from '@blaupause/backend/coverage'
import type { CorrectionsService, PublicRecord, PublicState } from '@blaupause/backend/awards'
import { ReportWrong } from '@blaupause/contract/awards'
import { mapShapes } from '@blaupause/domain/geometry'
import { DomainError, refusalSentence } from '@blaupause/domain/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Topology } from 'topojson-specification'
import { answerFor, type Asked } from './answer-for.js'
import type { Language, View } from './page.js'
import { Rendered } from './rendered.js'
import { reportPage } from './report-page.js'
import { STYLE } from './style.js'

/** The strictest that a page of text, pictures and one form needs. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
const STYLE_ADDRESS = `/oeffentlich/stil-${createHash('sha256').update(STYLE).digest('hex').slice(0, 12)}.css`
/** Only these parts of an address mean something; others neither change the answer nor fill memory. */
const KNOWN = ['stand', 'sprache', 'rb', 'kreis', 'art', 'groesse', 'lage', 'seite', 'q', 'groesse'] as const

export type PublicOptions = { readonly origin: string; readonly consoleDirectory: string }

/**
 * The public pages, rendered on this side from the last published state and kept ready: an answer costs neither a query nor a
 * template. They stand on Fastify itself, because nobody signs in here and nothing of the request is needed but its address.
 */
export function mountPublic(server: FastifyInstance, record: PublicRecord, corrections: CorrectionsService, { origin, consoleDirectory }: PublicOptions): void {
  const styles = [...consoleStyles(consoleDirectory), STYLE_ADDRESS]
  const rendered = new Rendered()
  const places = new Places()
  record.onChange(() => { rendered.clear() })
  const viewOf = (state: PublicState, language: Language, asked: string | null): View => ({ state, bodies: places.of(state), language, asked, origin, styles })
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { path, query, key } = knownSignet(addressOf(request.url), places.signets(record.state))
    const kept = rendered.get(key)
    if (kept) return send(request, reply, kept)
    const state = query.stand === undefined ? record.state : await record.asOf(instantOf(query.stand)).catch(() => null)
    if (!state) return reply.status(503).headers({ 'content-type': 'text/plain; charset=utf-8', 'retry-after': '30' }).send('Dieser Stand ist gerade nicht zu lesen. Versuchen Sie es in einer Minute wieder. · This state cannot be read just now. Try again in a minute.')
    const view = viewOf(state, query.sprache === 'en' ? 'en' : 'de', query.stand === undefined ? null : state.snapshot.at)
    return send(request, reply, rendered.keep(key, answerFor(view, { path, query, maps: places })))
  }
  server.get('/oeffentlich', answer)
  server.get('/oeffentlich/*', (request, reply) => {
    if (request.url !== STYLE_ADDRESS) return answer(request, reply)
    return send(request, reply, rendered.get(STYLE_ADDRESS) ?? rendered.keep(STYLE_ADDRESS, { status: 200, type: 'text/css; charset=utf-8', body: STYLE, lasting: true }))
  })
  // A form is read here and nowhere else: commands of the API take JSON alone.
  void server.register(async (forms) => {
    forms.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 16_384 }, (_, body, done) => { done(null, Object.fromEntries(new URLSearchParams(String(body)))) })
    forms.post('/oeffentlich/melden', async (request, reply) => {
      const { state } = record
      const sent = request.body as Record<string, string> | undefined
      const read = ReportWrong.safeParse(sent)
      if (!state) return reply.status(503).send()
      const view = viewOf(state, addressOf(request.url).query.sprache === 'en' ? 'en' : 'de', null)
      const form = (status: number, refused: string | null): FastifyReply => reply.status(status).headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY, 'cache-control': 'no-store' }).send(String(reportPage(view, { about: String(sent?.['page'] ?? '').slice(0, 300), text: String(sent?.['text'] ?? '').slice(0, 2000), sent: refused === null, refused })))
      if (!read.success) return form(422, view.language === 'en' ? 'Write between 5 and 2,000 characters.' : 'Schreiben Sie zwischen 5 und 2.000 Zeichen.')
      // A field that no person sees was filled in: a program. It is thanked and learns nothing.
      if (read.data.website) return form(200, null)
      try {
        await corrections.report(state.rule.land, read.data)
        return form(200, null)
      } catch (error) {
        if (error instanceof DomainError) return form(429, refusalSentence(error.code, view.language, error.details))
        return form(503, view.language === 'en' ? 'This cannot be taken down just now. Your text stands below; try again in a minute.' : 'Das lässt sich gerade nicht aufnehmen. Ihr Text steht unten; versuchen Sie es in einer Minute wieder.')
      }
    })
  })
}

/** Bodies by key and shapes by Land, worked out once for each state. */
class Places {
  private signets_: { readonly state: PublicState['snapshot']; readonly ids: ReadonlySet<string> } | null = null
  private of_: { readonly state: PublicState; readonly bodies: View['bodies'] } | null = null
  private readonly shapes = new Map<string, ReturnType<typeof mapShapes>>()
  private readonly topologies = new Map<string, Topology>()

  of(state: PublicState): View['bodies'] {
    if (this.of_?.state.bodies !== state.bodies) this.of_ = { state, bodies: new Map(state.bodies.map((body) => [body.key, body])) }
    return this.of_!.bodies
  }

  /** The signets there are. */
  signets(state: PublicState | null): ReadonlySet<string> {
    if (state !== null && this.signets_?.state !== state.snapshot) this.signets_ = { state: state.snapshot, ids: new Set(state.snapshot.titles.flatMap(({ signet }) => signet ?? [])) }
    return this.signets_?.ids ?? new Set()
  }

  /** The Kreise of the Land whose keys begin so. */
  kreise(prefix: string): ReturnType<typeof mapShapes> {
    const known = this.shapes.get(prefix)
    if (known) return known
    const made = mapShapes(this.topology('kreise-de'), prefix)
    this.shapes.set(prefix, made)
    return made
  }

  topology(name: string): Topology {
    const known = this.topologies.get(name)
    if (known) return known
    const read = JSON.parse(Buffer.from(unpacked(geometry(name))).toString()) as Topology
    this.topologies.set(name, read)
    return read
  }
}
export type Maps = Pick<Places, 'kreise' | 'topology'>

function addressOf(url: string): Asked & { readonly key: string } {
  const { pathname, searchParams } = new URL(url, 'http://oeffentlich')
  const query = Object.fromEntries(KNOWN.flatMap((name) => { const value = searchParams.get(name); return value === null ? [] : [[name, value.slice(0, 80)]] }))
  const path = decoded(pathname.replace(/^\/oeffentlich/, '').replace(/\/$/, '')).slice(0, 120)
  return { path, query, key: `${path}?${new URLSearchParams(query).toString()}` }
}

/** Every signet that nobody holds is the same one: whoever asks for a thousand invented ids in a second asks for one page. */
function knownSignet(asked: ReturnType<typeof addressOf>, ids: ReadonlySet<string>): ReturnType<typeof addressOf> {
  const [, of, id, ...file] = asked.path.split('/')
  if (of !== 'signet' || id === undefined || asked.query.stand !== undefined || ids.has(id)) return asked
  const path = ['', 'signet', '-', ...file].join('/')
  return { ...asked, path, key: `${path}?${new URLSearchParams(asked.query).toString()}` }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The instant of a permalink; `2026-08-17T06` means the whole hour, a day its end. */
function instantOf(stand: string): string {
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(stand) ? `${stand}T23:59:59.999Z` : /^\d{4}-\d{2}-\d{2}T\d{2}$/.test(stand) ? `${stand}:59:59.999Z` : stand
  const at = Date.parse(whole)
  return Number.isNaN(at) ? '9999-12-31T00:00:00.000Z' : new Date(at).toISOString()
}

function send(request: FastifyRequest, reply: FastifyReply, { status, type, tag, lasting, plain, gzip, br }: ReturnType<Rendered['keep']>): FastifyReply {
  reply.status(status).headers({
    'content-type': type, etag: tag, vary: 'accept-encoding', 'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=20, stale-while-revalidate=20, stale-if-error=86400',
    'content-security-policy': type.startsWith('image/svg') ? "default-src 'none'; style-src 'unsafe-inline'" : POLICY, 'cross-origin-resource-policy': type.startsWith('image/') ? 'cross-origin' : 'same-origin', ...(type.includes('json') || type.includes('csv') ? { 'access-control-allow-origin': '*' } : {}),
  })
  if (request.headers['if-none-match'] === tag) return reply.status(304).send()
  const accepts = String(request.headers['accept-encoding'] ?? '')
  if (br && /\bbr\b/.test(accepts)) return reply.header('content-encoding', 'br').send(br)
  if (gzip && /\bgzip\b/.test(accepts)) return reply.header('content-encoding', 'gzip').send(gzip)
  return reply.send(plain)
}

/** The style of the console: its page names the file. Without a built console the pages are read without it. */
function consoleStyles(directory: string): string[] {
  const index = join(directory, 'index.html')
  if (!existsSync(index)) return []
  return [...readFileSync(index, 'utf8').matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map((match) => match[1]!)
}
