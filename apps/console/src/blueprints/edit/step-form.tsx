import type { ReactNode } from 'react'
import type { Blueprint, StepFields as Fields } from '@blaupause/domain/blueprints'
import { useSay } from '../../i18n/use-say.js'
import { FieldPlace } from '../../forms/field-problem.js'
import { CheckField } from '../../landprofile/fields.js'
import { ManyField } from './many-field.js'
import { StepFields } from './step-fields.js'
import type { DraftEdits } from './use-draft-edits.js'

const fields = ['name', 'instruction', 'phase', 'owner', 'waitsOn', 'gate', 'proof', 'items', 'dependsOn', 'anchor', 'minutes', 'legalBasis'] as const

/** One step of a draft: what everybody may say of it, whether it is the go-live, and what hangs on it. */
export function StepForm({ id, draft, content }: { id: string; draft: DraftEdits; content: Blueprint }): ReactNode {
  const { t } = useSay()
  const at = (field: string): string => `steps.${id}.${field}`
  const value = Object.fromEntries(fields.map((field) => [field, draft.valueOf(at(field))])) as Fields
  const hung = (list: 'criteria' | 'documents') => content[list].filter(({ steps }) => steps.includes(id)).map((one) => one.id)
  const hang = (list: 'criteria' | 'documents', ids: readonly string[]): void => {
    for (const one of content[list]) {
      if (ids.includes(one.id) !== one.steps.includes(id))
        draft.set(`${list}.${one.id}.steps`, ids.includes(one.id) ? [...one.steps, id] : one.steps.filter((step) => step !== id))
    }
  }
  return (
    <>
      <FieldPlace at={`steps.${id}`}>
        <StepFields
          value={value}
          blueprint={content}
          self={id}
          onChange={(field, next) => {
            draft.set(at(field), next)
          }}
        />
      </FieldPlace>
      <div className="fields">
        <CheckField
          label={t('draft.go_live')}
          checked={draft.valueOf(at('goLive')) === true}
          onChange={(goLive) => {
            draft.set(at('goLive'), goLive)
          }}
        />
        <CheckField
          label={t('draft.operation')}
          checked={draft.valueOf(at('operation')) === true}
          onChange={(operation) => {
            draft.set(at('operation'), operation)
          }}
        />
      </div>
      {content.criteria.length > 0 && (
        <ManyField
          legend={t('draft.criteria')}
          options={content.criteria.map((one) => ({ id: one.id, name: one.statement }))}
          chosen={hung('criteria')}
          onChange={(ids) => {
            hang('criteria', ids)
          }}
        />
      )}
      {content.documents.length > 0 && (
        <ManyField
          legend={t('blueprints.documents')}
          options={content.documents}
          chosen={hung('documents')}
          onChange={(ids) => {
            hang('documents', ids)
          }}
        />
      )}
    </>
  )
}
