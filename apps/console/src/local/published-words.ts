import type { StepFields } from '@blaupause/domain/blueprints'
import { anchorSentence } from '../blueprints/anchor-sentence.js'
import type { Say } from '../i18n/use-say.js'

/** How roles, steps and phases are called where the text stands. */
export type Names = { readonly role: (id: string) => string; readonly step: (id: string) => string; readonly position: (id: string) => number }

/** A field of a step as the publisher wrote it, in words. */
export function publishedWords(field: keyof StepFields, published: StepFields, names: Names, { t, text }: Pick<Say, 't' | 'text'>): string {
  const words = (() => {
    switch (field) {
      case 'name':
      case 'instruction':
        return text(published[field])
      case 'anchor':
        return anchorSentence(published.anchor, names.position, t)
      case 'owner':
        return names.role(published.owner)
      case 'waitsOn':
        return published.waitsOn.map(names.role).join(', ')
      case 'dependsOn':
        return published.dependsOn.map(names.step).join(', ')
      case 'gate':
        return t(published.gate ? 'local.yes' : 'local.no')
      case 'proof':
        return text(published.proof.label)
      case 'items':
        return published.items ? text(published.items.label) : ''
      case 'minutes':
        return published.minutes === null ? '' : t('local.minutes', { smart_count: published.minutes })
      case 'legalBasis':
        return published.legalBasis.text
      case 'phase':
        return published.phase
    }
  })()
  return words === '' ? t('local.nothing') : words
}
