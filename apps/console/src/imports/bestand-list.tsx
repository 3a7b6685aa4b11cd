import { useRef, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import type { ImportList, ImportView, MapImportList } from '@blaupause/contract/blueprints'
import { sentenceOf } from '../data/http.js'
import { useCommand } from '../data/use-command.js'
import { useFileUpload } from '../files/use-file-upload.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { ListColumns } from './list-columns.js'
import { ListRows } from './list-rows.js'

/** Authorities that are further on already: the Land's own table, its columns said to be steps, and what each row would mean. */
export function BestandList({ view, own }: { view: ImportView; own: boolean }): ReactNode {
  const { t, language } = useSay()
  const input = useRef<HTMLInputElement>(null)
  const upload = useFileUpload<ImportList>()
  const command = useCommand<ImportList>(t('imports.list_of.title'))
  const { data: list } = useGetOne<ImportList & { id: string }>(
    'import-list',
    { id: view.id, meta: { version: view.version } },
    { enabled: view.listed, retry: false },
  )
  const shown = view.listed ? list : undefined
  const editable = own && view.state === 'dry-run'
  if (!editable && !shown) return null
  const send = (change: Partial<Pick<MapImportList, 'columns' | 'picks' | 'service' | 'asOf'>>): void => {
    if (!shown) return
    const body: MapImportList = {
      version: view.version,
      columns: change.columns ?? {},
      picks: change.picks ?? {},
      service: change.service ?? shown.service,
      asOf: change.asOf ?? shown.asOf,
    }
    void command.send(`/blueprint-imports/${view.id}/list/mapping`, body)
  }
  const take = (file: File): void => {
    void upload.send(`/blueprint-imports/${view.id}/list?${new URLSearchParams({ version: String(view.version), name: file.name.slice(0, 200) })}`, file)
  }
  return (
    <section className="rule bestand-list" aria-labelledby="weiter">
      <h2 id="weiter">{t('imports.list_of.title')}</h2>
      <p className="small muted" id="weiter-was">
        {shown
          ? t('imports.list_of.sum', { smart_count: shown.entries.length, rows: t('imports.list_of.rows', { smart_count: shown.rows }), name: shown.name })
          : t('imports.list_of.what')}
      </p>
      {shown && <ListColumns list={shown} editable={editable && !command.busy} onChange={send} />}
      {editable && (
        <div className="btns">
          <input
            ref={input}
            type="file"
            accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            className="visually-hidden"
            tabIndex={-1}
            aria-hidden="true"
            onChange={(event) => {
              const [file] = event.target.files ?? []
              if (file) take(file)
              event.target.value = ''
            }}
          />
          <button
            type="button"
            className="btn"
            aria-describedby="weiter-was"
            disabled={upload.busy}
            onClick={() => {
              input.current?.click()
            }}
          >
            {t(shown ? 'imports.list_of.other' : 'imports.list_of.choose')}
          </button>
          {shown && (
            <button
              type="button"
              className="btn btn--text"
              disabled={command.busy}
              onClick={() => {
                void command.send(`/blueprint-imports/${view.id}/list/drop`, { version: view.version })
              }}
            >
              {t('imports.list_of.drop')}
            </button>
          )}
        </div>
      )}
      {(upload.refused !== null || upload.unreachable) && (
        <p role="alert" className="refusal">
          {upload.refused ? (sentenceOf(upload.refused, language) ?? t('failure.refused')) : t('failure.unreachable')}
        </p>
      )}
      <Outcome command={command} />
      {shown && (
        <ListRows
          list={shown}
          editable={editable && !command.busy}
          onPick={(line, behoerdeId) => {
            send({ picks: { [line]: behoerdeId } })
          }}
        />
      )}
    </section>
  )
}
