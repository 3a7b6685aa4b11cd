import type { ReactNode } from 'react'
import { behoerdeKinds, type CompetenceRule } from '@blaupause/domain/catalogue'
import { useSay } from '../i18n/use-say.js'
import { FieldPlace } from '../forms/field-problem.js'
import { BodyRows } from './body-rows.js'
import { emptyBodies } from './empty-bodies.js'
import { CertaintyField, KeysField, SelectField, SourceFields, TextField, ValidityFields } from './fields.js'

const levels = ['verwaltung', 'kreis', 'regierungsbezirk', 'textkennzeichen', 'liste', 'stelle'] as const

/** One rule: kind, level, bodies, dates, cases, certainty and sources. Each change counts at once. */
export function RuleForm({ rule, land, onChange }: { rule: CompetenceRule; land: string; onChange: (rule: CompetenceRule) => void }): ReactNode {
  const { t } = useSay()
  const set = (change: Partial<CompetenceRule>): void => {
    onChange({ ...rule, ...change })
  }
  const { bodies, fallgruppe } = rule
  const cases = (side: 'own' | 'rest', language: 'de' | 'en'): ReactNode =>
    fallgruppe && (
      <TextField
        at={`fallgruppe.${side}.${language}`}
        label={t(`landprofile.cases.${side}_${language}`)}
        value={fallgruppe[side][language]}
        onChange={(words) => {
          set({ fallgruppe: { ...fallgruppe, [side]: { ...fallgruppe[side], [language]: words } } })
        }}
      />
    )
  return (
    <FieldPlace at={`competence.${rule.id}`}>
      <div className="panel">
        <div className="fields">
          <SelectField
            label={t('authorities.filter.kind')}
            value={rule.kind}
            onChange={(kind) => {
              set({ kind })
            }}
            options={behoerdeKinds.map((kind) => [kind, t(`authorities.kind.${kind}`, { smart_count: 1 })] as const)}
          />
          <SelectField
            label={t('landprofile.level')}
            value={bodies.by}
            onChange={(by) => {
              if (by !== bodies.by) set({ bodies: emptyBodies(by, land) })
            }}
            options={levels.map((by) => [by, t(`landprofile.levels.${by}`)] as const)}
          />
          {bodies.by === 'verwaltung' && (
            <KeysField
              at="bodies.verbandTextkennzeichen"
              label={t('landprofile.verband_kinds')}
              keys={bodies.verbandTextkennzeichen}
              onChange={(keys) => {
                set({ bodies: { ...bodies, verbandTextkennzeichen: keys } })
              }}
            />
          )}
          {bodies.by === 'textkennzeichen' && (
            <KeysField
              at="bodies.textkennzeichen"
              label={t('landprofile.textkennzeichen')}
              keys={bodies.textkennzeichen}
              onChange={(keys) => {
                set({ bodies: { ...bodies, textkennzeichen: keys } })
              }}
            />
          )}
          <ValidityFields value={rule} onChange={set} />
          <CertaintyField
            value={rule.certainty}
            onChange={(certainty) => {
              set({ certainty })
            }}
          />
        </div>
        {(bodies.by === 'liste' || bodies.by === 'stelle') && (
          <BodyRows
            bodies={bodies}
            land={land}
            onChange={(next) => {
              set({ bodies: next })
            }}
          />
        )}
        <label className="choice">
          <input
            type="checkbox"
            checked={fallgruppe !== null}
            onChange={(event) => {
              set({ fallgruppe: event.target.checked ? { own: { de: '', en: '' }, rest: { de: '', en: '' } } : null })
            }}
          />
          <span>{t('landprofile.cases.only')}</span>
        </label>
        {fallgruppe && (
          <div className="fields">
            {cases('own', 'de')}
            {cases('own', 'en')}
            {cases('rest', 'de')}
            {cases('rest', 'en')}
          </div>
        )}
        <SourceFields
          sources={rule.sources}
          onChange={(sources) => {
            set({ sources })
          }}
        />
        <div className="fields">
          <TextField
            at="note.de"
            label={t('landprofile.note_de')}
            max={2000}
            value={rule.note?.de ?? ''}
            onChange={(de) => {
              set({ note: de || rule.note?.en ? { de, en: rule.note?.en ?? '' } : null })
            }}
          />
          <TextField
            at="note.en"
            label={t('landprofile.note_en')}
            max={2000}
            value={rule.note?.en ?? ''}
            onChange={(en) => {
              set({ note: en || rule.note?.de ? { de: rule.note?.de ?? '', en } : null })
            }}
          />
        </div>
      </div>
    </FieldPlace>
  )
}
