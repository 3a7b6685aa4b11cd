import { Blueprint } from '@blaupause/domain/blueprints'
import { makeLeitfaden, type LeitfadenInput } from '@blaupause/domain/leitfaden'
import { starterBlueprint } from '@blaupause/reference'
import { describe, expect, it } from 'vitest'
import { leitfadenHtml, leitfadenPdf } from './leitfaden-files.js'

const starter = Blueprint.parse(starterBlueprint())
const input = (change: Partial<LeitfadenInput> = {}): LeitfadenInput => ({
  blueprint: starter,
  language: 'de',
  land: { code: 'SL', profile: '1.0.0', names: [{ id: 'portal', value: 'Serviceportal Saarland', certainty: 'vermutlich' }] },
  services: starter.services,
  recipient: '',
  address: null,
  madeOn: '2026-03-02',
  edition: {
    state: 'published',
    digest: 'k3Jx',
    publishedOn: '2026-03-01',
    retired: null,
    signers: [{ name: 'Ein Land', fingerprint: '9C4E 1B07', signed: true, signedOn: '2026-02-27', end: null }],
  },
  ...change,
})
const pdfOf = (change: Partial<LeitfadenInput> = {}) => Buffer.from(leitfadenPdf(makeLeitfaden(input(change)), 0)).toString('latin1')

type Tag = { readonly kind: string; readonly body: string; readonly children: readonly Tag[] }

/** The structure tree of a PDF whose objects lie open, from its root: what a screen reader goes along. */
function structure(pdf: string): Tag {
  const objects = new Map([...pdf.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map((match) => [match[1]!, match[2]!]))
  const read = (id: string): Tag => {
    const body = objects.get(id) ?? ''
    const own = body.replace(/\/P (\d+) 0 R/, '')
    const kids = /\/K (\[[\s\S]*?\]|\d+ 0 R)/.exec(own)?.[1] ?? ''
    const children = [...kids.matchAll(/(\d+) 0 R/g)]
      .map((match) => match[1]!)
      .filter((kid) => /\/S ?\/\w+/.test(objects.get(kid) ?? '') && /\/StructElem|\/P \d+ 0 R/.test(objects.get(kid) ?? ''))
      .map(read)
    return { kind: /\/S ?\/(\w+)/.exec(body)?.[1] ?? '', body, children }
  }
  return read(/\/StructTreeRoot (\d+) 0 R/.exec(pdf)![1]!)
}
const all = (tag: Tag): Tag[] => [tag, ...tag.children.flatMap(all)]

describe('the PDF of a Leitfaden', () => {
  const pdf = pdfOf()
  const tags = all(structure(pdf))
  const kinds = tags.map(({ kind }) => kind)

  it('says that it is tagged, PDF/UA-1, in which language, and has its title and bookmarks', () => {
    for (const mark of ['/MarkInfo', '/StructTreeRoot', '/Lang (de-DE)', 'pdfuaid', '/DisplayDocTitle true', '/Outlines'])
      expect({ mark, found: pdf.includes(mark) }).toEqual({ mark, found: true })
    expect(pdf).toMatch(/Leitfaden: Anschluss eines Onlinedienstes/)
  })

  it('has one title, then headings in order without a gap', () => {
    const levels = kinds.filter((kind) => /^H\d$/.test(kind)).map((kind) => Number(kind.slice(1)))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels[0]).toBe(1)
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1)
      return level
    })
    expect(levels.filter((level) => level === 3).length).toBeGreaterThanOrEqual(starter.steps.length)
  })

  it('has a table of contents, lists, links, and tables whose head cells say so', () => {
    for (const kind of ['TOC', 'TOCI', 'L', 'LI', 'Link', 'Table', 'THead', 'TH', 'TD']) expect(kinds).toContain(kind)
    for (const table of tags.filter(({ kind, children }) => kind === 'Table' && children.some((child) => child.kind === 'THead')))
      expect(all(table).some(({ kind, body }) => kind === 'TH' && body.includes('/Scope'))).toBe(true)
  })

  it('is made whatever stands in its texts', () => {
    const hostile = [
      'Fertig 🎉 mit Handwerk 👩‍🔧',
      'Donau'.repeat(60),
      `https://example.org/${'pfad-'.repeat(80)}`,
      'עברית \u202eabc\u202c العربية',
      '#pagebreak() *x* $y$ <a> "b" \\',
      'Wort '.repeat(790),
    ]
    const steps = starter.steps.map((step, index) => {
      const text = hostile[index % hostile.length]!
      return { ...step, name: { de: text.slice(0, 200), en: text }, instruction: { de: text, en: text } }
    })
    expect(pdfOf({ blueprint: { ...starter, title: { de: hostile[0]!, en: '' }, steps } }).startsWith('%PDF-')).toBe(true)
  })

  it('is made in English, without a Land, of what was withdrawn', () => {
    expect(
      pdfOf({
        language: 'en',
        land: null,
        edition: { ...input().edition, state: 'withdrawn', retired: { on: '2026-03-01', reason: 'Fehler', replacement: { name: 'andere', version: '2.0.0' } } },
      }).startsWith('%PDF-'),
    ).toBe(true)
  })
})

it('the HTML file brings its fonts along', () => {
  expect(new TextDecoder().decode(leitfadenHtml(makeLeitfaden(input()))).match(/font\/woff2;base64/g)).toHaveLength(3)
})
