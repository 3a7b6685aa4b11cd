import { describe, expect, it } from 'vitest'
import { withLocalChanges } from '../blueprints/index.js'
import { text } from '../blueprints/blueprint.fixture.js'
import { leitfadenInput, richBlueprint } from './leitfaden.fixture.js'
import type { Section } from './leitfaden.js'
import { makeLeitfaden } from './make-leitfaden.js'
import { writeLeitfaden } from './write-page.js'

const inside = (sections: readonly Section[]): Section[] => sections.flatMap((section) => [section, ...inside(section.sections)])
const partOf = (id: string, change: Parameters<typeof leitfadenInput>[0] = {}) =>
  JSON.stringify(inside(makeLeitfaden(leitfadenInput(change)).sections).find((section) => section.id === id) ?? null)

describe('the Leitfaden of a blueprint', () => {
  it('has the names of the Land in its texts, and marks and lists those that are missing', () => {
    expect(partOf('schritt-anschluss')).toContain('Serviceportal Saarland')
    expect(partOf('schritt-vertrag')).toContain('{"kind":"open","text":"Koordination im Land"}')
    expect(partOf('offen')).toMatch(/Koordination im Land.*#schritt-vertrag/)
    expect(partOf('namen')).toMatch(/Serviceportal Saarland.*vermutlich/)
    expect(partOf('offen', { land: null })).toMatch(/Portal des Landes.*Koordination im Land/)
  })

  it('says evidence by its rung: no percentile from four cases, median, four of five and interval from more', () => {
    expect(partOf('schritt-anschluss')).toMatch(/4 Fälle: 12, 18, 22, 41 Arbeitstage\. 2 laufen noch\./)
    expect(partOf('schritt-anschluss')).not.toMatch(/Median \d/)
    expect(partOf('schritt-go-live')).toContain('27 Fälle: Median 8 Arbeitstage (95 %: 6 bis 10), vier von fünf in höchstens 12.')
    expect(partOf('schritt-vertrag')).toMatch(/Beleg: Beschluss.*Workshop Augsburg, Beschluss 7/)
    expect(partOf('schritt-datenschutz')).toContain('Noch nicht gemessen')
  })

  it('names the scope of each legal basis, and warns of the law of another Land', () => {
    expect(partOf('schritt-datenschutz')).toMatch(/Recht eines anderen Landes.*gilt nur in Bayern/)
    expect(partOf('schritt-datenschutz', { land: { code: 'BY', profile: '1.0.0', names: [] } })).toMatch(/entfällt hier.*gesetzlich geregelt/)
    expect(partOf('schritt-fragebogen')).toContain('OZG § 1a (gilt bundesweit)')
  })

  it('shows one service as it holds there, of several the differences', () => {
    expect(partOf('schritt-anschluss')).toMatch(/Anders: Ummeldung.*Anders\./)
    const one = partOf('schritt-anschluss', { services: [{ id: 'ummeldung', behoerdeKind: 'meldebehoerde' }] })
    expect(one).toContain('"Anders."')
    expect(one).not.toContain('Anders: Ummeldung')
    expect(partOf('schritt-datenschutz', { land: null })).toContain('Anders: in Bayern')
  })

  it('says the same of a service that is called otherwise here: its name, its Leistungen, its differences, what is local for it', () => {
    const published = withLocalChanges(
      richBlueprint({ services: richBlueprint().services.map((service) => ({ ...service, leikaKeys: ['99115005060000'] })) }),
      [
        {
          id: 'a',
          reason: text('Der Zweckverband braucht länger.'),
          content: { kind: 'replace', step: 'vertrag', onlinedienst: 'ummeldung', fields: { anchor: { on: 'start', offset: 15 } } },
        },
      ],
    )
    const mapped = { ...published, here: { roles: {}, services: { ummeldung: 'wohnsitz-online' } } }
    const here = mapped.services.map(({ id, behoerdeKind }) => ({ id: id === 'ummeldung' ? 'wohnsitz-online' : id, behoerdeKind }))
    for (const places of [[0, 1], [0]])
      expect(makeLeitfaden(leitfadenInput({ blueprint: mapped, services: places.map((at) => here[at]!) }))).toEqual(
        makeLeitfaden(leitfadenInput({ blueprint: published, services: places.map((at) => published.services[at]!) })),
      )
  })

  it('marks what the Land does otherwise, with what was published and why', () => {
    const blueprint = withLocalChanges(richBlueprint(), [
      {
        id: 'a',
        reason: { de: 'Der Zweckverband braucht länger.', en: 'The association needs longer.' },
        content: { kind: 'replace', step: 'vertrag', onlinedienst: null, fields: { anchor: { on: 'start', offset: 15 } } },
      },
    ])
    expect(partOf('schritt-vertrag', { blueprint })).toMatch(
      /15 Arbeitstage nach dem Start.*So macht es Saarland: geändert.*Wann im Original.*10 Arbeitstage nach dem Start.*Der Zweckverband braucht länger\./,
    )
    expect(partOf('zusammenfassung', { blueprint })).toContain('Was das Land anders macht')
  })

  it('has a checklist for each owner, criteria, templates, words that are used, and the edition with its signers last', () => {
    const { sections } = makeLeitfaden(leitfadenInput())
    expect(sections.map(({ id }) => id)).toEqual([
      'zusammenfassung',
      'lesen',
      'plan',
      'phase-vorbereiten',
      'phase-starten',
      'kriterien',
      'checklisten',
      'vorlagen',
      'namen',
      'offen',
      'beleglage',
      'woerter',
      'fassung',
    ])
    expect(partOf('checkliste-kommune')).not.toContain('Vertrag schließen"')
    expect(partOf('fassung')).toMatch(
      /k3Jx.*9C4E 1B07.*27\.02\.2026.*public\/blueprints\/kommunaler-anschluss.*blueprint verify kommunaler-anschluss-1\.0\.0\.blaupause\.json/,
    )
    expect(partOf('woerter')).not.toContain('XMeld')
    expect(makeLeitfaden(leitfadenInput()).warning.join('')).toContain('Demodaten')
  })

  it('says in both languages the same parts', () => {
    const ids = (language: 'de' | 'en') => inside(makeLeitfaden(leitfadenInput({ language })).sections).map(({ id }) => id)
    expect(ids('en')).toEqual(ids('de'))
    expect(JSON.stringify(makeLeitfaden(leitfadenInput({ language: 'en' })))).toContain('4 cases: 12, 18, 22, 41 working days.')
  })

  it('leads every link inside it to a place that exists', () => {
    const html = writeLeitfaden(makeLeitfaden(leitfadenInput()))
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]))
    expect([...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!).filter((id) => !ids.has(id))).toEqual([])
    expect(ids.size).toBe([...html.matchAll(/ id="/g)].length)
  })

  it('lets no text become markup', () => {
    const html = writeLeitfaden(makeLeitfaden(leitfadenInput({ blueprint: richBlueprint({ title: { de: '<script>alert(1)</script>', en: 'x' } }) })))
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html.match(/<script/g)).toHaveLength(1)
  })
})
