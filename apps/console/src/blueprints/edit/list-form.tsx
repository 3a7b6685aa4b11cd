import type { ReactNode } from 'react'
import type { Blueprint, Text } from '@blaupause/domain/blueprints'
import { useSay } from '../../i18n/use-say.js'
import { TextField } from '../../landprofile/fields.js'
import { AddNode } from './add-node.js'
import { ManyField } from './many-field.js'
import { newNodeId } from './new-id.js'
import { TextPair } from './text-pair.js'
import type { DraftEdits } from './use-draft-edits.js'

export const namedLists = ['phases', 'roles', 'parameters', 'documents'] as const
export type NamedList = (typeof namedLists)[number]

/** What a new entry of each list holds beside its name. */
const fresh = { phases: {}, roles: {}, parameters: { example: '' }, documents: { steps: [] } } as const

/** A list of named things: reworded, added, taken out, put in another order. */
export function ListForm({ list, draft, content }: { list: NamedList; draft: DraftEdits; content: Blueprint }): ReactNode {
  const { t, text } = useSay()
  const nodes = content[list]
  const ids = nodes.map(({ id }) => id)
  const move = (at: number, by: -1 | 1): void => {
    const next = [...ids]
    ;[next[at], next[at + by]] = [next[at + by]!, next[at]!]
    draft.set(list, next)
  }
  return (
    <>
      <p className="source">{t(`draft.lists.${list}.hint`)}</p>
      <ol className="node-list">
        {nodes.map(({ id }, at) => {
          const name = draft.valueOf(`${list}.${id}.name`) as Text
          return (
            <li key={id}>
              <TextPair
                at={`${list}.${id}.name`}
                label={t(`draft.lists.${list}.one`)}
                value={name}
                onChange={(next) => {
                  draft.set(`${list}.${id}.name`, next)
                }}
              />
              {list === 'parameters' && (
                <div className="fields">
                  <TextField
                    at={`parameters.${id}.example`}
                    label={t('draft.example')}
                    max={200}
                    value={draft.valueOf(`parameters.${id}.example`) as string}
                    onChange={(example) => {
                      draft.set(`parameters.${id}.example`, example)
                    }}
                  />
                  <p className="source">{`{{${id}}}`}</p>
                </div>
              )}
              {list === 'documents' && (
                <ManyField
                  at={`documents.${id}.steps`}
                  legend={t('draft.concerns')}
                  numbered
                  options={content.steps}
                  chosen={draft.valueOf(`documents.${id}.steps`) as string[]}
                  onChange={(steps) => {
                    draft.set(`documents.${id}.steps`, steps)
                  }}
                />
              )}
              <div className="btns">
                <button
                  type="button"
                  className="btn btn--text"
                  disabled={at === 0}
                  aria-label={t('draft.up_named', { name: text(name) })}
                  onClick={() => {
                    move(at, -1)
                  }}
                >
                  {t('draft.up')}
                </button>
                <button
                  type="button"
                  className="btn btn--text"
                  disabled={at === nodes.length - 1}
                  aria-label={t('draft.down_named', { name: text(name) })}
                  onClick={() => {
                    move(at, 1)
                  }}
                >
                  {t('draft.down')}
                </button>
                <button
                  type="button"
                  className="btn btn--text"
                  aria-label={t('draft.remove_named', { name: text(name) })}
                  onClick={() => {
                    draft.set(`${list}.${id}`, null)
                  }}
                >
                  {t('draft.remove')}
                </button>
              </div>
            </li>
          )
        })}
      </ol>
      <AddNode
        label={t(`draft.lists.${list}.new`)}
        verb={t('draft.add')}
        onAdd={(name) => {
          const id = newNodeId(name, ids)
          draft.set(`${list}.${id}`, { id, name: { de: name, en: name }, ...fresh[list] })
        }}
      />
    </>
  )
}
