import { serviceHere, type StepFields } from '../blueprints/index.js'
import { anchorRuns } from './anchor-words.js'
import type { Fact, Runs } from './leitfaden.js'
import type { Reading } from './reading.js'

/** The facts of a step by the field they come from, so that a variation can be said by the fields it changes. */
export function stepFacts(fields: StepFields & { readonly operation: boolean }, reading: Reading): ReadonlyMap<keyof StepFields, Fact> {
  const { words, runs, stepLink } = reading
  const when = anchorRuns(fields.anchor, reading)
  const proof = runs(fields.proof.label)
  const label = proof.map((run) => (typeof run === 'string' ? run : run.text)).join('')
  return new Map<keyof StepFields, Fact>([
    ['owner', fact(words.facts.who, [whoRuns(fields.owner, reading)])],
    ['waitsOn', fact(words.facts.waits, [fields.waitsOn.length === 0 ? [words.noWaits] : joined(fields.waitsOn.map((id) => whoRuns(id, reading)))])],
    ['anchor', fact(words.facts.when, [fields.operation ? [words.anchor.running(''), ...when] : when])],
    ['dependsOn', fact(words.facts.before, fields.dependsOn.length === 0 ? [[words.noBefore]] : fields.dependsOn.map((id) => [stepLink(id)]))],
    [
      'proof',
      fact(words.facts.done, [fields.proof.kind === 'none' || label === '' ? [words.proof.none] : around(words.proof[fields.proof.kind]('\u0000'), proof)]),
    ],
    ...(fields.items
      ? [
          [
            'items',
            fact(words.facts.many, [[`${capital(words.items[fields.items.per])}: `, ...runs(fields.items.label)], ...itemCounts(fields.items.per, reading)]),
          ] satisfies [keyof StepFields, Fact],
        ]
      : []),
    ['minutes', fact(words.facts.takes, [[fields.minutes === null ? words.unknown : words.minutes(fields.minutes)]])],
    ['legalBasis', fact(words.facts.basis, [[basisText(fields.legalBasis, reading)]])],
  ])
}

/** Who a role is here: its name, and whom the Land has named for it. */
export function whoRuns(id: string, { role, called, land }: Reading): Runs {
  const named = called(id) === role(id) ? land?.names.find((name) => name.id === id)?.value : called(id)
  return named && named !== role(id) ? [`${role(id)} (${named})`] : [role(id)]
}

function basisText({ scope, land, text }: StepFields['legalBasis'], { words, landName }: Reading): string {
  if (scope === 'none') return text === '' ? words.noBasis : text
  return words.andLand(text, scope === 'bund' ? words.scopeBund : words.scopeLand(landName(land ?? '')))
}

/** How many Leistungen each service has, where a step is done one by one for each. */
function itemCounts(per: 'gemeinde' | 'leistung' | 'gemeinde-leistung', { blueprint, services, words, say }: Reading): Runs[] {
  const wanted = new Set(services.map(({ id }) => id))
  const counted = blueprint.services.filter(({ id, leikaKeys }) => wanted.has(serviceHere(blueprint, id)) && leikaKeys.length > 0)
  return per === 'gemeinde' || counted.length === 0
    ? []
    : [[words.list(counted.map((service) => words.itemCount(say(service.name), service.leikaKeys.length)))]]
}

function fact(term: string, lines: readonly Runs[]): Fact {
  return { term, lines }
}

/** A sentence with the place of its inset marked by NUL. */
function around(sentence: string, inset: Runs): Runs {
  const [before = '', after = ''] = sentence.split('\u0000')
  return [before, ...inset, after].filter((run) => run !== '')
}

function joined(list: readonly Runs[]): Runs {
  return list.flatMap((runs, index) => (index === 0 ? runs : [', ', ...runs]))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
