import type { LocalChangeView } from '@blaupause/contract/blueprints'
import type { StepFields } from '@blaupause/domain/blueprints'
import type { Say } from '../i18n/use-say.js'
import { publishedWords, type Names } from './published-words.js'

const BY_ID: Names = { role: (id) => id, step: (id) => id, position: () => 0 }

/** What a change says, in one line: the new values, or the new name. */
export function changeWords({ content }: Pick<LocalChangeView, 'content'>, say: Pick<Say, 't' | 'text'>): string {
  const { t, text } = say
  switch (content.kind) {
    case 'omit':
      return ''
    case 'role':
      return text(content.name)
    case 'add':
      return text(content.fields.instruction)
    case 'replace':
      return (Object.keys(content.fields) as (keyof StepFields)[])
        .filter((field) => content.fields[field] !== undefined)
        .map((field) => `${t(`local.field.${field}`)}: ${wordsOf(field, content.fields as StepFields, say)}`)
        .join('; ')
  }
}

/** A due date counted from another step names no number: the list does not show the plan. */
function wordsOf(field: keyof StepFields, fields: StepFields, say: Pick<Say, 't' | 'text'>): string {
  if (field === 'anchor' && fields.anchor.on === 'step') return say.t('blueprints.days', { smart_count: fields.anchor.offset })
  return publishedWords(field, fields, { ...BY_ID, role: (id) => say.t(`party.${id}.name`, { _: id }) }, say)
}
