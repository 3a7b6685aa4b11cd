import { reportedAwards } from '@blaupause/reference'

/** Bodies of which ministry or press say that they hold the title: the demo invents no figure below the line for them, and no title. */
export function namedHolders(): ReadonlySet<string> {
  return new Set(reportedAwards().map(({ ags }) => ags))
}
