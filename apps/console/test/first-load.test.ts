import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { firstLoad, type Piece } from '../build/first-load.js'

const size = (code: string) => gzipSync(code).length
const piece = (fileName: string, imports: string[] = [], rest: Partial<Piece> = {}): Piece => ({
  fileName,
  code: `/* ${fileName} */`,
  imports,
  facadeModuleId: null,
  isEntry: false,
  ...rest,
})
const shared = piece('shared.js')
const entry = piece('main.js', ['shared.js'], { isEntry: true, facadeModuleId: '/src/main.tsx' })
const lage = piece('lage.js', ['shared.js', 'strip.js'], { facadeModuleId: '/src/lage/lage-page.tsx' })
const pieces = [entry, lage, shared, piece('strip.js'), piece('map.js')]

describe('the first load of a page', () => {
  it('is the entry, the page and what they import, each once, and nothing else', () => {
    expect(firstLoad(pieces, 'lage/lage-page.tsx')).toEqual({
      page: 'lage/lage-page.tsx',
      files: ['main.js', 'shared.js', 'lage.js', 'strip.js'],
      bytes: ['main.js', 'shared.js', 'lage.js', 'strip.js'].reduce((sum, name) => sum + size(`/* ${name} */`), 0),
    })
  })
  it('cannot be told of a page that came back into the entry', () => {
    expect(() => firstLoad([entry, shared], 'lage/lage-page.tsx')).toThrow('no piece of its own')
  })
})
