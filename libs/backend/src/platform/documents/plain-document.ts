import type { PlainDocument } from '@blaupause/contract/http'
import { escapeMarkup as safe } from '@blaupause/domain/kernel'

/** A document of parts with text, facts and tables as one HTML file: no script, nothing fetched, readable without style. Every text is escaped. */
export function plainHtml({ lang, title, head, demo, lead, parts }: PlainDocument): string {
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${safe(`${title} – ${head}`)}</title><style>${STYLE}</style></head><body><main>
<h1>${safe(title)}</h1><p class="head">${safe(head)}</p>${demo === '' ? '' : `<p class="demo">${safe(demo)}</p>`}<p class="lead">${safe(lead)}</p>
${parts.map((part) => `<section id="${safe(part.id)}"><h2>${safe(part.title)}</h2>${part.text.map((line) => `<p>${safe(line)}</p>`).join('')}${facts(part.facts)}${part.table && part.table.lines.length > 0 ? table(part.table) : ''}</section>`).join('\n')}
</main></body></html>
`
}

function facts(list: PlainDocument['parts'][number]['facts']): string {
  return list.length === 0 ? '' : `<dl>${list.map(({ term, text }) => `<div><dt>${safe(term)}</dt><dd>${safe(text)}</dd></div>`).join('')}</dl>`
}

function table({ head, lines, numbers }: NonNullable<PlainDocument['parts'][number]['table']>): string {
  const side = (at: number) => (numbers.includes(at) ? ' class="n"' : '')
  return `<table><thead><tr>${head.map((cell, at) => `<th scope="col"${side(at)}>${safe(cell)}</th>`).join('')}</tr></thead><tbody>${lines.map(({ id, cells }) => `<tr${id === null ? '' : ` id="${safe(id)}"`}>${cells.map((cell, at) => (at === 0 ? `<th scope="row">${safe(cell)}</th>` : `<td${side(at)}>${safe(cell)}</td>`)).join('')}</tr>`).join('')}</tbody></table>`
}

const STYLE =
  'body{font:1rem/1.5 "Fira Sans",system-ui,sans-serif;color:#000;background:#fff;margin:0}main{max-width:56rem;margin:0 auto;padding:2rem 1rem}h1{font-size:2rem;line-height:1.25;margin:0}h2{font-size:1.3rem;border-top:2px solid #000;padding-top:.5rem;margin-top:2rem}.head{margin-top:.25rem;color:#333}.lead{font-size:1.2rem}.demo{border:1px dashed #000;padding:.5rem}dt{color:#333}dl>div{display:grid;grid-template-columns:12rem 1fr;gap:.25rem 1rem}dd{margin:0;overflow-wrap:anywhere}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;font-weight:400;border-bottom:1px solid #bbb;padding:.375rem .75rem .375rem 0}thead th{color:#333;border-bottom-color:#000}.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}@media(max-width:40rem){dl>div{grid-template-columns:1fr}table,tbody,tr,th,td{display:block;border:0;padding:0}thead{display:none}tr{border-bottom:1px solid #bbb;padding:.5rem 0}tbody th{font-weight:600}.n{text-align:left}}'

/** The same in Typst: A4, black on white. See `renderPdf`. */
export const plainTemplate = String.raw`
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title + ", " + d.head, author: "Blaupause")
#set text(font: "Fira Sans", size: 10pt, lang: d.lang, hyphenate: true, number-width: "tabular")
#set page(paper: "a4", margin: (x: 22mm, top: 20mm, bottom: 20mm), footer: context [#set text(size: 8.5pt); #d.head #h(1fr) #counter(page).display() / #counter(page).final().first()])
#set par(leading: 0.62em)
#let grey = luma(51)
#show heading.where(level: 1): set text(size: 18pt, weight: 600)
#show heading.where(level: 2): set text(size: 12.5pt, weight: 600)
#set table(stroke: none, inset: (x: 0pt, y: 1.2mm))
= #d.title
#text(size: 10pt, fill: grey)[#d.head]
#if d.demo != "" [#v(1mm) #box(stroke: (paint: black, thickness: 0.6pt, dash: "dashed"), inset: 2mm, d.demo)]

#text(size: 11.5pt)[#d.lead]
#for p in d.parts [
  #v(5pt)
  #line(length: 100%, stroke: 0.8pt)
  == #p.title
  #for l in p.text [ #par(l) ]
  #for f in p.facts [ #par[#text(fill: grey)[#f.term:] #f.text] ]
  #if p.table != none and p.table.lines.len() > 0 {
    let n = p.table.head.len()
    let number(i) = p.table.numbers.contains(i)
    set text(size: 9pt)
    table(columns: range(n).map(i => if number(i) { auto } else if i == 0 { 1.4fr } else { 1fr }), column-gutter: 3mm, align: range(n).map(i => if number(i) { right + top } else { left + top }),
      table.header(..p.table.head.map(h => text(weight: 500, fill: grey, h))), table.hline(stroke: 0.6pt),
      ..p.table.lines.map(l => l.cells.map(c => par(hanging-indent: 0pt, c)) + (table.hline(stroke: 0.3pt + luma(190)),)).flatten())
  }
]
`
