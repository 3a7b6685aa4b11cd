import type { ReactNode } from 'react'
import type { Certainty, Source } from '@blaupause/domain/catalogue'
import { Certain } from '../authorities/certain.js'
import { FieldPlace } from '../forms/field-problem.js'
import { useSay } from '../i18n/use-say.js'
import { CertaintyField, SourceFields } from './fields.js'

type Sourced = { readonly certainty: Certainty; readonly sources: readonly Source[] }

/** One part of a profile as a line that opens into its form: its own fields, how sure it is, where it is written, and the way out. */
export function PartRow<P extends Sourced>({
  at = '',
  name,
  line,
  part,
  mayEdit,
  onChange,
  onRemove,
  children,
}: {
  at?: string
  name: string
  line: string
  part: P
  mayEdit: boolean
  onChange: (change: Partial<Sourced>) => void
  onRemove?: () => void
  children: ReactNode
}): ReactNode {
  const { t } = useSay()
  const said = (
    <>
      {[name, line].filter(Boolean).join(' · ')} <Certain of={part.certainty} />
    </>
  )
  if (!mayEdit)
    return (
      <li>
        <span>{said}</span>
      </li>
    )
  return (
    <li>
      <FieldPlace at={at}>
        <details>
          <summary>{said}</summary>
          <div className="fields">
            {children}
            <CertaintyField
              value={part.certainty}
              onChange={(certainty) => {
                onChange({ certainty })
              }}
            />
          </div>
          <SourceFields
            sources={part.sources}
            onChange={(sources) => {
              onChange({ sources })
            }}
          />
          {onRemove && (
            <button type="button" className="btn btn--text" onClick={onRemove}>
              {t('landprofile.remove_named', { name })}
            </button>
          )}
        </details>
      </FieldPlace>
    </li>
  )
}
