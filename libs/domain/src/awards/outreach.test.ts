import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../kernel/index.js'
import {
  applicationStage,
  applicationStates,
  awardFigures,
  awardLines,
  choicesOf,
  citedFigures,
  digitalesAmt,
  fillLetter,
  figureDefinition,
  funnel,
  funnelStage,
  funnelStages,
  letterFields,
  pressText,
  requireLetter,
  speakingNotes,
  titleStates,
  type ApplicationState,
  type BodyGroup,
  type SpeechFacts,
} from './index.js'

const rule = digitalesAmt.validOn('2026-08-17')
const text = fc.string({ unit: 'grapheme', maxLength: 40 })
const refusal = (letter: string): unknown => {
  try {
    requireLetter(letter)
    return null
  } catch (error) {
    return error
  }
}

describe('the funnel', () => {
  const states = [null, ...applicationStates]
  const body = fc.record({ count: fc.nat(120), line: fc.constantFrom(30, 50), state: fc.constantFrom(...states), titled: fc.boolean() })

  it('puts each body at exactly one place, in whatever state its application is, and the places sum to all', () => {
    fc.assert(
      fc.property(fc.array(body, { maxLength: 60 }), (bodies) => {
        const places = bodies.map(({ count, line, state, titled }) => funnelStage(count, line, applicationStage(state, titled)))
        expect(places.every((place) => funnelStages.filter((stage) => stage === place).length === 1)).toBe(true)
        const counts = funnel(places)
        expect(Object.keys(counts)).toEqual([...funnelStages])
        expect(funnelStages.reduce((sum, stage) => sum + counts[stage], 0)).toBe(bodies.length)
      }),
    )
  })

  it('takes a body from its number alone where no application runs, and from its application alone where one does', () => {
    fc.assert(
      fc.property(body, fc.nat(120), ({ count, line, state, titled }, other) => {
        const place = (n: number) => funnelStage(n, line, applicationStage(state, titled))
        const runs = titled || ['submitted', 'returned', 'in-review', 'question', 'proposed', 'preview'].includes(state ?? '')
        if (runs) expect(place(count)).toBe(place(other))
        else expect(place(count)).toBe(count >= line ? 'reached' : count === 0 ? 'not-begun' : 'below')
      }),
    )
  })

  it('names a title only where it is held', () => {
    const over: readonly (ApplicationState | null)[] = states.filter((state) => !(titleStates as readonly unknown[]).includes(state))
    expect(over.map((state) => applicationStage(state, false))).not.toContain('awarded')
    expect(states.map((state) => applicationStage(state, true))).toEqual(states.map(() => 'awarded'))
  })

  it('has for each figure a definition in both languages that names the line where it counts by it', () => {
    const figures = citedFigures(Object.fromEntries(awardFigures.map((id, at) => [id, at])) as never, rule, {
      countedOn: '2026-08-16',
      registerOn: '2026-03-31',
      today: '2026-08-17',
    })
    expect(figures.map(({ id, value, on }) => [id, value, on])).toEqual([
      ['not-begun', 0, '2026-08-16'],
      ['below', 1, '2026-08-16'],
      ['reached', 2, '2026-08-16'],
      ['applied', 3, '2026-08-17'],
      ['in-review', 4, '2026-08-17'],
      ['awarded', 5, '2026-08-17'],
      ['bodies', 6, '2026-03-31'],
      ['reach', 7, '2026-08-16'],
    ])
    for (const id of ['below', 'reached', 'bodies', 'reach'] as const)
      expect([figureDefinition(id, rule).de, figureDefinition(id, rule).en]).toEqual([
        expect.stringContaining('Bezirke 30'),
        expect.stringContaining('Bezirke 30'),
      ])
    expect(new Set(figures.flatMap(({ definition }) => [definition.de, definition.en])).size).toBe(2 * awardFigures.length)
  })
})

describe('the cuts of a list', () => {
  const groups = fc.array(
    fc.record({
      stage: fc.constantFrom(...funnelStages),
      kind: fc.constantFrom('gemeinde', 'landkreis', 'bezirk'),
      regierungsbezirk: fc.constantFrom('091', '092', null),
      kreis: fc.constantFrom('09171', '09271', null),
      size: fc.constantFrom('up-to-5000', 'over-100000', null),
      count: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 30 },
  ) as fc.Arbitrary<BodyGroup[]>

  it('say of each option as many as it then leaves', () => {
    fc.assert(
      fc.property(
        groups,
        fc.record({ stage: fc.constantFrom(...funnelStages), regierungsbezirk: fc.constantFrom('091', '092') }, { requiredKeys: [] }),
        (all, chosen) => {
          for (const [cut, options] of Object.entries(choicesOf(all, chosen)))
            for (const { key, count } of options) {
              const then = { ...chosen, [cut]: key }
              expect(
                all
                  .filter((group) => Object.entries(then).every(([name, value]) => group[name as keyof BodyGroup] === value))
                  .reduce((sum, group) => sum + group.count, 0),
              ).toBe(count)
            }
        },
      ),
    )
  })
})

describe('a letter to many', () => {
  it('may name each field that is filled in, and no other', () => {
    expect(refusal(letterFields.map((name) => `{${name}}`).join(' '))).toBeNull()
    for (const wrong of ['{vorname}', '{}', '{ name }', '{Name}', 'Guten Tag {name}, {zahl\n}'])
      expect(refusal(wrong)).toMatchObject({ code: 'campaign.field' })
    expect(refusal('Ein Satz mit } ohne Anfang, und { ohne Ende')).toBeNull()
  })

  it('that is let through has no field left when it is filled in, whatever it says', () => {
    const piece = fc.oneof(text, fc.constantFrom(...letterFields.map((name) => `{${name}}`), '{', '}', '{{name}}', '$&', '$1'))
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
        (letter) => {
          const error = refusal(letter)
          if (error !== null) expect((error as DomainError).code).toBe('campaign.field')
          else expect(fillLetter(letter, { name: 'N', zahl: '1', fehlt: '2', link: 'L' })).not.toMatch(/\{(name|zahl|fehlt|link)\}/)
        },
      ),
    )
  })

  it('takes what stands in a register as text: never as another field, never as a pattern', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.constantFrom('{zahl}', '$&', '$1', '{name}')), (name) => {
        expect(fillLetter('An {name}: {zahl}, es fehlen {fehlt}. {name}', { name, zahl: '47', fehlt: '3', link: '' })).toBe(
          `An ${name}: 47, es fehlen 3. ${name}`,
        )
      }),
    )
  })
})

describe('what is said at a ceremony', () => {
  const facts: SpeechFacts = {
    title: { de: 'Digitales Amt', en: 'Digitales Amt' },
    issuer: rule.issuer.name,
    portal: rule.portal,
    lines: { de: awardLines(rule, 'de'), en: awardLines(rule, 'en') },
    rules: 'StMD, Rahmenbedingungen',
    on: '2026-08-28',
    place: 'München',
    land: { de: 'Bayern', en: 'Bavaria' },
    honoured: [
      { name: 'Stadt Mainburg', since: '2026-08-24', source: null, counted: 52, countedOn: '2026-08-17' },
      { name: 'Markt Meitingen', since: '2022', source: 'Augsburger Allgemeine', counted: null, countedOn: null },
    ],
    titles: 412,
    bodies: 2134,
    asOf: '2026-08-17',
    sayings: [{ metric: 'Titel', operator: '~', value: 400, quote: 'rund 400 „Digitale Ämter“', on: '2023-12-28', source: 'stmd.bayern.de' }],
    source: null,
    demo: false,
  }

  it('has each figure with its day and who says it', () => {
    const notes = speakingNotes(facts, 'de').split('\n')
    expect(notes).toContain('- 412 von 2.134 Kommunen in Bayern tragen den Titel „Digitales Amt“, 19,3 % (Titelregister, Stand 17.08.2026).')
    expect(notes).toContain('- **Stadt Mainburg**: Titel seit 24.08.2026; 52 Online-Verfahren im BayernPortal (Stand 17.08.2026).')
    expect(notes).toContain('- **Markt Meitingen**: Titel seit 2022 (Augsburger Allgemeine).')
    expect(notes).toContain('- Damals berichtet, hier nicht gezählt: „rund 400 ‚Digitale Ämter‘“ (stmd.bayern.de, 28.12.2023).')
    expect(speakingNotes(facts, 'en')).toContain(
      '412 of 2,134 bodies in Bavaria hold the title “Digitales Amt”, 19.3 % (register of titles, as of 17 August 2026).',
    )
  })

  it('says that the demo is one, of a ceremony from a source where it is from, and of an empty list that it is empty', () => {
    for (const made of [speakingNotes, pressText]) {
      expect(
        [made(facts, 'de'), made({ ...facts, demo: true }, 'de'), made({ ...facts, demo: true }, 'en')].map((said) => /Demodaten|Demo data/.test(said)),
      ).toEqual([false, true, true])
      expect(made({ ...facts, honoured: [], bodies: 0, titles: 0 }, 'de')).toContain('Noch steht niemand auf der Liste')
      expect(made({ ...facts, honoured: [], bodies: 0, titles: 0 }, 'de')).not.toMatch(/NaN|undefined|Infinity/)
    }
    expect(pressText({ ...facts, source: 'StMD, Pressemitteilung vom 28.07.2021' }, 'en')).toContain('This ceremony is taken from a source: StMD')
  })

  it('has blocks for the press that stand by themselves', () => {
    expect(
      pressText(facts, 'de')
        .split('\n')
        .filter((line) => line.startsWith('## ')),
    ).toEqual(['## Kurzfassung', '## Wer ausgezeichnet wird, mit Zahlen', '## Was der Titel bedeutet', '## Zahlen', '## Verwendung'])
    expect(pressText(facts, 'de')).toContain('mit dem Titel „Digitales Amt“ aus: Stadt Mainburg und Markt Meitingen.')
    expect(pressText(facts, 'de')).toContain('(Gemeinden und Städte 50, Landkreise 50, Bezirke 30)')
  })

  it('names nobody but the honoured, whatever they are called', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-ZÄÖÜ][a-zäöü]{3,12}$/), { maxLength: 5 }), (names) => {
        const honoured = names.map((name) => ({ ...facts.honoured[0]!, name }))
        const said = speakingNotes({ ...facts, honoured }, 'de')
        expect([...said.matchAll(/^- \*\*(.*)\*\*/gm)].map(([, name]) => name)).toEqual(names)
      }),
    )
  })
})
