import { useState, type FormEvent, type ReactNode } from 'react'
import type { AwardRuleView } from '@blaupause/contract/awards'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { CheckField, SelectField, TextField } from '../../landprofile/fields.js'
import { Outcome } from '../../rollouts/actions/outcome.js'
import { commandOf, draftFrom, lineKinds, ruleSteps, type RuleDraft } from './rule-draft.js'
import { RuleSources } from './rule-sources.js'

/** A version with all that it says. `from`: those to begin from, the Land's own first; `own`: the Land that enters it. */
export function RuleForm({ from, land, today, onDone }: { from: readonly AwardRuleView[]; land: string; today: string; onDone: () => void }): ReactNode {
  const { t, text, language } = useSay()
  const begin = (id: string): RuleDraft => {
    const { rule } = from.find((one) => one.id === id) ?? from[0]!
    return draftFrom(rule, rule.land === land, today.slice(0, 4))
  }
  const [base, setBase] = useState(from[0]!.id)
  const [draft, setDraft] = useState(() => begin(base))
  const [wrong, setWrong] = useState<readonly string[]>([])
  const command = useCommand(t('awarding.rules.propose'))
  const set = (change: Partial<RuleDraft>): void => {
    setDraft({ ...draft, ...change })
  }
  const fixed = from.some(({ rule }) => rule.land === land)
  const label = (name: string): string => t(`awarding.rules.field.${name}`)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const read = commandOf(draft)
    setWrong(read.wrong ?? [])
    if (read.command !== null && (await command.send('/award-rules', read.command)) !== null) onDone()
  }
  const number = (name: string, value: string, onChange: (value: string) => void, key = name): ReactNode => (
    <TextField key={key} type="number" max={6} label={label(name)} value={value} onChange={onChange} />
  )
  return (
    <form
      className="panel award-rule-form"
      noValidate
      aria-label={t('awarding.rules.propose')}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <SelectField
        label={t('awarding.rules.begin_from')}
        value={base}
        onChange={(id) => {
          setBase(id)
          setDraft(begin(id))
        }}
        options={from.map(({ id, rule }) => [id, `${text(rule.title)}, ${rule.id}`] as const)}
      />
      <fieldset>
        <legend>{t('awarding.rules.part.version')}</legend>
        <div className="fields">
          {!fixed && (
            <TextField
              max={60}
              label={label('award')}
              value={draft.award}
              onChange={(award) => {
                set({ award })
              }}
            />
          )}
          <TextField
            max={60}
            label={label('id')}
            value={draft.id}
            onChange={(id) => {
              set({ id })
            }}
          />
          <TextField
            type="date"
            label={label('validFrom')}
            value={draft.validFrom}
            onChange={(validFrom) => {
              set({ validFrom })
            }}
          />
        </div>
        <p className="source">{t(fixed ? 'awarding.rules.hint.next' : 'awarding.rules.hint.first')}</p>
      </fieldset>
      <fieldset>
        <legend>{t('awarding.rules.part.title')}</legend>
        <div className="fields">
          <TextField
            max={120}
            label={label('titleDe')}
            value={draft.titleDe}
            onChange={(titleDe) => {
              set({ titleDe })
            }}
          />
          <TextField
            max={120}
            label={label('titleEn')}
            value={draft.titleEn}
            onChange={(titleEn) => {
              set({ titleEn })
            }}
          />
          <TextField
            max={200}
            label={label('issuerName')}
            value={draft.issuerName}
            onChange={(issuerName) => {
              set({ issuerName })
            }}
          />
        </div>
        <p className="source">{t('awarding.rules.hint.issuer')}</p>
      </fieldset>
      <fieldset>
        <legend>{t('awarding.rules.part.lines')}</legend>
        <div className="fields">
          {lineKinds.map((kind) =>
            number(`line.${kind}`, draft.lines[kind], (value) => {
              set({ lines: { ...draft.lines, [kind]: value } })
            }),
          )}
        </div>
        <p className="source">{t('awarding.rules.hint.lines')}</p>
      </fieldset>
      <fieldset>
        <legend>{t('awarding.rules.part.counts')}</legend>
        <TextField
          max={80}
          label={label('portal')}
          value={draft.portal}
          onChange={(portal) => {
            set({ portal })
          }}
        />
        {(['kommunal', 'zentral'] as const).map((one) => (
          <CheckField
            key={one}
            label={label(one)}
            checked={draft.origins[one]}
            onChange={(checked) => {
              set({ origins: { ...draft.origins, [one]: checked } })
            }}
          />
        ))}
        <CheckField
          label={label('submittable')}
          checked={draft.submittable}
          onChange={(submittable) => {
            set({ submittable })
          }}
        />
      </fieldset>
      <fieldset>
        <legend>{t('awarding.rules.part.sample')}</legend>
        <div className="fields">
          {number('share', draft.share, (share) => {
            set({ share })
          })}
          {number('least', draft.least, (least) => {
            set({ least })
          })}
          {number('most', draft.most, (most) => {
            set({ most })
          })}
        </div>
        <CheckField
          label={label('proposal')}
          checked={draft.sampleProposal}
          onChange={(sampleProposal) => {
            set({ sampleProposal })
          }}
        />
      </fieldset>
      <fieldset>
        <legend>{t('awarding.rules.part.days')}</legend>
        <div className="fields">
          {ruleSteps.map((step) =>
            number(`step.${step}`, draft.steps[step].days, (days) => {
              set({ steps: { ...draft.steps, [step]: { ...draft.steps[step], days } } })
            }),
          )}
          {number('recheckMonths', draft.recheckMonths, (recheckMonths) => {
            set({ recheckMonths })
          })}
        </div>
        <p className="source">{t('awarding.rules.hint.proposal')}</p>
        {ruleSteps.map((step) => (
          <CheckField
            key={step}
            label={t('awarding.rules.is_proposal', { what: label(`step.${step}`) })}
            checked={draft.steps[step].proposal}
            onChange={(proposal) => {
              set({ steps: { ...draft.steps, [step]: { ...draft.steps[step], proposal } } })
            }}
          />
        ))}
      </fieldset>
      <RuleSources
        sources={draft.sources}
        onChange={(sources) => {
          set({ sources })
        }}
      />
      <Outcome
        command={command}
        invalid={wrong.length === 0 ? null : t('awarding.rules.wrong', { fields: new Intl.ListFormat(language).format(wrong.map(label)) })}
      />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('awarding.rules.propose')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('awarding.cancel')}
        </button>
      </div>
    </form>
  )
}
