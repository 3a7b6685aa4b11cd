import type { PublicTitle, Snapshot } from './published.js'

/** What stood around the titles of a state, as far as the public sees it change. */
export type ComparedFrame = {
  readonly bodies: readonly { readonly key: string; readonly name: string }[]
  readonly figures: readonly {
    readonly metric: string
    readonly body: string
    readonly name: string
    readonly on: string
    readonly source: string
    readonly value: number
  }[]
}
type Compared = { readonly snapshot: Snapshot; readonly frame: ComparedFrame }

export const stateChangeKinds = ['given', 'withdrawn', 'gone', 'since', 'counted', 'name', 'figure', 'service', 'rule'] as const
/** One difference: of what kind, about whom, and what it said before and after; null where it said nothing. */
export type StateChange = {
  readonly kind: (typeof stateChangeKinds)[number]
  readonly about: string
  readonly name: string
  readonly before: string | null
  readonly after: string | null
}

/** What differs between two published states, titles first: so that whoever publishes can answer for every figure that moved. */
export function snapshotChanges(before: Compared, after: Compared): readonly StateChange[] {
  const then = new Map(before.snapshot.titles.map((title) => [title.body, title]))
  const now = new Map(after.snapshot.titles.map((title) => [title.body, title]))
  const gone = before.snapshot.titles
    .filter(({ body }) => !now.has(body))
    .map(({ body, name, since }): StateChange => ({ kind: 'gone', about: body, name, before: since, after: null }))
  const titles = [...after.snapshot.titles].flatMap((title) => ofTitle(then.get(title.body), title))
  const names = changed(
    before.frame.bodies,
    after.frame.bodies,
    ({ key }) => key,
    ({ name }) => name,
    'name',
  )
  const figures = changed(
    before.frame.figures,
    after.frame.figures,
    ({ metric, body, name, on, source }) => [metric, body || name, on, source].join(' · '),
    ({ value }) => String(value),
    'figure',
  )
  const services = changed(
    before.snapshot.services,
    after.snapshot.services,
    ({ id }) => id,
    ({ live, authorities }) => `${live}/${authorities}`,
    'service',
  )
  const rule: StateChange[] =
    before.snapshot.rule === after.snapshot.rule
      ? []
      : [{ kind: 'rule', about: after.snapshot.award, name: after.snapshot.award, before: before.snapshot.rule, after: after.snapshot.rule }]
  return [
    ...titles.filter(({ kind }) => kind === 'given'),
    ...titles.filter(({ kind }) => kind === 'withdrawn'),
    ...gone,
    ...titles.filter(({ kind }) => kind !== 'given' && kind !== 'withdrawn'),
    ...rule,
    ...names,
    ...figures,
    ...services,
  ]
}

function ofTitle(before: PublicTitle | undefined, { body, name, since, revokedOn, counted }: PublicTitle): readonly StateChange[] {
  const change = (kind: StateChange['kind'], was: string | null, is: string | null): StateChange[] =>
    was === is ? [] : [{ kind, about: body, name, before: was, after: is }]
  // A title that is given again after it was withdrawn counts as given.
  if (before === undefined || (before.revokedOn !== null && revokedOn === null)) return change('given', null, since)
  return [
    ...change('withdrawn', before.revokedOn, revokedOn),
    ...change('since', before.since, since),
    ...change('counted', before.counted === null ? null : String(before.counted), counted === null ? null : String(counted)),
  ]
}

function changed<T extends { readonly name: string }>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
  say: (one: T) => string,
  kind: StateChange['kind'],
): readonly StateChange[] {
  const [then, now] = [before, after].map((all) => new Map(all.map((one) => [keyOf(one), one]))) as [Map<string, T>, Map<string, T>]
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [then.get(key), now.get(key)]
    const [said, says] = [was === undefined ? null : say(was), is === undefined ? null : say(is)]
    return said === says ? [] : [{ kind, about: key, name: (is ?? was)!.name, before: said, after: says }]
  })
}
