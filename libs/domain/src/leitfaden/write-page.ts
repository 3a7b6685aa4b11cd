import { escapeMarkup as safe } from '../kernel/index.js'
import type { Leitfaden } from './leitfaden.js'
import { leitfadenPage, type PageNode } from './page.js'
import { leitfadenStyle, paperStyle } from './style.js'
import { ticksScript } from './ticks-script.js'

/** One HTML file: nothing fetched, works offline, prints. `fonts`: `@font-face` rules with the fonts in them, or empty. Every text is escaped. */
export function writeLeitfaden(leitfaden: Leitfaden, fonts = ''): string {
  const { lang, kind, title, key, foot, demo, words } = leitfaden
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; script-src 'unsafe-inline'"><meta name="referrer" content="no-referrer"><title>${safe(`${kind}: ${title}`)}</title><style>${fonts}${paperStyle}${leitfadenStyle}</style></head>
<body><a class="lf-skip" href="#inhalt">${safe(words.skip)}</a><main id="inhalt" class="leitfaden" data-key="${safe(key)}">${leitfadenPage(leitfaden).map(written).join('\n')}</main><footer class="leitfaden lf-foot"><p>${safe([foot, demo].filter((text) => text !== '').join(' · '))}</p></footer><script>${ticksScript}</script></body></html>
`
}

const EMPTY = new Set(['br', 'input'])

function written(node: PageNode): string {
  if (typeof node === 'string') return safe(node)
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${safe(value)}"`)
    .join('')
  return EMPTY.has(node.tag) ? `<${node.tag}${attributes}>` : `<${node.tag}${attributes}>${node.children.map(written).join('')}</${node.tag}>`
}
