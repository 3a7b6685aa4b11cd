/** A certificate in Typst: one page A4 to hang up, ink, hairlines and one blue. `data` is what `makeCertificate` makes; see `renderPdf`. The frame and the mark are artifacts. */
export const certificateTemplate = String.raw`
#let d = json(bytes(sys.inputs.data))
#let ink = rgb("#131525")
#let muted = rgb("#51577A")
#let hair = rgb("#C0C3D5")
#let blue = rgb("#2044AA")
#let red = rgb("#A01616")
#set document(title: d.kind + ": " + d.title + ", " + d.name, author: d.issuer)
#set text(font: "Fira Sans", size: 10.5pt, lang: d.lang, region: if d.lang == "de" { "DE" } else { "GB" }, number-width: "tabular", fill: ink, hyphenate: false)
#set par(leading: 0.68em)
#set page(paper: "a4", margin: (x: 30mm, top: 32mm, bottom: 26mm), background: pdf.artifact(place(top + left, dx: 12mm, dy: 12mm, rect(width: 186mm, height: 273mm, stroke: 1.4pt + blue))))
#show heading.where(level: 1): set text(size: 40pt, weight: 600, fill: blue)
#show heading.where(level: 2): set text(size: 27pt, weight: 600)

// The mark of the signet: a house with a tick, or with a stroke where the title is gone.
#place(top + right, pdf.artifact(box(width: 22mm, height: 20mm, {
  let u = 0.4mm
  place(curve(stroke: 1.6pt + ink, curve.move((6.5 * u, 50 * u)), curve.line((6.5 * u, 18.5 * u)), curve.line((26 * u, 2.5 * u)), curve.line((45.5 * u, 18.5 * u)), curve.line((45.5 * u, 50 * u)), curve.close()))
  place(curve(stroke: 1.6pt + ink, curve.move((0 * u, 50 * u)), curve.line((52 * u, 50 * u))))
  place(curve(stroke: 1.1pt + ink, curve.move((17 * u, 15.5 * u)), curve.line((35 * u, 15.5 * u))))
  place(if d.warning == "" { curve(stroke: 2.4pt + blue, curve.move((16.5 * u, 32 * u)), curve.line((23 * u, 38.5 * u)), curve.line((36 * u, 24.5 * u))) } else { curve(stroke: 2.4pt + muted, curve.move((17 * u, 39 * u)), curve.line((35 * u, 25 * u))) })
})))
#text(size: 12pt, weight: 500, d.issuer)
#if d.demo != "" [ #v(1mm) #box(stroke: (paint: ink, thickness: 0.7pt, dash: "dashed"), inset: (x: 2.5mm, y: 1.4mm), text(size: 9.5pt, weight: 500, d.demo)) ]
#v(1fr)
#text(size: 14pt, fill: muted, d.kind)
#v(-3mm)
= #d.title
#v(14mm)
#if d.warning != "" { block(width: 100%, stroke: (left: 3pt + red), inset: (left: 5mm, y: 2mm), below: 9mm, text(size: 13pt, weight: 600, fill: red, d.warning)) }
== #par(leading: 0.5em, d.name)
#v(1mm)
#text(size: 16pt, d.lead)
#if d.text != "" { v(6mm); block(width: 92%, text(size: 11pt, par(leading: 0.75em, d.text))) }
#v(2fr)
#line(length: 100%, stroke: 0.8pt + ink)
#table(columns: (46mm, 1fr), stroke: none, inset: (x: 0pt, y: 1.3mm), column-gutter: 4mm,
  ..d.facts.map(f => (text(size: 9.5pt, fill: muted, f.term), text(size: 9.5pt, if f.to == none { f.text } else { link(f.to, text(fill: blue, f.text.replace("/", "/" + sym.zws))) }), table.hline(stroke: 0.4pt + hair))).flatten())
#v(3mm)
#text(size: 8.5pt, fill: muted, d.foot)
`
