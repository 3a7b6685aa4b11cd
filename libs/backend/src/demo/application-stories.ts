import { toldCounts } from './demo-counts.js'

/** How far an application of the demo is; days are working days before today. `byLead`: the ministry's other person reviews; `looked`: so many of the sample have a finding, all if missing. */
export type ApplicationStory = {
  readonly body: string
  readonly name: string
  readonly counted: number
  readonly submittedAgo: number
  readonly review?: {
    readonly openedAgo: number
    readonly foundAgo: number
    readonly looked?: number
    readonly byLead?: boolean
    readonly asks?: { readonly ago: number; readonly text: string }
    readonly proposedAgo?: number
    readonly decidedAgo?: number
  }
}

/** Six applications (invented; the places are real): in review, waiting for the second person, asked back, with the other person, read by the body before publication, just come in. */
export const applicationStories: readonly ApplicationStory[] = [
  { body: '09273111', name: 'Stadt Abensberg', counted: toldCounts['09273111']!, submittedAgo: 15, review: { openedAgo: 12, foundAgo: 1, looked: 7 } },
  {
    body: '09184139',
    name: 'Gemeinde Pullach i.Isartal',
    counted: toldCounts['09184139']!,
    submittedAgo: 14,
    review: { openedAgo: 12, foundAgo: 4, byLead: true, proposedAgo: 1 },
  },
  // On the day it applied it was on the line; since then the portal has dropped a link.
  {
    body: '09273116',
    name: 'Markt Bad Abbach',
    counted: 50,
    submittedAgo: 12,
    review: { openedAgo: 10, foundAgo: 7, asks: { ago: 6, text: 'Ein Link der Stichprobe führt ins Leere. Bis wann ist er repariert? (Demodaten)' } },
  },
  { body: 'B092', name: 'Bezirk Niederbayern', counted: toldCounts['B092']!, submittedAgo: 5, review: { openedAgo: 3, foundAgo: 1, looked: 2, byLead: true } },
  {
    body: '09375174',
    name: 'Stadt Neutraubling',
    counted: toldCounts['09375174']!,
    submittedAgo: 20,
    review: { openedAgo: 18, foundAgo: 8, proposedAgo: 6, decidedAgo: 3 },
  },
  { body: '09375190', name: 'Markt Regenstauf', counted: toldCounts['09375190']!, submittedAgo: 0 },
]
