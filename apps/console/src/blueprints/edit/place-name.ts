import type { Blueprint, Text } from '@blaupause/domain/blueprints'
import { editableLists } from '@blaupause/domain/blueprints'

type Translate = (key: string, values?: Record<string, string | number>) => string

/** A path in words: "Live gehen, Anweisung". */
export function placeName(blueprint: Blueprint, path: string, t: Translate, text: (of: Text) => string): string {
  const [list = '', id, field] = path.split('.')
  const part = t(`draft.parts.${list}`, { _: list })
  const known = editableLists.find((name) => name === list)
  if (!known || id === undefined) return part
  const node = blueprint[known].find((one) => one.id === id) as { id: string; name?: Text; statement?: Text } | undefined
  const name = node?.name ?? node?.statement
  return [name ? text(name) : `${part} ${id}`, ...(field === undefined ? [] : [t(`draft.fields.${field}`, { _: field })])].join(', ')
}

/** Where a path is edited: the address of its form, behind `/bearbeiten/`. */
export function formOf(path: string): string {
  const [list = '', id] = path.split('.')
  if (list === 'steps' && id !== undefined) return `steps.${id}`
  return ['title', 'summary', 'licence', 'contact', ''].includes(list) ? 'head' : list
}
