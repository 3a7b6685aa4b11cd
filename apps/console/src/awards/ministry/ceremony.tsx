import type { ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import type { CeremonyView } from '@blaupause/contract/awards'
import { handOver, saveFile } from '../../data/save-file.js'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'
import { Outcome } from '../../rollouts/actions/outcome.js'
import { CeremonyCandidates } from './ceremony-candidates.js'
import { TitleSaid } from './title-said.js'

/** One ceremony: its list, whom it could honour besides, and what is said. One that a source reports is read only. */
export function Ceremony({ id }: { id: string }): ReactNode {
  const { t, text, format } = useSay()
  const { me } = useMe()
  const { data: view } = useGetOne<CeremonyView>('ceremony', { id }, { retry: false })
  const command = useCommand(t('awarding.ceremony.list'))
  if (!view) return null
  const notes = text(view.notes)
  const fixed = view.source !== null || me?.actor.role !== 'land'
  const change = (body: string): void => {
    const next = new Set(view.honoured.map((one) => one.body))
    if (!next.delete(body)) next.add(body)
    void command.send(`/ceremonies/${id}/honoured`, { version: view.version, bodies: [...next] })
  }
  return (
    <section className="rule campaign" aria-labelledby={`e${id}`}>
      <h2 id={`e${id}`}>{view.name}</h2>
      <p className="source">
        {format.due(view.on)}
        {view.place && `, ${view.place}`}
        {view.source !== null && `. ${t('awarding.ceremony.reported', { source: view.source })}`}
      </p>
      <div className="btns">
        <button
          type="button"
          className="btn"
          onClick={() => {
            void saveFile(`/ceremonies/${id}/press-kit`, `pressemappe-${view.on}.zip`)
          }}
        >
          {t('awarding.ceremony.press')}
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => {
            handOver(new Blob([notes], { type: 'text/markdown' }), `${t('awarding.ceremony.notes_name')}-${view.on}.md`)
          }}
        >
          {t('awarding.ceremony.notes_file')}
        </button>
      </div>
      <fieldset className="honoured" disabled={command.busy}>
        <legend>
          {view.honoured.length === 0
            ? t('awarding.ceremony.list')
            : t(view.source === null ? 'awarding.ceremony.honoured' : 'awarding.ceremony.honoured_then', { smart_count: view.honoured.length })}
        </legend>
        {view.honoured.length === 0 && <p>{t('awarding.ceremony.empty')}</p>}
        {view.honoured.map((one) =>
          fixed ? (
            <p key={one.body}>
              {one.name} <TitleSaid one={one} />
            </p>
          ) : (
            <label key={one.body}>
              <input
                type="checkbox"
                checked
                onChange={() => {
                  change(one.body)
                }}
              />{' '}
              {one.name} <TitleSaid one={one} />
            </label>
          ),
        )}
      </fieldset>
      <Outcome command={command} />
      {!fixed && <CeremonyCandidates ceremony={view} busy={command.busy} onChoose={change} />}
      <details>
        <summary>{t('awarding.ceremony.notes')}</summary>
        <pre className="prepared">{notes}</pre>
      </details>
    </section>
  )
}
