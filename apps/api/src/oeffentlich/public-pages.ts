import { publishedAt, type Published, type PublicState } from '@blaupause/backend/awards'
import { readStand, type Snapshot } from '@blaupause/domain/awards'
import type { Instant } from '@blaupause/domain/kernel'
import { addressOf, keyOf, type Asked } from './address.js'
import { answerFor } from './answer-for.js'
import { awardsPage } from './awards-page.js'
import { missingPage, noStandPage } from './missing-page.js'
import type { View } from './page.js'
import { Places } from './places.js'
import { Rendered, type Ready } from './rendered.js'

/** `nowhere`: nothing was published yet; `unreadable`: a state of then that cannot be read just now. */
export type Unanswered = 'nowhere' | 'unreadable'

/** The public pages of the last published states, each kept ready in memory: an answer costs neither a query nor a template. */
export class PublicPages {
  readonly rendered = new Rendered()
  private readonly places = new Places()

  constructor(
    private readonly record: Published,
    private readonly options: Pick<View, 'origin' | 'styles'>,
    private readonly now: () => Instant,
  ) {
    record.onChange(() => {
      this.rendered.clear()
    })
  }

  /** What an address answers. */
  async answer(url: string): Promise<Ready | Unanswered> {
    if (this.record.states.length === 0) return 'nowhere'
    const { state, ...asked } = addressOf(url, this.record.states)
    if (state === null) return this.ready(`awards ${asked.query.sprache ?? ''}`, () => awardsPage(this.record.states.map((one) => this.view(one, asked, null))))
    return asked.path.startsWith('/signet/') ? this.signet(asked) : this.page(state, asked)
  }

  /** What a page of an award is rendered from, now. */
  viewNow(url: string): View | null {
    if (this.record.states.length === 0) return null
    const { state, query } = addressOf(url, this.record.states)
    return this.view(state ?? this.record.states[0]!, { query }, null)
  }

  private async page(state: PublicState, asked: Asked): Promise<Ready | Unanswered> {
    const { award } = state.snapshot
    const instant = this.instantOf(state, asked.query.stand)
    if (instant !== null && typeof instant !== 'string')
      return this.ready(`${award} ${instant.why} ${asked.query.sprache ?? ''}`, () => noStandPage(this.view(state, asked, null), instant.why))
    const { stand: _, ...query } = asked.query
    const wanted: Asked = { path: asked.path, odd: asked.odd, query: instant === null ? query : { ...query, stand: instant } }
    return this.rendering(state, wanted, instant, (then) => ({ view: this.view(then ?? state, asked, instant) }))
  }

  /** Signets and their check pages say what holds today, whatever the address asks for; the page adds what it said then. Those that nobody holds are one and the same. */
  private async signet({ path, query: { stand, ...query } }: Asked): Promise<Ready | Unanswered> {
    const [, , id = '', ...file] = path.split('/')
    const state = this.record.states.find((one) => this.places.signets(one).has(id)) ?? null
    const of = state ?? this.record.states[0]!
    const read = state === null || file.length > 0 ? null : this.instantOf(state, stand)
    const instant = typeof read === 'string' ? read : null
    const wanted: Asked = {
      odd: false,
      path: state === null ? ['', 'signet', '-', ...file].join('/') : path,
      query: instant === null ? query : { ...query, stand: instant },
    }
    return this.rendering(of, wanted, instant, (then) => ({ view: this.view(of, wanted, null), then: then?.snapshot ?? null }))
  }

  /** What is kept of an address, else what is rendered from the state of `instant`, which `from` is given; null is now. */
  private async rendering(
    of: PublicState,
    wanted: Asked,
    instant: Instant | null,
    from: (then: PublicState | null) => { readonly view: View; readonly then?: Snapshot | null },
  ): Promise<Ready | Unanswered> {
    const key = keyOf(wanted, of.snapshot.award)
    const kept = this.rendered.get(key)
    if (kept) return kept
    const read = instant === null ? null : await this.record.at(of, instant).catch(() => null)
    if (instant !== null && read === null) return 'unreadable'
    // While it was read, others asked for the same: one of them renders it.
    const meanwhile = this.rendered.get(key)
    if (meanwhile) return meanwhile
    const { view, then = null } = from(read)
    const made = answerFor(view, { ...wanted, maps: this.places, then })
    if (made) return this.rendered.keep(key, made)
    // All that is missing is one page: whoever invents addresses costs one rendering.
    const missing = { ...(view.language === 'en' && { sprache: 'en' }), ...(view.asked !== null && { stand: view.asked }) }
    return this.ready(keyOf({ path: 'missing', odd: false, query: missing }, of.snapshot.award), () => missingPage(view))
  }

  /** The instant of a state that a permalink means; null for now. A state that is yet to come, and one from before everything, is none. */
  private instantOf(state: PublicState, stand: string | undefined): Instant | null | { readonly why: 'unclear' | 'early' | 'late' } {
    if (stand === undefined) return null
    const span = readStand(stand)
    if (span === null) return { why: 'unclear' }
    // The clock of another machine may be ahead of this one's: what is published is not yet to come.
    if (span.from > this.now() && span.from > state.instants.at(-1)!) return { why: 'late' }
    return publishedAt(state, span.to) ?? { why: 'early' }
  }

  private view(state: PublicState, { query }: Pick<Asked, 'query'>, asked: Instant | null): View {
    const [first, ...others] = this.record.states
    const several = others.length > 0
    const own = `/${state.snapshot.award}`
    return {
      state,
      bodies: this.places.of(state),
      language: query.sprache === 'en' ? 'en' : 'de',
      asked,
      prefix: state.snapshot.award === first!.snapshot.award ? '' : own,
      home: several ? own : '',
      ...this.options,
    }
  }

  private ready(key: string, make: () => Parameters<Rendered['keep']>[1]): Ready {
    return this.rendered.get(key) ?? this.rendered.keep(key, make())
  }
}
