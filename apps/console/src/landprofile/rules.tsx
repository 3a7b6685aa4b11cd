import { useState, type ReactNode } from 'react'
import { Certain } from '../authorities/certain.js'
import type { CompetenceRule, LandProfile } from '@blaupause/domain/catalogue'
import { useSay } from '../i18n/use-say.js'
import { emptyBodies } from './empty-bodies.js'
import { RuleForm } from './rule-form.js'

/** The rules in the order in which they apply; a later one takes its places from those above. */
export function Rules({ content, mayEdit, onChange }: { content: LandProfile; mayEdit: boolean; onChange: (content: LandProfile) => void }): ReactNode {
  const { t, text, format } = useSay()
  const [open, setOpen] = useState<number | null>(null)
  const rules = content.competence
  const put = (competence: CompetenceRule[]): void => {
    onChange({ ...content, competence })
  }
  const add = (): void => {
    const id = nextId(content)
    put([
      ...rules,
      {
        id,
        kind: 'immissionsschutzbehoerde',
        bodies: emptyBodies('kreis', content.land),
        fallgruppe: null,
        validFrom: null,
        validTo: null,
        certainty: 'offen',
        sources: [{ text: t('landprofile.no_source_yet'), url: null, date: null, read: 'beurteilt' }],
        note: null,
      },
    ])
    setOpen(rules.length)
  }
  const up = (at: number): void => {
    put(rules.map((rule, i) => (i === at - 1 ? rules[at]! : i === at ? rules[at - 1]! : rule)))
    setOpen(null)
  }
  const naming = (rule: CompetenceRule): string => `${t(`authorities.kind.${rule.kind}`, { smart_count: 1 })}, ${t(`landprofile.levels.${rule.bodies.by}`)}`
  return (
    <section className="rule" aria-labelledby="regeln">
      <h2 id="regeln">{t('landprofile.rules')}</h2>
      <p className="small muted">{t('landprofile.rules_hint')}</p>
      {rules.length === 0 && <p>{t('landprofile.rules_empty')}</p>}
      <ol className="list profile-rules">
        {rules.map((rule, at) => (
          <li key={rule.id}>
            <div>
              <strong>{naming(rule)}</strong> <Certain of={rule.certainty} />
              <small>
                {bodiesLine(rule, t)}
                {(rule.validFrom ?? rule.validTo) !== null &&
                  ` · ${t('landprofile.holds', { from: rule.validFrom ? format.date(rule.validFrom) : '…', to: rule.validTo ? format.date(rule.validTo) : '…' })}`}
              </small>
              {rule.fallgruppe && <p className="small">{t('landprofile.cases.says', { own: text(rule.fallgruppe.own), rest: text(rule.fallgruppe.rest) })}</p>}
              {rule.note && <p className="small">{text(rule.note)}</p>}
              <p className="source small">{rule.sources.map(({ text: source, url }) => [source, url].filter(Boolean).join(', ')).join('; ')}</p>
            </div>
            {mayEdit && (
              <div className="btns">
                <button
                  type="button"
                  className="btn btn--text"
                  aria-expanded={open === at}
                  aria-label={t('landprofile.edit_rule', { rule: naming(rule) })}
                  onClick={() => {
                    setOpen(open === at ? null : at)
                  }}
                >
                  {t(open === at ? 'landprofile.close' : 'landprofile.edit')}
                </button>
                {at > 0 && (
                  <button
                    type="button"
                    className="btn btn--text"
                    aria-label={t('landprofile.up_rule', { rule: naming(rule) })}
                    onClick={() => {
                      up(at)
                    }}
                  >
                    {t('landprofile.up')}
                  </button>
                )}
                <button
                  type="button"
                  className="btn btn--text"
                  aria-label={t('landprofile.remove_rule', { rule: naming(rule) })}
                  onClick={() => {
                    put(rules.filter((_, i) => i !== at))
                    setOpen(null)
                  }}
                >
                  {t('landprofile.remove')}
                </button>
              </div>
            )}
            {mayEdit && open === at && (
              <RuleForm
                rule={rule}
                land={content.land}
                onChange={(next) => {
                  put(rules.map((one, i) => (i === at ? next : one)))
                }}
              />
            )}
          </li>
        ))}
      </ol>
      {mayEdit && (
        <button type="button" className="btn" onClick={add}>
          {t('landprofile.add.rule')}
        </button>
      )}
    </section>
  )
}

function bodiesLine({ bodies }: CompetenceRule, t: (key: string, values?: Record<string, string | number>) => string): string {
  if (bodies.by === 'liste') return bodies.gemeinden.map(({ name, ags }) => name || ags).join(', ')
  if (bodies.by === 'stelle')
    return bodies.stellen.map(({ name, key, territory }) => t('landprofile.for_area', { office: name ?? key, area: territory.join(', ') })).join('; ')
  if (bodies.by === 'verwaltung')
    return bodies.verbandTextkennzeichen.length === 0
      ? t('landprofile.no_verband')
      : t('landprofile.with_verband', { kinds: bodies.verbandTextkennzeichen.join(', ') })
  return bodies.by === 'textkennzeichen' ? bodies.textkennzeichen.join(', ') : t(`landprofile.levels_hint.${bodies.by}`)
}

function nextId({ code, competence }: LandProfile): string {
  for (let n = competence.length + 1; ; n += 1) {
    const id = `${code.toLowerCase()}-regel-${n}`
    if (!competence.some((rule) => rule.id === id)) return id
  }
}
