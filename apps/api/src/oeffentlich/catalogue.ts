import { Writer, type Quad } from 'n3'
import { PREFIXES } from './catalogue-graph.js'

/** Notations of the catalogue, by the end of its address. */
export const NOTATIONS = { jsonld: 'application/ld+json', ttl: 'text/turtle' } as const
type Notation = keyof typeof NOTATIONS

/** The notation that a reader asks for by content type: the one it likes better, JSON-LD where it has no wish. */
export function notationFor(accept: string): Notation {
  const wish = (media: string): number =>
    Math.max(
      0,
      ...accept
        .split(',')
        .map((part) => part.trim().split(/\s*;\s*/))
        .filter(([name]) => name === media)
        .map(([, ...parameters]) => Number(parameters.find((one) => one.startsWith('q='))?.slice(2) ?? 1)),
    )
  return wish(NOTATIONS.ttl) > wish(NOTATIONS.jsonld) ? 'ttl' : 'jsonld'
}

export function turtle(graph: readonly Quad[]): string {
  const heads = Object.entries(PREFIXES).map(([prefix, address]) => `@prefix ${prefix}: <${address}> .`)
  return `${heads.join('\n')}\n\n${new Writer({ prefixes: PREFIXES }).quadsToString([...graph])}`
}

/** The same as JSON-LD: every thing once, under its name. */
export function jsonLd(graph: readonly Quad[]): string {
  const things = new Map<string, Record<string, unknown[]>>()
  for (const { subject, predicate, object } of graph) {
    const thing = things.get(subject.value) ?? {}
    things.set(subject.value, thing)
    const value =
      object.termType === 'NamedNode'
        ? { '@id': object.value }
        : object.termType === 'Literal'
          ? {
              '@value': object.value,
              ...(object.language
                ? { '@language': object.language }
                : object.datatype.value === `${PREFIXES.xsd}string`
                  ? {}
                  : { '@type': short(object.datatype.value) }),
            }
          : {}
    const [name, said] = predicate.value === `${PREFIXES.rdf}type` ? ['@type', short(object.value)] : [short(predicate.value), value]
    ;(thing[name] ??= []).push(said)
  }
  return JSON.stringify({ '@context': PREFIXES, '@graph': [...things].map(([id, facts]) => ({ '@id': id, ...facts })) }, null, 1)
}

function short(address: string): string {
  const [prefix, base] = Object.entries(PREFIXES).find(([, one]) => address.startsWith(one)) ?? ['', '']
  return prefix === '' ? address : `${prefix}:${address.slice(base.length)}`
}
