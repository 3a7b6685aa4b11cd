import type { ReactNode } from 'react'
import type { ProfileReview } from '@blaupause/contract/catalogue'
import { useSay } from '../i18n/use-say.js'

/** A part that differs, as a person names it: "Dazu: Sperrzeit: Landtagswahl". */
export function PartName({
  part: { section, id, what, label },
}: {
  part: Pick<ProfileReview['differences'][number], 'section' | 'id' | 'what' | 'label'>
}): ReactNode {
  const { t, text } = useSay()
  const name = section === 'other' || id === 'order' ? t(`landprofile.whole.${id}`, { _: id }) : label && section !== 'competence' ? text(label) : id
  return (
    <>
      <strong>{t(`landprofile.part.${what}`)}</strong> {section === 'other' ? '' : `${t(`landprofile.section.${section}`)}: `}
      {name}
    </>
  )
}
