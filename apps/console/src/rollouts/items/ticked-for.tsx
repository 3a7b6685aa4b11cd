import type { ReactNode } from 'react'
import type { ItemView } from '@blaupause/contract/rollouts'
import { useSay } from '../../i18n/use-say.js'

/** How many of them somebody else ticked for the body, and who: it may object to each. */
export function TickedFor({ items, owner }: { items: readonly ItemView[]; owner: string }): ReactNode {
  const { t, format } = useSay()
  const by = new Map<string, number>()
  for (const { doneOn, doneFor, doneOrganisation } of items)
    if (doneOn !== null && doneFor !== null) by.set(doneOrganisation ?? '–', (by.get(doneOrganisation ?? '–') ?? 0) + 1)
  return [...by].map(([organisation, count]) => (
    <p key={organisation} className="source">
      {t('items.ticked_for', { smart_count: count, count: format.number(count), owner, by: organisation })}
    </p>
  ))
}
