import { useState, type ReactNode } from 'react'
import { landCodes } from '@blaupause/domain/register'
import { givenFields, type Blueprint, type StepFields as Fields, type Text, type Variation } from '@blaupause/domain/blueprints'
import { useSay } from '../../i18n/use-say.js'
import { SelectField } from '../../landprofile/fields.js'
import { AddNode } from './add-node.js'
import { newNodeId } from './new-id.js'
import { StepFields } from './step-fields.js'
import { TextPair } from './text-pair.js'
import type { DraftEdits } from './use-draft-edits.js'

const nobody = { onlinedienst: null, behoerdeKind: null, land: null }

/** How the plan differs for one service, one kind of authority or one Land: steps left out with a reason, steps done differently. */
export function VariationsForm({ draft, content }: { draft: DraftEdits; content: Blueprint }): ReactNode {
  const { t } = useSay()
  const ids = content.variations.map(({ id }) => id)
  return (
    <>
      <p className="source">{t('draft.lists.variations.hint')}</p>
      <ol className="node-list">
        {content.variations.map((one) => (
          <li key={one.id}>
            <OneVariation variation={one} draft={draft} content={content} />
          </li>
        ))}
      </ol>
      <AddNode
        label={t('draft.lists.variations.new')}
        verb={t('draft.add')}
        onAdd={(name) => {
          const id = newNodeId(name, ids)
          draft.set(`variations.${id}`, { id, when: nobody, omit: [], replace: [] })
        }}
      />
    </>
  )
}

function OneVariation({ variation: { id, when, omit, replace }, draft, content }: { variation: Variation; draft: DraftEdits; content: Blueprint }): ReactNode {
  const { t, text } = useSay()
  const any = ['', t('draft.any')] as const
  const nameOf = (step: string): string => text(content.steps.find((one) => one.id === step)?.name ?? { de: step, en: step })
  const free = content.steps.filter((step) => !omit.some((one) => one.step === step.id) && !replace.some((one) => one.step === step.id))
  const [chosen, choose] = useState('')
  const step = free.some((one) => one.id === chosen) ? chosen : (free[0]?.id ?? '')
  const at = (field: string): string => `variations.${id}.${field}`
  const kinds = [...new Set(content.services.map(({ behoerdeKind }) => behoerdeKind))]
  return (
    <>
      <h3>{id}</h3>
      <div className="fields">
        <SelectField
          label={t('draft.for_service')}
          value={when.onlinedienst ?? ''}
          options={[any, ...content.services.map((one) => [one.id, text(one.name)] as const)]}
          onChange={(value) => {
            draft.set(at('when'), { ...when, onlinedienst: value || null })
          }}
        />
        <SelectField
          label={t('draft.for_kind')}
          value={when.behoerdeKind ?? ''}
          options={[any, ...kinds.map((kind) => [kind, t(`authorities.kind.${kind}`, { _: kind })] as const)]}
          onChange={(value) => {
            draft.set(at('when'), { ...when, behoerdeKind: value || null })
          }}
        />
        <SelectField
          label={t('draft.for_land')}
          value={when.land ?? ''}
          options={[any, ...landCodes.map((land) => [land, t(`land.${land}`, { _: land })] as const)]}
          onChange={(value) => {
            draft.set(at('when'), { ...when, land: value || null })
          }}
        />
      </div>
      {omit.map((one) => (
        <div key={one.step} className="varied">
          <h4>{t('draft.omits', { step: nameOf(one.step) })}</h4>
          <TextPair
            label={t('draft.reason')}
            value={one.reason}
            onChange={(reason: Text) => {
              draft.set(
                at('omit'),
                omit.map((other) => (other === one ? { ...one, reason } : other)),
              )
            }}
          />
          <button
            type="button"
            className="btn btn--text"
            onClick={() => {
              draft.set(
                at('omit'),
                omit.filter((other) => other !== one),
              )
            }}
          >
            {t('draft.not_omit', { step: nameOf(one.step) })}
          </button>
        </div>
      ))}
      {replace.map((one) => {
        const general = content.steps.find((other) => other.id === one.step)
        if (!general) return null
        const { id: _, goLive: __, operation: ___, attestation: ____, ...base } = general
        const change = <F extends keyof Fields>(field: F, value: Fields[F]): void => {
          const { [field]: _was, ...others } = one.fields
          const fields = JSON.stringify(value) === JSON.stringify(base[field]) ? others : { ...one.fields, [field]: value }
          draft.set(
            at('replace'),
            replace.map((other) => (other === one ? { ...one, fields } : other)),
          )
        }
        return (
          <details key={one.step} className="varied">
            <summary>{t('draft.replaces', { step: nameOf(one.step), smart_count: Object.keys(one.fields).length })}</summary>
            <StepFields value={{ ...base, ...givenFields(one.fields) }} blueprint={content} self={one.step} onChange={change} />
            <button
              type="button"
              className="btn btn--text"
              onClick={() => {
                draft.set(
                  at('replace'),
                  replace.filter((other) => other !== one),
                )
              }}
            >
              {t('draft.not_replace', { step: nameOf(one.step) })}
            </button>
          </details>
        )
      })}
      {step !== '' && (
        <div className="fields">
          <SelectField label={t('draft.step')} value={step} onChange={choose} options={free.map((one) => [one.id, text(one.name)] as const)} />
          <div className="btns">
            <button
              type="button"
              className="btn"
              onClick={() => {
                draft.set(at('omit'), [...omit, { step, reason: { de: '', en: '' } }])
              }}
            >
              {t('draft.omit')}
            </button>
            <button
              type="button"
              className="btn"
              onClick={() => {
                draft.set(at('replace'), [...replace, { step, fields: {}, attestation: { rung: 'statement', sources: [t('draft.by_authors')] } }])
              }}
            >
              {t('draft.replace')}
            </button>
          </div>
        </div>
      )}
      <div className="btns">
        <button
          type="button"
          className="btn btn--text"
          aria-label={t('draft.remove_named', { name: id })}
          onClick={() => {
            draft.set(`variations.${id}`, null)
          }}
        >
          {t('draft.remove')}
        </button>
      </div>
    </>
  )
}
