import type { BlockerCategory } from '@blaupause/domain/blockers'
import type { Party } from '@blaupause/domain/rollouts'

/** A blocker as somebody writes it. */
export type Draft = { category: BlockerCategory; title: string; description: string; party: Party; ownerName: string; contact: string; fachverfahren: string }

/** Which steps it is about: one or some, or all that wait alike. */
export type Target = { milestones: string[] } | { group: { programme: string; onlinedienst: string; stepId: string; waitingOn: string } }

/** The steps that the address names. */
export function targetOf(params: URLSearchParams): Target {
  const milestones = params.getAll('milestone')
  if (milestones.length > 0) return { milestones }
  return {
    group: {
      programme: params.get('programme') ?? '',
      onlinedienst: params.get('onlinedienst') ?? '',
      stepId: params.get('step') ?? '',
      waitingOn: params.get('waitingOn') ?? '',
    },
  }
}

/** What is known from where one came: the party, or an organisation by its name, and what the authority works with. */
export function startWith(waitingOn: string, fachverfahren = ''): Draft {
  const blank: Draft = { category: 'sonstiges', title: '', description: '', party: 'fachverfahren-hersteller', ownerName: '', contact: '', fachverfahren }
  switch (waitingOn) {
    case 'fachverfahren-hersteller':
      return { ...blank, category: 'modul' }
    case 'dvdv-stelle':
      return { ...blank, party: waitingOn, category: 'eintrag' }
    case 'it-dienstleister':
      return { ...blank, party: waitingOn, category: 'transportweg' }
    case 'kommune':
    case 'land':
    case 'rollin-team':
    case 'datenschutz':
    case 'bund':
      return { ...blank, party: waitingOn }
    case '':
      return blank
    default:
      return { ...blank, category: 'modul', ownerName: waitingOn }
  }
}

/** What was typed, or `null` while it is shorter than `least`. */
export function given(text: string, least: number): string | null {
  return text.trim().length < least ? null : text.trim()
}
