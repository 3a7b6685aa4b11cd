import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { StartImport, type ImportView } from '@blaupause/contract/blueprints'
import { useCommand } from '../data/use-command.js'
import { refusedAt, useFieldProblem } from '../forms/field-problem.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** From which day the approved plan counts. Only this writes anything. */
export function StartForm({ view, today, land }: { view: ImportView; today: string; land: string }): ReactNode {
  const { t, format, language } = useSay()
  const id = useId()
  const notify = useNotify()
  const command = useCommand<ImportView>(t('imports.start.button', { smart_count: view.creates.rollouts }))
  const [startOn, setStartOn] = useState(today)
  const [invalid, setInvalid] = useState<string | null>(null)
  const { label, input, said } = useFieldProblem(id, { own: invalid ?? refusedAt(command.refused, language)('startOn') })
  const bestand = view.creates.byService.reduce((sum, service) => sum + service.bestand, 0)
  const start = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = StartImport.safeParse({ version: view.version, startOn })
    const late = !parsed.success || startOn < today
    setInvalid(late ? t('imports.start.invalid') : null)
    if (late) return
    if ((await command.send(`/blueprint-imports/${view.id}/start`, parsed.data)) !== null) notify('imports.start.done', { type: 'success' })
  }
  return (
    <form
      className="final"
      noValidate
      onSubmit={(event) => {
        void start(event)
      }}
    >
      <p>
        <b>{t('imports.start.title')}</b>
        <br />
        <span className="muted">
          {t('imports.start.means', { land })} {t('imports.start.zero', { bestand: format.number(bestand) })}
        </span>
      </p>
      <div className="start">
        <label htmlFor={id} {...label}>
          {t('imports.start.on')}
        </label>
        <input
          id={id}
          type="date"
          required
          min={today}
          value={startOn}
          {...input}
          onChange={(event) => {
            setStartOn(event.target.value)
          }}
        />
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('imports.start.button', { smart_count: view.creates.rollouts })}
        </button>
        {said}
      </div>
      <Outcome command={command} />
    </form>
  )
}
