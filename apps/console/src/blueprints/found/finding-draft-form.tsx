import type { ReactNode } from 'react'
import type { Blueprint, FindingDraft } from '@blaupause/domain/blueprints'
import { Dimension } from '@blaupause/domain/criteria'
import { useSay } from '../../i18n/use-say.js'
import { CheckField, SelectField } from '../../landprofile/fields.js'
import { TextPair } from '../edit/text-pair.js'

type Props = { draft: FindingDraft; parameters: Blueprint['parameters']; fresh: FindingDraft['criterion']; onChange: (draft: FindingDraft) => void }

/** The author's own words for what a finding makes of a step; the criterion may be left out. */
export function FindingDraftForm({ draft, parameters, fresh, onChange }: Props): ReactNode {
  const { t, text } = useSay()
  const { criterion } = draft
  return (
    <div className="writing">
      <TextPair
        label={t('found.words')}
        rows={4}
        value={draft.instruction}
        parameters={parameters}
        hint={t('found.english')}
        onChange={(instruction) => {
          onChange({ ...draft, instruction })
        }}
      />
      {fresh && (
        <CheckField
          label={fresh.linked ? t('found.linked', { statement: text(fresh.statement) }) : t('found.with_criterion')}
          checked={criterion !== null}
          onChange={(checked) => {
            onChange({ ...draft, criterion: checked ? fresh : null })
          }}
        />
      )}
      {criterion && !criterion.linked && (
        <>
          <TextPair
            label={t('found.criterion')}
            rows={2}
            value={criterion.statement}
            onChange={(statement) => {
              onChange({ ...draft, criterion: { ...criterion, statement } })
            }}
          />
          <div className="fields">
            <SelectField
              label={t('criteria.field.dimension')}
              value={criterion.dimension as Dimension}
              options={Dimension.options.map((one) => [one, t(`criteria.dimension.${one}`, { _: one })] as const)}
              onChange={(dimension) => {
                onChange({ ...draft, criterion: { ...criterion, dimension } })
              }}
            />
          </div>
        </>
      )}
    </div>
  )
}
