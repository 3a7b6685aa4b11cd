import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

export type Piece = {
  readonly fileName: string
  readonly code: string
  readonly imports: readonly string[]
  readonly facadeModuleId: string | null
  readonly isEntry: boolean
}
export type FirstLoad = { readonly page: string; readonly bytes: number; readonly files: readonly string[] }

/** JavaScript (gzip) that stands between an address and a page: the entry, the page, and whatever either imports, each file once. */
export function firstLoad(pieces: readonly Piece[], page: string): FirstLoad {
  const files = new Map(pieces.map((piece) => [piece.fileName, piece]))
  const wanted = pieces.filter(({ isEntry, facadeModuleId }) => isEntry || facadeModuleId?.endsWith(page))
  if (!wanted.some(({ isEntry }) => !isEntry)) throw new Error(`${page} is no piece of its own: is it still loaded by lazyPage?`)
  const seen = new Set<string>()
  const take = (name: string): void => {
    const piece = files.get(name)
    if (!piece || seen.has(name)) return
    seen.add(name)
    piece.imports.forEach(take)
  }
  wanted.forEach(({ fileName }) => {
    take(fileName)
  })
  return { page, files: [...seen], bytes: [...seen].reduce((sum, name) => sum + gzipSync(files.get(name)!.code).length, 0) }
}

/** Fails the build when the first view of one of `pages` needs more than `kilobytes` (1000 bytes, gzip) of JavaScript. */
export function holdFirstLoad({ pages, kilobytes }: { readonly pages: readonly string[]; readonly kilobytes: number }): Plugin {
  return {
    name: 'hold-first-load',
    apply: 'build',
    generateBundle(_, bundle) {
      const pieces = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [one] : []))
      for (const { page, bytes, files } of pages.map((one) => firstLoad(pieces, one))) {
        const said = `${page}: ${(bytes / 1000).toFixed(0)} kB of JavaScript (gzip) before it shows, limit ${kilobytes} kB`
        if (bytes > kilobytes * 1000) this.error(`${said}. It comes in ${files.join(', ')}. Load what is not seen first by lazyPage or import().`)
        this.info(said)
      }
    },
  }
}
