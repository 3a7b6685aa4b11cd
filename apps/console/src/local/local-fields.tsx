import { useId, type ReactNode } from 'react'
import type { Blueprint } from '@blaupause/domain/blueprints'
import type { ShownStep } from '../blueprints/evidence-of.js'
import { useSay } from '../i18n/use-say.js'
import { fromOf, type DraftKind, type LocalDraft } from './local-draft.js'

type Props = { blueprint: Blueprint; step: ShownStep; steps: readonly ShownStep[]; draft: LocalDraft; set: (change: Partial<LocalDraft>) => void }

/** What is different: which kind of change, for which service, and the fields of that kind. */
export function LocalFields({ blueprint, step, steps, draft, set }: Props): ReactNode {
  const { t, text } = useSay()
  const id = useId()
  const kinds: readonly DraftKind[] = step.goLive ? ['replace', 'add', 'role'] : ['replace', 'omit', 'add', 'role']
  const choose = (kind: DraftKind): void => { set({ kind, ...(kind === 'add' ? { instruction: { de: '', en: '' }, days: '5' } : kind === 'replace' ? { instruction: step.base.instruction, days: String(step.base.anchor.offset) } : {}) }) }
  return (
    <>
      <fieldset>
        <legend>{t('local.form.what')}</legend>
        {kinds.map((kind) => <label key={kind} className="choice"><input type="radio" name={`${id}-kind`} checked={draft.kind === kind} onChange={() => { choose(kind) }} /><span>{t(`local.form.kind.${kind}`)}</span></label>)}
      </fieldset>
      {draft.kind !== 'role' && blueprint.services.length > 1 && (
        <div className="field"><label htmlFor={`${id}-service`}>{t('local.form.service')}</label>
          <span className="pick"><select id={`${id}-service`} value={draft.onlinedienst ?? ''} onChange={({ target }) => { set({ onlinedienst: target.value === '' ? null : target.value }) }}>
            <option value="">{t('local.form.all_services')}</option>
            {blueprint.services.map((service) => <option key={service.id} value={service.id}>{text(service.name)}</option>)}
          </select></span>
        </div>
      )}
      {(draft.kind === 'add' || draft.kind === 'role') && <Pair id={`${id}-name`} label={draft.kind === 'add' ? 'name' : 'role'} value={draft.name} onChange={(name) => { set({ name }) }} />}
      {(draft.kind === 'replace' || draft.kind === 'add') && (
        <>
          <div className="pair">
            <div className="field"><label htmlFor={`${id}-days`}>{t(draft.kind === 'add' ? 'local.form.days_after' : 'local.form.days')}</label><input id={`${id}-days`} inputMode="numeric" maxLength={4} value={draft.days} onChange={({ target }) => { set({ days: target.value }) }} /></div>
            {draft.kind === 'replace' && <From id={`${id}-from`} step={step} steps={steps} value={draft.from} onChange={(from) => { set({ from }) }} />}
            <div className="field"><label htmlFor={`${id}-owner`}>{t('local.form.owner')}</label>
              <span className="pick"><select id={`${id}-owner`} value={draft.owner} onChange={({ target }) => { set({ owner: target.value }) }}>{blueprint.roles.map((role) => <option key={role.id} value={role.id}>{text(role.name)}</option>)}</select></span>
            </div>
          </div>
          {(['de', 'en'] as const).map((language) => (
            <div key={language} className="field"><label htmlFor={`${id}-${language}`}>{t(`local.form.instruction_${language}`)}</label><textarea id={`${id}-${language}`} rows={3} maxLength={4000} value={draft.instruction[language]} onChange={({ target }) => { set({ instruction: { ...draft.instruction, [language]: target.value } }) }} /></div>
          ))}
        </>
      )}
      {draft.kind === 'add' && (
        <fieldset>
          <legend>{t('local.form.before')}</legend>
          {steps.filter((one) => one.position > step.position).map((one) => (
            <label key={one.id} className="choice"><input type="checkbox" checked={draft.before.includes(one.id)} onChange={({ target }) => { set({ before: target.checked ? [...draft.before, one.id] : draft.before.filter((other) => other !== one.id) }) }} /><span>{one.position} {text(one.base.name)}</span></label>
          ))}
        </fieldset>
      )}
    </>
  )
}

function Pair({ id, label, value, onChange }: { id: string; label: 'name' | 'role'; value: LocalDraft['name']; onChange: (value: LocalDraft['name']) => void }): ReactNode {
  const { t } = useSay()
  return <div className="pair">{(['de', 'en'] as const).map((language) => <div key={language} className="field"><label htmlFor={`${id}-${language}`}>{t(`local.form.${label}_${language}`)}</label><input id={`${id}-${language}`} maxLength={200} value={value[language]} onChange={({ target }) => { onChange({ ...value, [language]: target.value }) }} /></div>)}</div>
}

/** From what the days count: the start, a step before this one, or what it counts from now. */
function From({ id, step, steps, value, onChange }: { id: string; step: ShownStep; steps: readonly ShownStep[]; value: string; onChange: (from: string) => void }): ReactNode {
  const { t, text } = useSay()
  const now = fromOf(step.base.anchor)
  const earlier = steps.filter((one) => one.position < step.position || now === `step:${one.id}`)
  return (
    <div className="field"><label htmlFor={id}>{t('local.form.from')}</label>
      <span className="pick"><select id={id} value={value} onChange={({ target }) => { onChange(target.value) }}>
        <option value="start">{t('local.form.start')}</option>
        {(now === 'stichtag' || now === 'commitment') && <option value={now}>{t(`local.form.${now}`)}</option>}
        {earlier.map((one) => <option key={one.id} value={`step:${one.id}`}>{t('local.form.step', { position: one.position, name: text(one.base.name) })}</option>)}
      </select></span>
    </div>
  )
}
