import { useGetList } from 'react-admin'
import type { LocalChangeView } from '@blaupause/contract/blueprints'
import { canChangeLocally, publishedStates } from '@blaupause/domain/blueprints'
import type { Me } from '@blaupause/contract/identity'

const NONE: readonly LocalChangeView[] = []

/** What the reader's Land does otherwise than one edition says; `may`: whether the reader can add to it. Nothing for readers without a Land. */
export function useLocalChanges(
  me: Me | undefined,
  { name, version, state }: { name: string; version: string; state: string },
): { held: readonly LocalChangeView[]; waiting: readonly LocalChangeView[]; land: string; may: boolean } {
  const land = me?.actor.land ?? ''
  const usable = (publishedStates as readonly string[]).includes(state)
  const { data = NONE } = useGetList<LocalChangeView>(
    'local-changes',
    { pagination: { page: 1, perPage: 200 }, filter: { land, name, version, state: ['proposed', 'holds'] } },
    { enabled: land !== '' && usable, retry: false },
  )
  return {
    held: data.filter((one) => one.state === 'holds'),
    waiting: data.filter((one) => one.state === 'proposed'),
    land,
    may: usable && me !== undefined && canChangeLocally(me.actor, land),
  }
}
