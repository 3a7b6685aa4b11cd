import type { Block, Fact, Leitfaden, Plot, Run, Runs, Section } from './leitfaden.js'

/** An element of the page, drawn by whoever shows it: as a file, or in the product. Only these tags, and no attribute that runs anything. */
export type Element = { readonly tag: Tag; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly PageNode[] }
export type PageNode = string | Element
export const pageTags = [
  'a',
  'abbr',
  'b',
  'br',
  'caption',
  'circle',
  'dd',
  'div',
  'dl',
  'dt',
  'footer',
  'g',
  'h1',
  'h2',
  'h3',
  'h4',
  'header',
  'i',
  'input',
  'label',
  'li',
  'mark',
  'nav',
  'ol',
  'output',
  'p',
  'path',
  'rect',
  'section',
  'small',
  'span',
  'svg',
  'table',
  'tbody',
  'td',
  'text',
  'th',
  'thead',
  'tr',
  'ul',
] as const
export type Tag = (typeof pageTags)[number]

/** The Leitfaden as elements: title, table of contents, chapters. */
export function leitfadenPage(leitfaden: Leitfaden): readonly PageNode[] {
  const { kind, place, title, lead, demo, warning, facts, sections, words } = leitfaden
  return [
    h(
      'header',
      { class: 'lf-cover' },
      h('p', { class: 'lf-kind' }, place === '' ? kind : `${kind} · ${place}`),
      h('h1', {}, title),
      h('p', { class: 'lf-lead' }, lead),
      ...(demo === '' ? [] : [h('p', {}, h('span', { class: 'lf-demo' }, demo))]),
      ...(warning.length === 0 ? [] : [h('p', { class: 'lf-note warns' }, ...nodes(warning))]),
      factList(facts),
    ),
    h(
      'nav',
      { class: 'lf-contents', 'aria-labelledby': 'inhaltsverzeichnis' },
      h('h2', { id: 'inhaltsverzeichnis' }, words.contents),
      h('ol', {}, ...sections.map((section) => entry(section))),
    ),
    ...sections.map((section) => part(section, leitfaden, 2)),
  ]
}

function entry({ id, title, number, sections }: Section): Element {
  return h(
    'li',
    {},
    h('a', { href: `#${id}` }, `${number === null ? '' : `${plainOf(number)} `}${title}`),
    ...(sections.length === 0 ? [] : [h('ol', {}, ...sections.map(entry))]),
  )
}

function part({ id, title, number, tags, fresh, blocks, sections }: Section, leitfaden: Leitfaden, level: 2 | 3 | 4): Element {
  const tag = `h${level}` as const
  return h(
    'section',
    { id, 'aria-labelledby': `${id}-titel`, class: [`lf-${level}`, fresh ? 'fresh' : ''].join(' ').trim() },
    h(tag, { id: `${id}-titel` }, ...(number === null ? [] : [...nodes([number]), ' ']), title),
    ...(tags.length === 0 ? [] : [h('p', { class: 'lf-tags' }, tags.join(' · '))]),
    ...blocks.map((block) => drawn(block, leitfaden)),
    ...sections.map((one) => part(one, leitfaden, level === 2 ? 3 : 4)),
  )
}

function drawn(block: Block, leitfaden: Leitfaden): Element {
  switch (block.kind) {
    case 'text':
      return h('p', {}, ...nodes(block.runs))
    case 'lead':
      return h('p', { class: 'lf-lead' }, ...nodes(block.runs))
    case 'small':
      return h('p', { class: 'lf-small' }, ...nodes(block.runs))
    case 'list':
      return h('ul', {}, ...block.items.map((item) => h('li', {}, ...nodes(item))))
    case 'facts':
      return factList(block.facts)
    case 'table':
      return table(block)
    case 'evidence':
      return h(
        'div',
        { class: 'lf-evidence' },
        h('p', {}, ladder(block.rung), ' ', h('b', {}, block.title)),
        h('p', {}, ...nodes(block.runs)),
        ...(block.plot ? [plot(block.plot)] : []),
        ...block.small.map((line) => h('p', { class: 'lf-small' }, ...nodes(line))),
        ...(block.sources.items.length === 0
          ? []
          : [
              h(
                'p',
                { class: 'lf-small' },
                `${block.sources.title}: `,
                ...block.sources.items.flatMap((item, index): PageNode[] => [...(index === 0 ? [] : ['; ']), ...nodes(item)]),
              ),
            ]),
      )
    case 'note':
      return h(
        'div',
        { class: `lf-note ${block.tone}` },
        h('p', {}, h('b', {}, block.title)),
        ...block.lines.map((line) => h('p', {}, ...nodes(line))),
        ...(block.facts.length === 0 ? [] : [factList(block.facts)]),
      )
    case 'rungs':
      return h('dl', { class: 'lf-rungs' }, ...block.items.map(({ rung, term, text }) => h('div', {}, h('dt', {}, ladder(rung), ' ', term), h('dd', {}, text))))
    case 'ticks':
      return h(
        'div',
        { class: 'lf-checklist', 'data-checklist': '' },
        h(
          'p',
          { class: 'lf-small' },
          h(
            'output',
            { 'data-ticked': leitfaden.words.ticked },
            leitfaden.words.ticked.replace('%{done}', '0').replace('%{total}', String(block.items.length)),
          ),
          `. ${leitfaden.words.kept}`,
        ),
        h(
          'ul',
          {},
          ...block.items.map(({ step, number, title, lines }) =>
            h(
              'li',
              {},
              h('label', {}, h('input', { type: 'checkbox', 'data-step': step }), ' ', ...nodes([number]), ' ', h('b', {}, plainOf(title))),
              h('small', {}, ...lines.flatMap((line, index): PageNode[] => [...(index === 0 ? [] : [h('br', {})]), ...nodes(line)])),
              h('span', { class: 'lf-by' }, block.when),
            ),
          ),
        ),
      )
  }
}

function table({ caption, head, right, groups }: Extract<Block, { kind: 'table' }>): Element {
  const side = (column: number): Record<string, string> => (right.includes(column) ? { class: 'right' } : {})
  return h(
    'div',
    { class: 'lf-table', role: 'region', tabindex: '0', 'aria-label': caption },
    h(
      'table',
      {},
      h('caption', { class: 'lf-hidden' }, caption),
      h('thead', {}, h('tr', {}, ...head.map((text, column) => h('th', { scope: 'col', ...side(column) }, text)))),
      ...groups.map(({ title, rows }) =>
        h(
          'tbody',
          {},
          ...(title === null ? [] : [h('tr', {}, h('th', { scope: 'rowgroup', colspan: String(head.length), class: 'group' }, ...nodes([title])))]),
          ...rows.map((row) => {
            const named = isNumber(row[0]) ? 1 : 0
            return h(
              'tr',
              {},
              ...row.map((cell, column) =>
                column === named ? h('th', { scope: 'row', ...side(column) }, ...nodes(cell)) : h('td', side(column), ...nodes(cell)),
              ),
            )
          }),
        ),
      ),
    ),
  )
}

function factList(facts: readonly Fact[]): Element {
  return h('dl', { class: 'lf-facts' }, ...facts.map(({ term, lines }) => h('div', {}, h('dt', {}, term), ...lines.map((line) => h('dd', {}, ...nodes(line))))))
}

function plot({ axis, ticks, dots, band, lines }: Plot): Element {
  const x = (at: number): string => String(Math.round((12 + at * 516) * 10) / 10)
  return h(
    'svg',
    { viewBox: '0 0 540 116', 'aria-hidden': 'true' },
    ...(band ? [h('rect', { class: 'band', x: x(band.from), y: '22', width: String(Math.max(2, (band.to - band.from) * 516)), height: '62' })] : []),
    h('path', { class: 'axis', d: 'M12 84H528' }),
    ...ticks.map(({ at, text }) =>
      h('g', {}, h('path', { class: 'axis', d: `M${x(at)} 84v4` }), h('text', { x: x(at), y: '102', 'text-anchor': 'middle' }, text)),
    ),
    ...dots.map(({ at, level }) => h('circle', { class: 'dot', cx: x(at), cy: String(74 - level * 12), r: '5' })),
    ...lines.map(({ at, text, strong }) =>
      h(
        'g',
        {},
        h('path', { class: strong ? 'line' : 'line thin', d: `M${x(at)} 22V84` }),
        h(
          'text',
          { class: 'said', x: String(Number(x(at)) + (strong ? -4 : 5)), y: strong ? '14' : '32', 'text-anchor': strong && at > 0.2 ? 'end' : 'start' },
          text,
        ),
      ),
    ),
    h('text', { x: '528', y: '114', 'text-anchor': 'end' }, axis),
  )
}

function nodes(runs: Runs): PageNode[] {
  return runs.map((run): PageNode => {
    if (typeof run === 'string') return run
    switch (run.kind) {
      case 'strong':
        return h('b', {}, run.text)
      case 'open':
        return h('mark', {}, `[${run.text}]`)
      case 'number':
        return h('span', { class: run.gate ? 'lf-nr gate' : 'lf-nr' }, run.text)
      case 'rung':
        return h('span', { class: 'lf-rung-named' }, ladder(run.rung), ' ', run.text)
      case 'link':
        return h('a', run.to.startsWith('#') ? { href: run.to } : { href: run.to, rel: 'noreferrer noopener' }, run.text)
    }
  })
}

function ladder(rung: number): Element {
  return h('span', { class: 'lf-ladder', 'aria-hidden': 'true' }, ...[4, 3, 2, 1].map((bar) => h('i', bar <= rung ? { class: 'on' } : {})))
}

function isNumber(cell: Runs | undefined): boolean {
  const first = cell?.[0]
  return typeof first === 'object' && first.kind === 'number'
}

function plainOf(run: Run): string {
  return typeof run === 'string' ? run : run.text
}

function h(tag: Tag, attributes: Readonly<Record<string, string>>, ...children: readonly PageNode[]): Element {
  return { tag, attributes, children }
}
