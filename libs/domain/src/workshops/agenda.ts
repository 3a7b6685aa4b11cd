import { require } from '../kernel/index.js'
import { minutesOf, type WorkshopTime } from './lifecycle.js'

export const agendaKinds = ['topic', 'break'] as const
export type AgendaKind = (typeof agendaKinds)[number]

/** One item of the agenda with its time box in minutes: planned, and used once it is over. */
export type AgendaItem = { readonly id: string; readonly kind: AgendaKind; readonly title: string; readonly planned: number; readonly used: number | null }

/** When each item begins as planned (`HH:MM`), or null where the workshop has no hour yet. */
export function agendaStarts(from: string | null, items: readonly Pick<AgendaItem, 'planned'>[]): (string | null)[] {
  let at = from === null ? null : minutesOf(from)
  return items.map(({ planned }) => {
    const start = at
    if (at !== null) at += planned
    return start === null ? null : timeOf(start)
  })
}

/** Refuses an agenda that takes longer than the workshop. */
export function requireAgendaFits({ from, to }: Pick<WorkshopTime, 'from' | 'to'>, items: readonly Pick<AgendaItem, 'planned'>[]): void {
  if (from === null || to === null) return
  const [needed, there] = [items.reduce((sum, { planned }) => sum + planned, 0), minutesOf(to) - minutesOf(from)]
  require(needed <= there, 'workshop.agenda-long', { needed, there })
}

/** Minutes used beyond (or below, negative) what was planned, over the items that are over. */
export function overrun(items: readonly Pick<AgendaItem, 'planned' | 'used'>[]): number {
  return items.reduce((sum, { planned, used }) => sum + (used === null ? 0 : used - planned), 0)
}

function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
