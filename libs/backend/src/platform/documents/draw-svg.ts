import { createRequire } from 'node:module'
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js'

const packages = createRequire(import.meta.url)
const font: NonNullable<ResvgRenderOptions['font']> = {
  fontFiles: ['500Medium', '600SemiBold'].map((weight) => packages.resolve(`@expo-google-fonts/fira-sans/${weight}/FiraSans_${weight}.ttf`)),
  loadSystemFonts: false,
  defaultFontFamily: 'Fira Sans',
}

/** A drawing with its letters as shapes, so that it looks the same where our font is not. */
export function outlined(svg: string): string {
  return new Resvg(svg, { font }).toString()
}

/** A drawing as PNG; `scale` 1 is one pixel for each unit. */
export function pixels(svg: string, scale: number): Uint8Array {
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: scale } }).render().asPng()
}
