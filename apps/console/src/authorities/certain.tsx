import type { ReactNode } from 'react'
import type { Certainty } from '@blaupause/domain/catalogue'
import { useSay } from '../i18n/use-say.js'

/** How sure an answer is, in a word; what is not proven stands in italics, so that the form says it too. */
export function Certain({ of }: { of: Certainty }): ReactNode {
  const { t } = useSay()
  return <span className={`certain ${of === 'belegt' ? '' : 'unsure'}`}>{t(`programmes.sure.${of}`)}</span>
}
