/** The sheet in Typst: one A4 page, black and greys, nothing below 8 pt. `data` is what `sheetContent` makes; see `renderPdf`. */
export const template = String.raw`
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, author: "Blaupause")
#set page(paper: "a4", margin: (x: 14mm, top: 11mm, bottom: 10mm))
#set text(font: "Fira Sans", size: eval(d.size), hyphenate: true, lang: d.lang, number-width: "tabular")
#set par(leading: 0.5em, spacing: 0.6em)
#let grey = luma(51)
#let rule = 0.5pt + luma(170)
#let picture(p, height) = if p.alt == "" { box(baseline: 15%, pdf.artifact(image(bytes(p.svg), format: "svg", height: height))) } else { box(baseline: 15%, image(bytes(p.svg), format: "svg", height: height, alt: p.alt)) }
#let hatch = tiling(size: (5pt, 5pt), { place(line(start: (0%, 100%), end: (100%, 0%), stroke: 0.4pt + luma(150))) })
#let content(c) = {
  if c.at("mark", default: none) != none { picture(c.mark, 8pt); h(2.5pt) }
  if c.at("hatch", default: false) { box(fill: white, inset: (x: 2pt, y: 1pt), text(fill: grey, c.text)) } else { c.text }
  if c.at("strip", default: none) != none { linebreak(); box(image(bytes(c.strip.svg), format: "svg", width: 100%, alt: c.strip.alt)) }
}
#show heading.where(level: 1): it => block(below: 2mm, text(size: 13pt, weight: 600, it.body))
#show heading.where(level: 2): it => block(above: 3.2mm, below: 1.4mm, text(size: 11pt, weight: 600, it.body))
#set table(stroke: none, inset: (x: 0pt, y: 1.1mm))

#grid(columns: (1fr, auto, auto), column-gutter: 6mm, align: (left + horizon, right + horizon, right + horizon),
  heading(level: 1, d.head), text(fill: grey, d.week),
  if d.demo != none { box(stroke: (paint: black, thickness: 0.6pt, dash: "dashed"), inset: (x: 2.4mm, y: 1mm), text(weight: 500, d.demo)) })
#v(-1mm)
#line(length: 100%, stroke: 1.2pt)
#v(1mm)

#grid(columns: d.blocks.len() * (1fr,), column-gutter: 8mm, ..d.blocks.map(b => [
  #text(size: 9pt, weight: 500, b.name)
  #heading(level: 2, text(size: 13pt, b.heading))
  #v(0.6mm)
  #image(bytes(b.strip.svg), format: "svg", width: if d.blocks.len() == 1 { 60% } else { 100% }, alt: b.strip.alt)
  #v(0.4mm)
  #for k in b.key [#box[#picture(k.mark, 8pt)#h(2pt)#k.text]#h(8pt)]
  #v(0.2mm)
  #for f in b.facts [#text(fill: grey, f.at(0)): #text(weight: 500, f.at(1)) \ ]
]))

#if d.points != none [
  == #d.points.title
  #table(columns: (1fr, 38mm, 18mm, 22mm, 15mm), align: (left, left, right, right, right),
    table.header(..d.points.head.map(h => text(weight: 500, fill: grey, h))), table.hline(stroke: 0.6pt),
    ..d.points.rows.map(r => (text(weight: 600, r.at(0)), ..r.slice(1), table.hline(stroke: rule))).flatten())
]

#for b in d.blocks { if b.matrix != none [
  == #b.matrix.title
  #table(columns: (40mm, ..(b.matrix.head.len() - 1) * (1fr,)), column-gutter: 2mm,
    table.header(..b.matrix.head.map(h => text(weight: 500, fill: grey, h))), table.hline(stroke: 0.6pt),
    ..b.matrix.rows.map(r => (text(weight: 600, r.name), ..r.cells.map(c => table.cell(colspan: c.at("span", default: 1), fill: if c.at("hatch", default: false) { hatch } else { none }, content(c))), table.hline(stroke: rule))).flatten())
  #if b.matrix.more != none { text(fill: grey, b.matrix.more) }
] }

#if d.list != none [
  == #d.list.title
  #table(columns: (32mm, 42mm, 26mm, 1fr, 14mm), column-gutter: 2mm,
    table.header(..d.list.head.map(h => text(weight: 500, fill: grey, h))), table.hline(stroke: 0.6pt),
    ..d.list.rows.map(r => (..r.map(c => content(c)), table.hline(stroke: rule))).flatten())
  #if d.moreRollouts != none { text(fill: grey, d.moreRollouts) }
]

#let due = [
  == #d.due.title
  #if d.due.rows.len() == 0 { d.due.none } else { table(columns: (18mm, 1fr), ..d.due.rows.map(r => (text(weight: 500, r.at(0)), r.at(1))).flatten()) }
]
#if d.decide == none { due } else {
  grid(columns: (1fr, 1fr), column-gutter: 8mm, [
    == #d.decide.title
    #table(columns: (1fr,), ..d.decide.rows)
    #if d.decide.more != none { text(fill: grey, d.decide.more) }
  ], due)
}

#v(1fr)
#line(length: 100%, stroke: 0.6pt)
#v(-1mm)
#grid(columns: (1fr, auto), column-gutter: 6mm, text(size: 8pt, fill: grey, d.foot), text(size: 8pt, link(d.link.url, d.link.text)))
`
