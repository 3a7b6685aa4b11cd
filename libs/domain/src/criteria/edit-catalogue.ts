import type { Text } from '../blueprints/index.js'
import { DomainError, require, type LocalDate } from '../kernel/index.js'
import { catalogueTransitions, type Catalogue, type CatalogueCriterion, type CatalogueState } from './catalogue.js'
import { isSoundScale } from './scale.js'

/** A draft may be written; what is heard or published stands still. */
export function requireDraft({ state }: Pick<Catalogue, 'state'>): void {
  require(state === 'draft', 'catalogue.state', { state })
}

function requireTransition({ state }: Pick<Catalogue, 'state'>, to: CatalogueState): void {
  require(catalogueTransitions[state].includes(to), 'catalogue.state', { state })
}

/** A number must be higher than every version the programme has. */
export function requireNextNumber(number: string, known: readonly string[]): void {
  const highest = [...known].sort(byNumber).at(-1)
  require(highest === undefined || byNumber(number, highest) > 0, 'catalogue.number', { number, highest: highest ?? '–' })
}

/** Adds or rewords a criterion of a draft. Refuses a scale whose bounds are wrong. */
export function putCriterion(criteria: readonly CatalogueCriterion[], criterion: CatalogueCriterion): CatalogueCriterion[] {
  require(isSoundScale(criterion.scale), 'catalogue.scale', { criterion: criterion.id })
  const at = criteria.findIndex(({ id }) => id === criterion.id)
  return at < 0 ? [...criteria, criterion] : criteria.map((one, index) => (index === at ? criterion : one))
}

/** Takes a criterion out of a draft. Only what was never published can go without a trace; everything else is retired. `assessments`: how many rated it. */
export function removeCriterion(
  criteria: readonly CatalogueCriterion[],
  id: string,
  { published, assessments }: { readonly published: boolean; readonly assessments: number },
): CatalogueCriterion[] {
  find(criteria, id)
  require(assessments === 0, 'criterion.used', { criterion: id, count: assessments })
  require(!published, 'criterion.frozen', { criterion: id })
  return criteria.filter((one) => one.id !== id)
}

/** The criterion stays in the catalogue with its id and the reason why it no longer counts. */
export function retireCriterion(criteria: readonly CatalogueCriterion[], id: string, reason: Text): CatalogueCriterion[] {
  require(find(criteria, id).retired === null, 'criterion.retired', { criterion: id })
  return criteria.map((one) => (one.id === id ? { ...one, retired: reason } : one))
}

/** Opens the consultation until the end of the day `until`. The catalogue must be sound before anybody is asked to read it. */
export function consultCatalogue(catalogue: Catalogue, criteria: readonly CatalogueCriterion[], until: LocalDate, today: LocalDate): Catalogue {
  requireTransition(catalogue, 'consultation')
  requireSound(criteria)
  require(until > today, 'catalogue.deadline', { date: until })
  return { ...catalogue, state: 'consultation', consultUntil: until, version: catalogue.version + 1 }
}

/** Back to the desk: the comments stay, the text may be changed, and it is heard anew. */
export function reviseCatalogue(catalogue: Catalogue): Catalogue {
  requireTransition(catalogue, 'draft')
  return { ...catalogue, state: 'draft', consultUntil: null, version: catalogue.version + 1 }
}

/** A comment comes while the consultation runs, on a criterion that is in it. */
export function requireCommentable({ state, consultUntil }: Catalogue, criteria: readonly CatalogueCriterion[], criterion: string, today: LocalDate): void {
  require(state === 'consultation', 'catalogue.not-heard', { state })
  require(consultUntil === null || today <= consultUntil, 'catalogue.heard', { date: consultUntil ?? '' })
  find(criteria, criterion)
}

/** Publishes: from now on ids are frozen and the text stands. Before the consultation has ended it takes a reason. */
export function publishCatalogue(
  catalogue: Catalogue,
  criteria: readonly CatalogueCriterion[],
  { today, earlyBecause }: { readonly today: LocalDate; readonly earlyBecause: string | null },
): Catalogue {
  requireTransition(catalogue, 'published')
  requireSound(criteria)
  require(catalogue.consultUntil === null || today > catalogue.consultUntil || earlyBecause !== null, 'catalogue.early', { date: catalogue.consultUntil ?? '' })
  return { ...catalogue, state: 'published', publishedOn: today, version: catalogue.version + 1 }
}

/** The weight of a criterion as a share of all that count, 0 to 1. */
export function weightShare(criteria: readonly Pick<CatalogueCriterion, 'id' | 'weight' | 'retired'>[], id: string): number {
  const counting = criteria.filter(({ retired }) => retired === null)
  const sum = counting.reduce((total, { weight }) => total + weight, 0)
  return sum === 0 ? 0 : (counting.find((one) => one.id === id)?.weight ?? 0) / sum
}

function requireSound(criteria: readonly CatalogueCriterion[]): void {
  const counting = criteria.filter(({ retired }) => retired === null)
  require(counting.length > 0, 'catalogue.empty')
  require(counting.some(({ weight }) => weight > 0), 'catalogue.weights')
  const wrong = counting.find(({ scale }) => !isSoundScale(scale))
  require(!wrong, 'catalogue.scale', { criterion: wrong?.id ?? '' })
}

function find(criteria: readonly CatalogueCriterion[], id: string): CatalogueCriterion {
  const found = criteria.find((one) => one.id === id)
  if (!found) throw new DomainError('criterion.unknown', { criterion: id })
  return found
}

/** Orders version numbers by their parts, not by their letters: 1.10 comes after 1.9. */
export function byNumber(a: string, b: string): number {
  const [major, minor] = a.split('.').map(Number) as [number, number]
  const [otherMajor, otherMinor] = b.split('.').map(Number) as [number, number]
  return major - otherMajor || minor - otherMinor
}
