/** Why a figure cannot be given, and how that is said. A screen shows the sentence in the place of the number. */
export const notEstimableSentences = {
  'no-cases': { de: 'nicht schätzbar, weil es keine Fälle gibt', en: 'not estimable because there are no cases' },
  'few-cases': { de: 'nicht schätzbar, weil es zu wenige Fälle sind', en: 'not estimable because there are too few cases' },
  'no-events': { de: 'nicht schätzbar, weil noch kein Fall eingetreten ist', en: 'not estimable because no case has reached its end yet' },
  'not-a-number': { de: 'nicht schätzbar, weil ein Wert keine Zahl ist', en: 'not estimable because a value is not a number' },
  'negative-time': { de: 'nicht schätzbar, weil eine Dauer kleiner als null ist', en: 'not estimable because a duration is below zero' },
  'no-time-at-risk': { de: 'nicht schätzbar, weil ein Zeitraum endet, bevor er beginnt', en: 'not estimable because an interval ends before it begins' },
  'bad-weight': { de: 'nicht schätzbar, weil ein Gewicht nicht größer als null ist', en: 'not estimable because a weight is not above zero' },
  'wrong-length': { de: 'nicht schätzbar, weil einem Fall Merkmale fehlen', en: 'not estimable because a case lacks covariates' },
  'one-group': { de: 'nicht schätzbar, weil es nur eine Gruppe zum Vergleichen gibt', en: 'not estimable because there is only one group to compare' },
  'never-together': {
    de: 'nicht schätzbar, weil die Gruppen nie zugleich beobachtet wurden',
    en: 'not estimable because the groups were never observed at the same time',
  },
  constant: {
    de: 'nicht schätzbar, weil das Merkmal bei allen verglichenen Fällen gleich ist',
    en: 'not estimable because the covariate is the same for all cases compared',
  },
  collinear: {
    de: 'nicht schätzbar, weil das Merkmal von den anderen nicht zu trennen ist',
    en: 'not estimable because the covariate cannot be told apart from the others',
  },
  separation: {
    de: 'nicht schätzbar, weil das Merkmal die Fälle vollständig trennt; möglich ist die Schätzung nach Firth',
    en: 'not estimable because the covariate separates the cases completely; Firth’s estimate is possible',
  },
  'not-converged': { de: 'nicht schätzbar, weil das Verfahren zu keinem Ergebnis kam', en: 'not estimable because the procedure did not converge' },
  'not-reached': { de: 'nicht schätzbar, weil die Kurve diesen Anteil nicht erreicht', en: 'not estimable because the curve does not reach this share' },
  'one-cluster': {
    de: 'nicht schätzbar, weil es zum Vergleich zu wenige Gruppen von Fällen gibt',
    en: 'not estimable because there are too few clusters to compare',
  },
  'plain-only': {
    de: 'nicht schätzbar, weil das exakte Verfahren für gleiche Tage weder Gewichte noch Gruppen von Fällen kennt',
    en: 'not estimable because the exact treatment of ties knows neither weights nor clusters',
  },
  'too-many-ties': {
    de: 'nicht schätzbar, weil zu viele Fälle am selben Tag enden; möglich ist die Schätzung nach Efron',
    en: 'not estimable because too many cases end on the same day; Efron’s estimate is possible',
  },
  'outside-range': { de: 'nicht schätzbar, weil ein Wert außerhalb seines Bereichs liegt', en: 'not estimable because a value is outside its range' },
} as const

export type NotEstimableBecause = keyof typeof notEstimableSentences

/** No number, but the reason. `columns` names the covariates concerned. Never Infinity, never NaN. */
export type NotEstimable = { readonly estimable: false; readonly because: NotEstimableBecause; readonly columns?: readonly string[] }

export function notEstimable(because: NotEstimableBecause, columns?: readonly string[]): NotEstimable {
  return { estimable: false, because, ...(columns ? { columns } : {}) }
}

/** The reason as a clause, with the covariates it concerns. */
export function explainNotEstimable({ because, columns }: NotEstimable, language: 'de' | 'en' = 'de'): string {
  const clause = notEstimableSentences[because][language]
  return columns?.length ? `${clause} (${columns.join(', ')})` : clause
}
