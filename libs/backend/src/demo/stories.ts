/** How a demo rollout goes: how long ago it began, how quick its people are, and where it stands still. Working days. */
export type Story = {
  readonly startedAgo: number | null
  readonly pace: number
  readonly waits: { readonly step: string; readonly on: string; readonly since: number } | null
  readonly stuck: string | null
  readonly confirmed: boolean
  readonly itemsMissing: number
  readonly itemsWaitOn?: string
  /** Which small ones are missing, by their position; else the last ones. */
  readonly itemsOpen?: readonly number[]
  /** All small ones are done, but nobody has reported the step. */
  readonly itemsReady?: boolean
  /** The Landratsamt Kelheim set them, by Beauftragung. */
  readonly itemsByKelheim?: boolean
}

const live: Story = { startedAgo: 112, pace: 0.95, waits: null, stuck: null, confirmed: true, itemsMissing: 0 }
const said: Story = { ...live, startedAgo: 92, pace: 1, confirmed: false }
const running: Story = { ...live, startedAgo: 46, pace: 0.9 }
const waiting = (step: string, on: string, since: number): Story => ({ ...running, startedAgo: 60, waits: { step, on, since } })
const overdue = (step: string): Story => ({ ...running, startedAgo: 68, stuck: step })
/** All links stand, set by the Landratsamt; it has yet to report them. */
const linksSet: Story = { ...running, startedAgo: 25, itemsReady: true, itemsByKelheim: true }
const notBegun: Story = { ...live, startedAgo: null }

/**
 * The rollouts the demo story speaks of, by authority and service; all others draw from `others`. Places are real,
 * states and dates are invented.
 */
export const toldStories: Readonly<Record<string, Story>> = {
  'meldebehoerde-092735218|ummeldung': {
    ...waiting('dvdv-eintrag', 'dvdv-stelle', 14),
    itemsMissing: 4,
    itemsOpen: [11, 14, 28, 34],
    itemsWaitOn: 'land',
    itemsByKelheim: true,
  },
  'meldebehoerde-092735217|ummeldung': waiting('fachverfahren-modul', 'fachverfahren-hersteller', 23),
  'meldebehoerde-092735219|ummeldung': waiting('fachverfahren-modul', 'fachverfahren-hersteller', 23),
  'meldebehoerde-09273147|ummeldung': waiting('fachverfahren-modul', 'fachverfahren-hersteller', 23),
  'meldebehoerde-092735215|ummeldung': linksSet,
  'meldebehoerde-092735216|ummeldung': linksSet,
  'meldebehoerde-09273164|ummeldung': linksSet,
  'meldebehoerde-09772177|ummeldung': { ...running, startedAgo: 25, pace: 0.42, itemsMissing: 2, stuck: 'dvdv-eintrag' },
  'meldebehoerde-09184139|ummeldung': live,
  'meldebehoerde-09661000|ummeldung': said,
  'fahrerlaubnisbehoerde-09661000|fuehrerschein': { ...live, startedAgo: 140 },
  'auslaenderbehoerde-09661000|aufenthalt': { ...live, startedAgo: 130 },
  'bauaufsichtsbehoerde-09661000|bauantrag': { ...running, startedAgo: 30 },
  'waffenbehoerde-09661000|waffen': notBegun,
  'fahrerlaubnisbehoerde-09761000|fuehrerschein': { ...live, startedAgo: 135 },
  'bauaufsichtsbehoerde-09761000|bauantrag': waiting('transportweg', 'it-dienstleister', 9),
  'waffenbehoerde-09761000|waffen': running,
  'fahrerlaubnisbehoerde-09273|fuehrerschein': { ...running, startedAgo: 64 },
  'auslaenderbehoerde-09273|aufenthalt': { ...running, startedAgo: 40 },
  'bauaufsichtsbehoerde-09273|bauantrag': said,
  'waffenbehoerde-09273|waffen': overdue('nutzerkonto'),
  'fahrerlaubnisbehoerde-09375|fuehrerschein': said,
  'auslaenderbehoerde-09375|aufenthalt': { ...live, startedAgo: 120 },
}

/** What the remaining rollouts draw from, evenly by their key. */
export const others: readonly Story[] = [
  live,
  { ...live, startedAgo: 104, pace: 0.85 },
  { ...live, startedAgo: 120, pace: 1 },
  said,
  { ...said, startedAgo: 96, pace: 1.02 },
  running,
  { ...running, startedAgo: 33 },
  { ...running, startedAgo: 58 },
  { ...running, startedAgo: 24 },
  { ...running, startedAgo: 21, pace: 0.8, itemsMissing: 3 },
  waiting('fachverfahren-modul', 'fachverfahren-hersteller', 23),
  waiting('fachverfahren-modul', 'fachverfahren-hersteller', 19),
  waiting('dvdv-eintrag', 'dvdv-stelle', 12),
  waiting('nutzerkonto', 'it-dienstleister', 6),
  waiting('fachverfahren-modul', 'fachverfahren-hersteller', 23),
  overdue('zustaendigkeitsfinder'),
  notBegun,
  { ...running, startedAgo: 41 },
]
