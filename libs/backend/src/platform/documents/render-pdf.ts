import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { tmpdir } from 'node:os'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { fontCoverage, printable } from './font-coverage.js'

const packages = createRequire(import.meta.url)
const weights = ['400Regular', '500Medium', '600SemiBold'] as const

let compiler: NodeCompiler | undefined
let covered: ReadonlySet<number> | undefined

/**
 * A tagged PDF (PDF/UA-1) of a Typst document. `data` reaches it as `json(bytes(sys.inputs.data))`, so that no text can
 * become markup; a character the font has no shape for is named by its number. `at` is the time of making (milliseconds). The document sets its own title and language. About 10 ms.
 */
export function renderPdf(template: string, data: unknown, at: number): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: tmpdir(), fontArgs: [{ fontPaths: weights.map((weight) => dirname(fontFile(weight))) }] })
  const known = (covered ??= fontCoverage(fontFile(weights[0])))
  const shown = JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? printable(value, known) : value))
  try {
    return compiler.pdf({ mainFileContent: template, inputs: { data: shown } }, { pdfStandard: PdfStandard.UA_1, creationTimestamp: Math.floor(at / 1000) })
  } finally {
    // Typst remembers what it has set, some 30 MB a document outside Node's heap; no document is asked for twice.
    compiler.evictCache(0)
  }
}

function fontFile(weight: (typeof weights)[number]): string {
  return packages.resolve(`@expo-google-fonts/fira-sans/${weight}/FiraSans_${weight}.ttf`)
}
