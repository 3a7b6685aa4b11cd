import { reportedAwards } from '@blaupause/reference'

/** Honoured when the award began, on 28 July 2021: Nürnberg, Augsburg, Straubing, Amberg, Ingolstadt, Bamberg, Bad Königshofen i.Grabfeld. */
export const firstHolders = ['09564000', '09761000', '09263000', '09361000', '09161000', '09461000', '09673141']

/** Bodies of which ministry or press say that they hold the title: the demo invents no figure below the line for them. */
export function namedHolders(): ReadonlySet<string> {
  return new Set([...firstHolders, ...reportedAwards().map(({ ags }) => ags)])
}
