import type { MinutesMessage } from '@blaupause/contract/workshops'
import * as Y from 'yjs'

type Line = { readonly url: string; readonly token: string; readonly workshop: string }

/** Somebody at a browser who types into the minutes: sends what is typed, follows what others type, may lose the line and come back. */
export class Writer {
  readonly doc = new Y.Doc()
  private unsent: Uint8Array[] = []
  private sending: Promise<void> | null = null
  private stream: AbortController | null = null
  private seq = 0
  readonly heard: { key: string; name: string }[] = []
  closed = false

  constructor(private readonly line: Line) {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'others') this.unsent.push(update)
    })
  }

  get online(): boolean {
    return this.stream !== null
  }

  /** Reads the minutes and follows them from there; what was typed meanwhile is sent. */
  async connect(): Promise<void> {
    const stream = new AbortController()
    this.stream = stream
    const { update, seq } = (await this.ask('GET', '')) as { update: string; seq: number }
    Y.applyUpdate(this.doc, Buffer.from(update, 'base64'), 'others')
    this.seq = Math.max(this.seq, seq)
    const answer = await fetch(`${this.line.url}/api/v1/workshops/${this.line.workshop}/minutes/stream?after=${this.seq}`, {
      headers: this.headers,
      signal: stream.signal,
    })
    if (!answer.ok) throw new Error(await answer.text())
    void this.read(answer.body!.getReader()).catch(() => undefined)
  }

  /** The line is gone, in the middle of whatever was under way. */
  disconnect(): void {
    this.stream?.abort()
    this.stream = null
  }

  /** A cursor after the last line that ends before `position`; it stays behind what stands left of it, whatever others type. */
  cursor(name: string, position: number): Y.RelativePosition | null {
    const text = this.doc.getText(name)
    const ends = [...text.toString().slice(0, position).matchAll(/\]/g)].at(-1)
    return ends ? Y.createRelativePositionFromTypeIndex(text, ends.index + 1, -1) : null
  }

  /** Types at the cursor (null: at the beginning) and answers where it is then. */
  type(name: string, cursor: Y.RelativePosition | null, typed: string): Y.RelativePosition {
    const text = this.doc.getText(name)
    const at = cursor === null ? 0 : Y.createAbsolutePositionFromRelativePosition(cursor, this.doc)!.index
    text.insert(at, typed)
    return Y.createRelativePositionFromTypeIndex(text, at + typed.length, -1)
  }

  /** Sends what is not sent yet; an answer that got lost is asked for again, with the same change. */
  async flush(): Promise<void> {
    while (this.online && this.unsent.length > 0) {
      this.sending ??= this.send()
      await this.sending
    }
  }

  private async send(): Promise<void> {
    const batch = this.unsent
    this.unsent = []
    try {
      await this.ask('POST', '/updates', { update: Buffer.from(Y.mergeUpdates(batch)).toString('base64') }, this.stream?.signal)
    } catch (error) {
      this.unsent = [...batch, ...this.unsent]
      if (this.online) throw error
    } finally {
      this.sending = null
    }
  }

  private async read(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder()
    for (let rest = ''; ;) {
      const { done, value } = await reader.read()
      if (done) return
      const parts = (rest + decoder.decode(value, { stream: true })).split('\n\n')
      rest = parts.pop()!
      for (const part of parts) if (part.startsWith('data: ')) this.take(JSON.parse(part.slice(6)) as MinutesMessage)
    }
  }

  private take(message: MinutesMessage): void {
    if ('closed' in message) return void (this.closed = true)
    Y.applyUpdate(this.doc, Buffer.from(message.update, 'base64'), 'others')
    this.seq = message.seq
    this.heard.push({ key: message.key, name: message.name })
  }

  private get headers(): Record<string, string> {
    return { authorization: `Bearer ${this.line.token}`, 'content-type': 'application/json' }
  }

  private async ask(method: string, path: string, body?: object, signal?: AbortSignal): Promise<unknown> {
    const answer = await fetch(`${this.line.url}/api/v1/workshops/${this.line.workshop}/minutes${path}`, {
      method,
      headers: this.headers,
      ...(body && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    })
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
    return answer.json()
  }
}
