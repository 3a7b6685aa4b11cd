import { displayStates, type DisplayState } from '@blaupause/domain/rollouts'

/** How many rollouts bear which mark. */
export type Counts = Readonly<Partial<Record<DisplayState, number>>>

/** The states that occur, in the order of a count strip. */
export function present(counts: Counts): [DisplayState, number][] {
  return displayStates.flatMap((state): [DisplayState, number][] => ((counts[state] ?? 0) > 0 ? [[state, counts[state] ?? 0]] : []))
}

/** One entry per authority, in the order of a count strip. */
export function segments(counts: Counts): DisplayState[] {
  return present(counts).flatMap(([state, count]) => Array<DisplayState>(count).fill(state))
}

export function addCounts(list: readonly Counts[]): Counts {
  const sum: Partial<Record<DisplayState, number>> = {}
  for (const counts of list) for (const [state, count] of present(counts)) sum[state] = (sum[state] ?? 0) + count
  return sum
}

export function countMarks(list: readonly { mark: DisplayState }[]): Counts {
  return addCounts(list.map(({ mark }) => ({ [mark]: 1 })))
}
