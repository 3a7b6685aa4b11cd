import type { LandProfile } from '@blaupause/domain/catalogue'

/** What every section of the editor is given: the draft, whether the reader may change it, and where a change goes. */
export type Editor = { readonly content: LandProfile; readonly mayEdit: boolean; readonly onChange: (content: LandProfile) => void }
