import { writeLeitfaden, type Leitfaden } from '@blaupause/domain/leitfaden'
import { documentFonts } from '@blaupause/reference'
import { renderPdf } from '../../platform/documents/index.js'
import { leitfadenTemplate } from './leitfaden-template.js'

let fonts: string | undefined

/** The Leitfaden as one HTML file with its fonts inside. */
export function leitfadenHtml(leitfaden: Leitfaden): Uint8Array {
  fonts ??= documentFonts()
    .map(
      ({ weight, bytes }) =>
        `@font-face{font-family:"Fira Sans";font-weight:${weight};src:url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}) format("woff2")}`,
    )
    .join('')
  return new TextEncoder().encode(writeLeitfaden(leitfaden, fonts))
}

/** The Leitfaden as a tagged PDF (PDF/UA-1). `at`: the time of making, in milliseconds. */
export function leitfadenPdf(leitfaden: Leitfaden, at: number): Uint8Array {
  return renderPdf(leitfadenTemplate, leitfaden, at)
}
