import type { ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { CriterionView } from '@blaupause/contract/criteria'
import type { Blueprint, Text } from '@blaupause/domain/blueprints'
import { useSay } from '../../i18n/use-say.js'
import { ManyField } from './many-field.js'
import { TextPair } from './text-pair.js'
import type { DraftEdits } from './use-draft-edits.js'

/** Criteria come from the catalogue: chosen here, put on their steps, reworded for those who will read the Leitfaden. */
export function CriteriaForm({ draft, content }: { draft: DraftEdits; content: Blueprint }): ReactNode {
  const { t, text } = useSay()
  const { data: catalogue = [] } = useGetList<CriterionView>('criteria', { pagination: { page: 1, perPage: 200 } }, { retry: false })
  const others = catalogue.filter(({ id }) => !content.criteria.some((one) => one.id === id))
  const take = (one: CriterionView): void => {
    draft.set(`criteria.${one.id}`, {
      id: one.id,
      statement: one.statement,
      reason: one.reason,
      dimension: one.dimension,
      steps: one.steps.filter((step) => content.steps.some(({ id }) => id === step)),
      attestation: { rung: 'statement', sources: [t('draft.from_catalogue')] },
    })
  }
  return (
    <>
      <ol className="node-list">
        {content.criteria.map(({ id, statement }) => (
          <li key={id}>
            <TextPair
              at={`criteria.${id}.statement`}
              label={t('draft.statement')}
              rows={2}
              value={draft.valueOf(`criteria.${id}.statement`) as Text}
              onChange={(next) => {
                draft.set(`criteria.${id}.statement`, next)
              }}
            />
            <TextPair
              at={`criteria.${id}.reason`}
              label={t('draft.reason')}
              rows={2}
              value={draft.valueOf(`criteria.${id}.reason`) as Text}
              onChange={(next) => {
                draft.set(`criteria.${id}.reason`, next)
              }}
            />
            <ManyField
              at={`criteria.${id}.steps`}
              legend={t('draft.concerns')}
              numbered
              options={content.steps}
              chosen={draft.valueOf(`criteria.${id}.steps`) as string[]}
              onChange={(steps) => {
                draft.set(`criteria.${id}.steps`, steps)
              }}
            />
            <div className="btns">
              <button
                type="button"
                className="btn btn--text"
                aria-label={t('draft.remove_named', { name: text(statement) })}
                onClick={() => {
                  draft.set(`criteria.${id}`, null)
                }}
              >
                {t('draft.remove')}
              </button>
            </div>
          </li>
        ))}
      </ol>
      <h3>{t('draft.catalogue')}</h3>
      {others.length === 0 ? (
        <p className="muted">{t('draft.catalogue_all')}</p>
      ) : (
        <ul className="list">
          {others.map((one) => (
            <li key={one.id}>
              {text(one.statement)}{' '}
              <button
                type="button"
                className="btn btn--text"
                aria-label={t('draft.take_named', { name: text(one.statement) })}
                onClick={() => {
                  take(one)
                }}
              >
                {t('draft.take')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
