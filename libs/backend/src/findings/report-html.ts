import { escapeMarkup as safe } from '@blaupause/domain/kernel'
import type { ReportContent } from './report-content.js'

/** The same report as one HTML file: no script, nothing fetched, readable without style. Every text is escaped. */
export function reportHtml(content: ReportContent): string {
  const { lang, title, head, demo, lead, leftOut, classes, rule, definitions, rows, sources } = content
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${safe(`${title} ${head}`)}</title><style>${STYLE}</style></head><body><main>
<h1>${safe(title)}</h1><p class="head">${safe(head)}</p><p>${safe(lead)} ${safe(leftOut)}</p>${demo === '' ? '' : `<p class="demo">${safe(demo)}</p>`}
${classes.map((one) => `<section><h2>${safe(one.head)}</h2><p class="rule">${safe(one.rule)}</p>${one.findings.map(({ statement, sentence, facts, rows: link }) => `<article><h3>${safe(statement)}</h3><p>${safe(sentence)}</p><dl>${facts.map(({ term, text }) => `<div><dt>${safe(term)}</dt><dd>${safe(text)}</dd></div>`).join('')}</dl><p><a href="${safe(link.url)}">${safe(link.text)}</a></p></article>`).join('')}</section>`).join('\n')}
<section><h2>${safe(rule.title)}</h2>${paragraphs(rule.lines)}</section>
<section><h2>${safe(definitions.title)}</h2><dl>${definitions.lines.map(({ term, text }) => `<div><dt>${safe(term)}</dt><dd>${safe(text)}</dd></div>`).join('')}</dl></section>
<section><h2>${safe(rows.title)}</h2><p>${safe(rows.lead)} ${safe(rows.more)}</p>${rows.lines.length === 0 ? '' : `<table><thead><tr>${rows.head.map((cell) => `<th scope="col">${safe(cell)}</th>`).join('')}</tr></thead><tbody>${rows.lines.map(([first, ...rest]) => `<tr><th scope="row">${safe(first!)}</th>${rest.map((cell) => `<td>${safe(cell)}</td>`).join('')}</tr>`).join('')}</tbody></table>`}</section>
<section><h2>${safe(sources.title)}</h2>${paragraphs(sources.lines)}</section>
</main></body></html>
`
}

function paragraphs(lines: readonly string[]): string {
  return lines.map((line) => `<p>${safe(line)}</p>`).join('')
}

const STYLE =
  'body{font:1rem/1.5 "Fira Sans",system-ui,sans-serif;color:#000;background:#fff;margin:0}main{max-width:52rem;margin:0 auto;padding:2rem 1rem}h1{font-size:2rem;line-height:1.25;margin:0}h2{font-size:1.3rem;border-top:2px solid #000;padding-top:.5rem;margin-top:2rem}h3{font-size:1.05rem;margin-bottom:.25rem}.head{font-size:1.2rem;margin-top:0}.rule,dt{color:#333}.demo{border:1px dashed #000;padding:.5rem}dl>div{display:grid;grid-template-columns:12rem 1fr;gap:.25rem 1rem}dd{margin:0}table{border-collapse:collapse;width:100%}th,td{text-align:left;font-weight:400;border-bottom:1px solid #bbb;padding:.25rem .5rem .25rem 0}@media(max-width:40rem){dl>div{grid-template-columns:1fr}}'
