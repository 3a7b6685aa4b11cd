import { figureLines } from './speaking-notes.js'
import { speechWords, type SpeechFacts, type SpeechLanguage } from './speech-facts.js'

/**
 * Text blocks for the press in Markdown, each to be taken by itself: in short, who with which figures, what the title asks for,
 * figures of the Land, how it may be used. Each figure carries its day and source; nobody is quoted who did not say it.
 */
export function pressText(facts: SpeechFacts, lang: SpeechLanguage): string {
  const { title, issuer, portal, on, place, honoured, rules, demo, source } = facts
  const say = speechWords[lang]
  const names = honoured.map(({ name }) => name)
  const listed = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${say.and} ${names.at(-1)!}`
  return [
    `# ${say.heading(title[lang], say.day(on), place)}`,
    ...(demo ? ['', `**${say.demo}**`] : []),
    ...(source === null ? [] : ['', say.known(source)]),
    '',
    `## ${say.short}`,
    '',
    names.length === 0 ? say.honoured(0) : say.gives(issuer, title[lang], say.day(on), place, listed),
    '',
    `## ${say.long}`,
    '',
    ...honoured.map(
      (one) =>
        `- ${one.name}: ${say.since(say.day(one.since), one.source)}${one.counted === null || one.countedOn === null ? '' : `; ${say.counted(one.counted, say.day(one.countedOn), portal)}`}.`,
    ),
    '',
    `## ${say.meaning}`,
    '',
    say.asks(title[lang], portal, facts.lines[lang], rules),
    '',
    `## ${say.numbers}`,
    '',
    ...figureLines(facts, lang).map((line) => `- ${line}`),
    '',
    `## ${say.use}`,
    '',
    `${say.read} ${say.licence}`,
    '',
  ].join('\n')
}
