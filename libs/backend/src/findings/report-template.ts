/** The report in Typst: A4, black on white, as long as it is. `data` is what `reportContent` makes; see `renderPdf`. */
export const reportTemplate = String.raw`
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title + " " + d.head, author: "Blaupause")
#set text(font: "Fira Sans", size: 10pt, lang: d.lang, hyphenate: true, number-width: "tabular")
#set page(paper: "a4", margin: (x: 22mm, top: 20mm, bottom: 20mm), footer: context [#set text(size: 8.5pt); #d.head #h(1fr) #counter(page).display() / #counter(page).final().first()])
#set par(leading: 0.62em)
#let grey = luma(51)
#show heading.where(level: 1): set text(size: 18pt, weight: 600)
#show heading.where(level: 2): set text(size: 12.5pt, weight: 600)
#show heading.where(level: 3): set text(size: 10.5pt, weight: 600)
#set table(stroke: none, inset: (x: 0pt, y: 1mm))
= #d.title
#text(size: 12pt)[#d.head]

#d.lead #d.leftOut
#if d.demo != "" [#box(stroke: (paint: black, thickness: 0.6pt, dash: "dashed"), inset: 2mm, d.demo)]
#for c in d.classes [
  #v(4pt)
  #line(length: 100%, stroke: 0.8pt)
  == #c.head
  #text(size: 9pt, fill: grey)[#c.rule]
  #for f in c.findings [
    === #f.statement
    #f.sentence
    #for fact in f.facts [ #par(text(size: 9pt)[#text(fill: grey)[#fact.term:] #fact.text]) ]
    #par(text(size: 9pt, link(f.rows.url, f.rows.text + ": " + f.rows.url)))
  ]
]
#v(4pt)
#line(length: 100%, stroke: 0.8pt)
== #d.rule.title
#for l in d.rule.lines [ #par(l) ]
== #d.definitions.title
#for l in d.definitions.lines [ #par[*#l.term.* #l.text] ]
== #d.rows.title
#d.rows.lead #d.rows.more
#if d.rows.lines.len() > 0 {
  table(columns: (1fr, 12mm, 24mm, 28mm, 24mm), column-gutter: 2mm, align: (left, left, left, left, right),
    table.header(..d.rows.head.map(h => text(weight: 500, fill: grey, h))), table.hline(stroke: 0.6pt), ..d.rows.lines.flatten())
}
== #d.sources.title
#for l in d.sources.lines [ #par(text(size: 9pt, l)) ]
`
