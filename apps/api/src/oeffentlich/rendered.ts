import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** What one address answers. `lasting`: its content never changes under this address. */
export type Answer = { readonly status: number; readonly type: string; readonly body: string | Uint8Array; readonly lasting?: boolean }
export type Ready = { readonly status: number; readonly type: string; readonly tag: string; readonly lasting: boolean; readonly plain: Buffer; readonly gzip: Buffer | null; readonly br: Buffer | null }

/** Addresses kept ready. Whoever asks for ever new ones pushes the oldest out and costs a rendering each, no memory. */
const MOST = 4000
const PACKS = /^(text\/|application\/(json|ld\+json|geo\+json)|image\/svg)/

/** Answers rendered and packed once, until something is published. */
export class Rendered {
  private readonly ready = new Map<string, Ready>()

  get(key: string): Ready | undefined {
    return this.ready.get(key)
  }

  keep(key: string, { status, type, body, lasting = false }: Answer): Ready {
    const plain = Buffer.from(body as Uint8Array)
    const packs = PACKS.test(type) && plain.length > 800
    const made: Ready = {
      status, type, lasting, plain, tag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 20)}"`,
      gzip: packs ? gzipSync(plain) : null, br: packs ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : null,
    }
    if (this.ready.size >= MOST) this.ready.delete(this.ready.keys().next().value!)
    this.ready.set(key, made)
    return made
  }

  clear(): void {
    this.ready.clear()
  }
}
