import { HttpError } from 'react-admin'
import { MinutesMessage, type MinutesState } from '@blaupause/contract/workshops'
import * as Y from 'yjs'
import { problemOf, request, Unreachable } from '../../data/http.js'
import { accessToken } from '../../identity/oidc.js'

/** How long changes are gathered before they are sent, and how soon the line is tried again (milliseconds). */
const GATHER_MS = 250
const AGAIN_MS = 2_000

export type MinutesNews = {
  readonly connected: boolean
  readonly unsent: boolean
  readonly savedAt: number | null
  readonly closed: boolean
  readonly refusal: HttpError | null
}

/**
 * The shared document of a workshop's minutes in this browser: what is typed is sent, what others type comes in. While the
 * line is gone one goes on typing; it is kept on this device and merges when the line is back, also after a reload.
 */
export class MinutesSync {
  readonly doc = new Y.Doc()
  news: MinutesNews = { connected: false, unsent: false, savedAt: null, closed: false, refusal: null }
  private readonly stopping = new AbortController()
  private unsent: Uint8Array[] = []
  private timer: ReturnType<typeof setTimeout> | undefined
  private sending = false
  private seq = 0

  /** `heard`: somebody of this organisation typed just now. `changed`: `news` are new. */
  constructor(
    private readonly workshop: string,
    private readonly subject: string,
    private readonly heard: (writer: { key: string; name: string }) => void,
    private readonly changed: () => void,
  ) {
    this.restore()
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) return
      this.unsent.push(update)
      this.keep()
      this.tell({ unsent: true })
      this.soon()
    })
    void this.follow()
  }

  close(): void {
    this.stopping.abort()
    clearTimeout(this.timer)
    this.doc.destroy()
  }

  private get path(): string {
    return `/workshops/${this.workshop}/minutes`
  }

  private tell(news: Partial<MinutesNews>): void {
    this.news = { ...this.news, ...news }
    if (!this.stopping.signal.aborted) this.changed()
  }

  private soon(wait = GATHER_MS): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.send(), wait)
  }

  private async send(): Promise<void> {
    if (this.sending || this.unsent.length === 0 || this.news.closed) return
    this.sending = true
    const batch = this.unsent
    this.unsent = []
    try {
      await request('POST', `${this.path}/updates`, { body: { update: base64(Y.mergeUpdates(batch)) } })
      this.keep()
      this.tell({ unsent: this.unsent.length > 0, savedAt: Date.now(), refusal: null })
    } catch (error) {
      this.unsent = [...batch, ...this.unsent]
      // A change in between is missing there: then everything is sent once more.
      if (problemOf(error)?.code === 'minutes.gap') this.unsent = [Y.encodeStateAsUpdate(this.doc)]
      else if (error instanceof HttpError && error.status < 500) this.tell({ refusal: error })
      else if (!(error instanceof Unreachable) && !(error instanceof HttpError)) throw error
      else this.tell({ connected: false })
      this.keep()
    } finally {
      this.sending = false
    }
    if (this.unsent.length > 0 && this.news.refusal === null) this.soon(this.news.connected ? GATHER_MS : AGAIN_MS)
  }

  /** Reads the minutes, then every change from there on; when the line breaks, the same again. */
  private async follow(): Promise<void> {
    const { signal } = this.stopping
    while (!signal.aborted && !this.news.closed) {
      try {
        const { open, seq, update } = await request<MinutesState>('GET', this.path, { signal })
        Y.applyUpdate(this.doc, bytes(update), this)
        this.seq = Math.max(this.seq, seq)
        this.tell({ connected: true, closed: !open })
        if (!open) return
        if (this.unsent.length > 0) this.soon()
        await this.read(signal)
      } catch (error) {
        if (signal.aborted) return
        if (error instanceof HttpError && error.status < 500 && error.status !== 401) return this.tell({ connected: false, refusal: error })
      }
      this.tell({ connected: false })
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    }
  }

  private async read(signal: AbortSignal): Promise<void> {
    const token = await accessToken()
    const answer = await fetch(`/api/v1${this.path}/stream?after=${this.seq}`, { signal, headers: token ? { authorization: `Bearer ${token}` } : {} })
    if (!answer.ok || !answer.body) return
    const reader = answer.body.getReader()
    const decoder = new TextDecoder()
    for (let rest = ''; ;) {
      const { done, value } = await reader.read()
      if (done) return
      const parts = (rest + decoder.decode(value, { stream: true })).split('\n\n')
      rest = parts.pop() ?? ''
      for (const part of parts) if (part.startsWith('data: ')) this.take(MinutesMessage.parse(JSON.parse(part.slice(6))))
    }
  }

  private take(message: MinutesMessage): void {
    if ('closed' in message) return this.tell({ closed: true })
    const before = Y.encodeStateVector(this.doc)
    Y.applyUpdate(this.doc, bytes(message.update), this)
    this.seq = message.seq
    // One's own changes come back too; they are news to nobody here.
    if (!equal(before, Y.encodeStateVector(this.doc))) this.heard({ key: message.key, name: message.name })
  }

  private get drawer(): string {
    return `minutes ${this.subject} ${this.workshop}`
  }

  /** What is not sent yet stays on this device, also when the page is closed. */
  private keep(): void {
    try {
      if (this.unsent.length === 0) localStorage.removeItem(this.drawer)
      else localStorage.setItem(this.drawer, base64(Y.mergeUpdates(this.unsent)))
    } catch {
      /* A device that keeps nothing: what is typed lives as long as the page. */
    }
  }

  private restore(): void {
    const kept = localStorage.getItem(this.drawer)
    if (kept === null) return
    Y.applyUpdate(this.doc, bytes(kept), this)
    this.unsent = [bytes(kept)]
    this.news = { ...this.news, unsent: true }
  }
}

function base64(update: Uint8Array): string {
  return btoa(Array.from(update, (byte) => String.fromCharCode(byte)).join(''))
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}
