/**
 * The Leitfaden in Typst: A4, ink and hairlines, one blue. `data` is what `makeLeitfaden` makes; see `renderPdf`. Bars,
 * boxes and rules are artifacts; what they say stands beside them in words.
 */
export const leitfadenTemplate = String.raw`
#let d = json(bytes(sys.inputs.data))
#let ink = rgb("#131525")
#let muted = rgb("#51577A")
#let hair = rgb("#C0C3D5")
#let blue = rgb("#2044AA")
#let surface = rgb("#F3F4F7")
#let orange = rgb("#844B00")
#let tint = rgb("#FFF3DC")
#set document(title: d.kind + ": " + d.title, author: "Blaupause")
#set text(font: "Fira Sans", size: 10pt, lang: d.lang, region: if d.lang == "de" { "DE" } else { "GB" }, hyphenate: true, number-width: "tabular", fill: ink)
#set par(leading: 0.62em, spacing: 0.95em)
#set page(paper: "a4", margin: (x: 24mm, top: 24mm, bottom: 24mm),
  header: context { if counter(page).get().first() > 1 and d.demo != "" { align(right, box(stroke: (paint: ink, thickness: 0.6pt, dash: "dashed"), inset: (x: 2mm, y: 1mm), text(size: 8.5pt, weight: 500, d.demo))) } },
  footer: context { if counter(page).get().first() > 1 { line(length: 100%, stroke: 0.5pt + hair); v(-2mm); text(size: 8.5pt, fill: muted)[#d.foot #h(1fr) #d.words.page #counter(page).display() #d.words.of #counter(page).final().first()] } })

#show heading: set text(hyphenate: false)
#show heading.where(level: 1): set text(size: 32pt, weight: 600)
#show heading.where(level: 2): it => block(above: 11mm, below: 5mm, breakable: false, sticky: true, width: 100%, { line(length: 100%, stroke: 1.4pt + ink); v(0.5mm); text(size: 17pt, weight: 600, it.body) })
#set table(stroke: none, inset: (x: 0pt, y: 1.3mm))
#show table.cell: set text(size: 9.2pt)
#show table.cell: set par(justify: false)
#set list(marker: text(fill: muted, "–"), spacing: 0.8em)
// What no line could hold is broken where it must be.
#let broken(word) = if word.clusters().len() > 30 { word.clusters().join(sym.zws) } else { word }
#show regex("[^\s\u{200b}]{26,}"): it => it.text.replace(regex("[/._?&=-]+"), m => m.text + " ").split(" ").map(broken).join(sym.zws)

#let number(n, gate, size: 9pt, strike: false) = box(width: calc.max(1.75, 0.62 * n.len() + 0.7) * size, height: 1.75 * size, baseline: 0.5 * size, radius: if gate { 0pt } else { 0.9 * size }, stroke: if strike { (paint: muted, thickness: 0.7pt, dash: "dashed") } else if gate { 1.1pt + ink } else { 0.7pt + muted }, align(center + horizon, text(size: size, weight: 500, fill: if strike { muted } else { ink }, n)))
// A step's number stands in its form at the step, and plain in the table of contents.
#let numbered = (:)
#for s in d.sections { for p in s.sections { if p.number != none { numbered.insert(p.id, p.number) } } }
#show heading.where(level: 3): it => { let n = if it.has("label") { numbered.at(str(it.label), default: none) } else { none }; block(above: 8mm, below: 3mm, sticky: true, breakable: false, text(size: 12.5pt, weight: 600, if n == none { it.body } else { [#number(n.text, n.gate) #h(1mm) #it.body.text.slice(n.text.len() + 1)] })) }
#let ladder(rung, scale: 1) = box(baseline: 1pt * scale, pdf.artifact(stack(dir: ttb, spacing: 0.9pt * scale, ..(4, 3, 2, 1).map(bar => rect(width: 10pt * scale, height: 2pt * scale, radius: 0.6pt, fill: if bar <= rung { ink } else { none }, stroke: 0.4pt + if bar <= rung { ink } else { rgb("#8187A7") })))))
#let run(r) = if type(r) == str { r } else if r.kind == "strong" { strong(r.text) } else if r.kind == "open" { box(fill: tint, inset: (x: 1.5pt), outset: (y: 2pt), radius: 1pt, text(fill: orange, weight: 500, "[" + r.text + "]")) } else if r.kind == "number" { number(r.text, r.gate) } else if r.kind == "rung" { box[#ladder(r.rung) #h(1pt) #text(size: 8.2pt, fill: muted, r.text)] } else if r.to.starts-with("#") { link(label(r.to.slice(1)), text(fill: blue, r.text)) } else { link(r.to, text(fill: blue, r.text)) }
#let runs(list) = list.map(run).join()
#let lines(list) = list.map(runs).join(linebreak())
#let factTable(facts, size: 9.2pt) = { set text(size: size); block(width: 100%, spacing: 4mm, table(columns: (30mm, 1fr), column-gutter: 4mm,
  ..facts.map(f => (table.hline(stroke: 0.5pt + hair), text(fill: muted, f.term), lines(f.lines))).flatten(), table.hline(stroke: 0.5pt + hair))) }

#let plot(p) = pdf.artifact(block(width: 100%, height: 23mm, above: 3mm, below: 1mm, layout(size => {
  let w = size.width - 14mm
  let x(at) = 3mm + at * w
  let base = 15mm
  if p.band != none { place(dx: x(p.band.from), dy: 4mm, rect(width: calc.max(1pt, (p.band.to - p.band.from) * w), height: base - 4mm, fill: rgb("#E8E9EF"))) }
  place(dx: 3mm, dy: base, line(length: w, stroke: 0.7pt + muted))
  for t in p.ticks { place(dx: x(t.at), dy: base, line(length: 1.2mm, angle: 90deg, stroke: 0.7pt + muted)); place(dx: x(t.at) - 8mm, dy: base + 2mm, box(width: 16mm, align(center, text(size: 7.5pt, fill: muted, t.text)))) }
  for o in p.dots { place(dx: x(o.at) - 1.2mm, dy: base - 3.4mm - o.level * 2.8mm, circle(radius: 1.2mm, fill: rgb("#00654C"))) }
  for (i, l) in p.lines.enumerate() { place(dx: x(l.at), dy: 4mm, line(length: base - 4mm, angle: 90deg, stroke: if l.strong { 1.2pt + ink } else { (paint: muted, thickness: 0.8pt, dash: "dashed") })); place(dx: if l.strong { x(l.at) - 31mm } else { x(l.at) + 1.5mm }, dy: if l.strong { 0mm } else { 4.2mm }, box(width: 30mm, align(if l.strong { right } else { left }, text(size: 7.5pt, weight: 500, l.text)))) }
  place(dx: 3mm, dy: base + 5mm, box(width: w, align(right, text(size: 7.5pt, fill: muted, p.axis))))
})))

#let evidence(b) = block(width: 100%, fill: surface, inset: (x: 4mm, y: 3mm), radius: 1pt, above: 4mm, below: 4mm, breakable: false, {
  set text(size: 9.2pt)
  [#ladder(b.rung) #h(3pt) #strong(b.title)]
  parbreak()
  runs(b.runs)
  if b.plot != none { plot(b.plot) }
  for l in b.small { parbreak(); text(size: 8.5pt, fill: muted, runs(l)) }
  if b.sources.items.len() > 0 { parbreak(); set text(size: 8.2pt, fill: muted, hyphenate: false); [#b.sources.title: ]; b.sources.items.map(list => list.map(r => if type(r) == str { r } else { link(r.to, r.text) }).join()).join("; ") }
})

#let chars(list) = list.map(r => if type(r) == str { r.len() } else { r.text.len() }).sum(default: 0)
#let note(b) = block(width: 100%, breakable: (b.lines + b.facts.map(f => f.lines).flatten().map(r => (r,))).map(l => chars(l)).sum(default: 0) > 1800, stroke: (left: 2pt + if b.tone == "warns" { orange } else if b.tone == "local" { blue } else { ink }), inset: (left: 4mm, y: 1mm), above: 4mm, below: 4mm, {
  set text(size: 9.2pt)
  block(sticky: true, below: 2mm, strong(b.title))
  for l in b.lines { par(runs(l)) }
  for f in b.facts { par[#text(fill: muted, f.term + ":") #f.lines.map(runs).join([ \ ])] }
})

#let grid-table(b) = {
  let aligns = range(b.head.len()).map(i => if i in b.right { right + top } else { left + top })
  let head(level, ..cells) = table.header(level: level, repeat: level == 1, ..cells)
  table(columns: b.widths.map(w => w * 1fr), column-gutter: 2.5mm, align: (x, y) => aligns.at(x),
    head(1, ..b.head.map(h => text(weight: 500, fill: muted, size: 8.8pt, h)), table.hline(stroke: 0.9pt + muted)),
    ..b.groups.map(g => (
      if g.title != none { head(2, table.cell(colspan: b.head.len(), inset: (top: 3mm, bottom: 1mm), text(weight: 600, run(g.title))), table.hline(stroke: 0.5pt + hair)) },
      ..g.rows.map(r => (..r.map(runs), table.hline(stroke: 0.5pt + hair))).flatten())).flatten().filter(c => c != none))
}

#let ticks(b) = list(marker: none, body-indent: 0pt, indent: 0pt, spacing: 0pt, ..b.items.map(t => block(width: 100%, breakable: false, inset: (y: 2mm), stroke: (bottom: 0.5pt + hair), grid(columns: (6mm, 9mm, 1fr, 34mm), column-gutter: 2mm,
  pdf.artifact(rect(width: 4mm, height: 4mm, stroke: 0.9pt + ink)), run(t.number), { strong(run(t.title)); for l in t.lines { linebreak(); text(size: 8.8pt, fill: muted, runs(l)) } }, align(right, text(size: 8pt, fill: muted)[#b.when #box(width: 16mm, pdf.artifact(line(length: 100%, stroke: 0.5pt + muted)))])))))

#let one(b) = if b.kind == "text" { par(runs(b.runs)) } else if b.kind == "lead" { par(text(size: 12.5pt, runs(b.runs))) } else if b.kind == "small" { par(text(size: 8.8pt, fill: muted, runs(b.runs))) } else if b.kind == "list" { list(..b.items.map(runs)) } else if b.kind == "facts" { factTable(b.facts) } else if b.kind == "table" { grid-table(b) } else if b.kind == "evidence" { evidence(b) } else if b.kind == "note" { note(b) } else if b.kind == "rungs" { block(spacing: 5mm, list(marker: none, body-indent: 0pt, spacing: 1em, ..b.items.map(i => grid(columns: (16mm, 1fr), ladder(i.rung, scale: 1.6), [#strong(i.term + ".") #i.text])))) } else if b.kind == "ticks" { ticks(b) }

#let head(s, level) = {
  [#heading(level: level, if s.number == none { s.title } else { s.number.text + " " + s.title }) #label(s.id)]
  if s.tags.len() > 0 { block(above: 0mm, below: 3mm, sticky: true, text(size: 8.8pt, fill: muted, s.tags.join(" · "))) }
}
// What belongs together stays on one page where it is short enough: a step's text, facts and evidence, or at least the last two.
#let length(b) = if b.kind == "facts" { b.facts.map(f => f.lines.len()).sum() } else if b.kind == "text" { 1 + int(chars(b.runs) / 95) } else if b.kind == "evidence" { 6 + (if b.plot != none { 5 } else { 0 }) + b.sources.items.len() } else if b.kind == "note" { 3 } else { 1000 }
#let together(blocks) = block(breakable: false, width: 100%, for b in blocks { one(b) })
#let body(s, level) = {
  let at = s.blocks.position(b => b.kind == "evidence")
  let (core, rest) = if at == none { ((), s.blocks) } else { (s.blocks.slice(0, at + 1), s.blocks.slice(at + 1)) }
  if core.len() > 0 and core.map(length).sum() < 38 { block(breakable: false, width: 100%, above: 8mm, { head(s, level); for b in core { one(b) } }) } else {
    head(s, level)
    let tail = core.slice(calc.max(0, core.len() - 2))
    if tail.len() == 2 and tail.map(length).sum() < 38 { for b in core.slice(0, core.len() - 2) { one(b) }; together(tail) } else { for b in core { one(b) } }
  }
  // A heading and its one sentence stay with what comes below them.
  if s.sections.len() > 0 and rest.len() == 1 and length(rest.first()) < 6 { block(sticky: true, width: 100%, one(rest.first())) } else { for b in rest { one(b) } }
}
#let part(s, level) = {
  if s.fresh { pagebreak(weak: true) }
  body(s, level)
  for p in s.sections { part(p, level + 1) }
}

#pdf.artifact({
  grid(columns: (8mm, 1fr), column-gutter: 3mm, align: horizon, box(width: 8mm, height: 8mm, stroke: 1.6pt + ink, { place(dx: 2.4mm, dy: 0mm, rect(width: 5.6mm, height: 5.3mm, fill: luma(215))); place(dx: 2.4mm, line(length: 8mm, angle: 90deg, stroke: 1pt + ink)); place(dy: 5.3mm, line(length: 8mm, stroke: 1pt + ink)); place(dx: 3.8mm, dy: 2.2mm, curve(stroke: 1.6pt + ink, curve.line((1mm, 1mm)), curve.line((2.8mm, -0.8mm)))) }), text(size: 13pt, weight: 600)[Blaupause])
})
#v(30mm)
#text(size: 14pt, fill: muted, d.kind + if d.place != "" { " · " + d.place })
#v(-2mm)
#heading(level: 1, outlined: false, bookmarked: true, par(leading: 0.45em, d.title))
#v(2mm)
#block(width: 88%, text(size: 14pt, par(leading: 0.6em, d.lead)))
#v(8mm)
#line(length: 100%, stroke: 1.4pt + ink)
#v(2mm)
#pdf.artifact(grid(columns: (34mm, 1fr), row-gutter: 3.4mm, ..d.phases.map(p => (text(size: 9.2pt, fill: muted, p.name), p.steps.map(s => number(s.number, s.gate, size: 9.5pt, strike: s.omitted)).join(h(1.6mm)))).flatten()))
#v(1fr)
#if d.demo != "" { block(below: 4mm, box(stroke: (paint: ink, thickness: 0.8pt, dash: "dashed"), inset: (x: 3mm, y: 1.6mm), text(weight: 500, d.demo))) }
#if d.warning.len() > 0 { block(width: 100%, stroke: (left: 2pt + orange), inset: (left: 4mm, y: 1mm), below: 5mm, runs(d.warning)) }
#factTable(d.facts, size: 10pt)

#pagebreak()
#heading(level: 2, outlined: false, d.words.contents)
#{
  set par(leading: 0.7em)
  show outline.entry.where(level: 2): set text(weight: 600)
  show outline.entry.where(level: 2): set block(above: 3.6mm)
  show outline.entry.where(level: 3): set block(above: 1.9mm)
  set outline.entry(fill: repeat(text(fill: rgb("#8187A7"), " . ")))
  outline(title: none, depth: 3, indent: n => if n >= 2 { 5mm } else { 0mm })
}
#pagebreak(weak: true)
#for s in d.sections { part(s, 2) }
`
