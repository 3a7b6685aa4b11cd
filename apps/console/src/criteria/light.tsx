import type { ReactNode } from 'react'
import type { Light } from '@blaupause/domain/criteria'
import { useSay } from '../i18n/use-say.js'
import { State } from '../marks/mark.js'

const marks = { green: 'belegt', amber: 'laeuft', red: 'ueberfaellig', exempt: 'ausnahme', none: 'nicht' } as const

/** How far a criterion is reached, as mark and word: full, half, missed; exempted; not rated yet. */
export function LightMark({ light }: { light: Light | 'exempt' | null }): ReactNode {
  const { t } = useSay()
  return <State state={marks[light ?? 'none']}>{t(`criteria.light.${light ?? 'none'}`)}</State>
}
