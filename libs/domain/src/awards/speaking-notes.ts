import { speechWords, type SpeechFacts, type SpeechLanguage } from './speech-facts.js'

/**
 * Speaking notes in Markdown: who is honoured, with number and day of each, how many hold the title now, and of how many; each
 * figure with its day and who says it. No body that does not hold the title is named, and no sentence is put into anybody's mouth.
 */
export function speakingNotes(facts: SpeechFacts, lang: SpeechLanguage): string {
  const { title, on, place, honoured, demo } = facts
  const say = speechWords[lang]
  return [
    `# ${say.heading(title[lang], say.day(on), place)}`,
    ...(demo ? ['', `**${say.demo}**`] : []),
    '',
    `## ${say.about}`,
    '',
    `- ${say.honoured(honoured.length)}`,
    ...figureLines(facts, lang).map((line) => `- ${line}`),
    '',
    `## ${say.who}`,
    '',
    ...honoured.map(
      (one) =>
        `- **${one.name}**: ${say.since(say.day(one.since), one.source)}${one.counted === null || one.countedOn === null ? '' : `; ${say.counted(one.counted, say.day(one.countedOn), facts.portal)}`}.`,
    ),
    '',
    `## ${say.more}`,
    '',
    `- ${say.read}`,
    '',
  ].join('\n')
}

/** Figures of the whole Land in sentences: the counted one first, then what others said, each as theirs. */
export function figureLines({ title, titles, bodies, asOf, land, sayings }: SpeechFacts, lang: SpeechLanguage): string[] {
  const say = speechWords[lang]
  const share = bodies === 0 ? 0 : Math.round((titles / bodies) * 1000) / 10
  return [
    say.holders(title[lang], titles, bodies, land[lang], share, say.day(asOf)),
    ...sayings.map(({ quote, on, source }) => say.said(quote, say.day(on), source)),
  ]
}
