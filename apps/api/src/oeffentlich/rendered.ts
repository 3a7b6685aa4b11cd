import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** What one address answers. `lasting`: its content never changes under this address. */
export type Answer = { readonly status: number; readonly type: string; readonly body: string | Uint8Array; readonly lasting?: boolean }
export type Ready = {
  readonly status: number
  readonly type: string
  readonly tag: string
  readonly lasting: boolean
  readonly plain: Buffer
  readonly gzip: Buffer | null
  readonly br: Buffer | null
}

/** Addresses kept ready, and bytes they may take. Whoever asks for ever new ones pushes out what nobody asks for and costs a rendering each, no memory. */
const MOST = 4000
const MOST_BYTES = 64_000_000
const PACKS = /^(text\/|application\/(json|ld\+json|geo\+json)|image\/svg)/

/** Answers rendered and packed once, until something is published. */
export class Rendered {
  private readonly ready = new Map<string, Ready>()
  private bytes = 0

  get(key: string): Ready | undefined {
    const known = this.ready.get(key)
    if (known === undefined) return undefined
    // To the end: what is asked for most is pushed out last.
    this.ready.delete(key)
    this.ready.set(key, known)
    return known
  }

  keep(key: string, { status, type, body, lasting = false }: Answer): Ready {
    const plain = Buffer.from(body as Uint8Array)
    const packs = PACKS.test(type) && plain.length > 800
    const made: Ready = {
      status,
      type,
      lasting,
      plain,
      tag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 20)}"`,
      gzip: packs ? gzipSync(plain) : null,
      br: packs ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : null,
    }
    this.drop(key)
    this.ready.set(key, made)
    this.bytes += sizeOf(made)
    while (this.ready.size > MOST || (this.bytes > MOST_BYTES && this.ready.size > 1)) this.drop(this.ready.keys().next().value!)
    return made
  }

  /** Answers kept and bytes they take. */
  get size(): { readonly answers: number; readonly bytes: number } {
    return { answers: this.ready.size, bytes: this.bytes }
  }

  clear(): void {
    this.ready.clear()
    this.bytes = 0
  }

  private drop(key: string): void {
    const known = this.ready.get(key)
    if (known === undefined) return
    this.ready.delete(key)
    this.bytes -= sizeOf(known)
  }
}

function sizeOf({ plain, gzip, br }: Ready): number {
  return plain.length + (gzip?.length ?? 0) + (br?.length ?? 0)
}
