import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useNavigate } from 'react-router-dom'
import type { BlueprintView } from '@blaupause/contract/blueprints'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { Outcome } from '../../rollouts/actions/outcome.js'
import type { DraftEdits } from './use-draft-edits.js'

/** Gives the draft another number; what is typed is saved first, because the address changes with it. */
export function RenumberForm({ draft, view }: { draft: DraftEdits; view: BlueprintView }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const navigate = useNavigate()
  const [version, setVersion] = useState(view.version)
  const command = useCommand<BlueprintView>(t('draft.version.change'))
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (draft.edits.length > draft.misfits.size && !(await draft.save())) return
    const renamed = await command.send(`/blueprints/${encodeURIComponent(view.name)}/${encodeURIComponent(view.version)}/renumber`, { version })
    if (renamed !== null) void navigate(`/blaupausen/${renamed.name}/${renamed.version}/bearbeiten`, { replace: true })
  }
  return (
    <form
      className="rule"
      noValidate
      aria-labelledby={`${id}-titel`}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <h3 id={`${id}-titel`}>{t('draft.version.change')}</h3>
      <label htmlFor={`${id}-version`}>
        {t('draft.version.label')}
        <input
          id={`${id}-version`}
          type="text"
          inputMode="decimal"
          maxLength={20}
          value={version}
          onChange={(event) => {
            setVersion(event.target.value.trim())
          }}
        />
      </label>
      <div className="btns">
        <button type="submit" className="btn" disabled={command.busy || version === view.version || !/^\d+\.\d+\.\d+$/.test(version)}>
          {t('draft.version.save')}
        </button>
      </div>
      <Outcome command={command} />
    </form>
  )
}
