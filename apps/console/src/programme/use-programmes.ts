import { useGetList, useStore } from 'react-admin'
import type { Me } from '@blaupause/contract/identity'

export type Programme = { id: string; name: string; land: string }

/** The programmes the reader may see, and which of them are looked at: one, or all of them together. */
export function useProgrammes(me: Me | undefined): { programmes: Programme[]; chosen: Programme[]; choice: string; choose: (id: string) => void } {
  const { data = [] } = useGetList<Programme>('programmes', { pagination: { page: 1, perPage: 50 } }, { enabled: me !== undefined, retry: false })
  const [stored, choose] = useStore<string>('programme', '')
  const own = data.find((one) => one.land === me?.actor.land)?.id ?? ''
  const choice = data.some((one) => one.id === stored) || stored === 'all' ? stored : own
  const chosen = data.filter((one) => one.id === choice)
  return { programmes: data, chosen: chosen.length > 0 ? chosen : data, choice, choose }
}
