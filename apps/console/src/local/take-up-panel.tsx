import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { TakeUpReport, type LocalChangeView } from '@blaupause/contract/blueprints'
import { request } from '../data/http.js'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** Which rollouts of an edition would take up what holds now, and which keep their plan; then the one button. `stamp` changes with the changes. */
export function TakeUpPanel({ edition, stamp }: { edition: LocalChangeView['blueprint']; stamp: string }): ReactNode {
  const { t, text, rich, format } = useSay()
  const notify = useNotify()
  const [report, setReport] = useState<TakeUpReport | null>(null)
  const command = useCommand<TakeUpReport>(t('local.take_up.title', { title: text(edition.title), version: edition.version }))
  const blueprint = { name: edition.name, version: edition.version }
  const look = useCallback(async () => {
    setReport(
      await request<TakeUpReport>('POST', '/local-changes/take-up/preview', { body: { blueprint: { name: edition.name, version: edition.version } } }).catch(
        () => null,
      ),
    )
  }, [edition.name, edition.version])
  useEffect(() => {
    void look()
  }, [look, stamp])
  const current = TakeUpReport.safeParse(command.current)
  const shown = current.success ? current.data : report
  if (shown === null || shown.take + shown.keep + shown.current + shown.done === 0) return null
  const apply = async (): Promise<void> => {
    if ((await command.send('/local-changes/take-up', { blueprint, digest: shown.digest })) === null) return
    notify('local.take_up.applied', { type: 'success' })
    await look()
  }
  const day = (on: string | null): string => (on === null ? '–' : format.date(on))
  const moved = shown.items.filter(({ liveFrom, liveTo }) => liveFrom !== liveTo)
  return (
    <section className="take-up" aria-label={t('local.take_up.title', { title: text(edition.title), version: edition.version })}>
      <h2>{t('local.take_up.title', { title: text(edition.title), version: edition.version })}</h2>
      <p>
        {shown.take > 0 ? rich('local.take_up.take', { smart_count: shown.take }) : t('local.take_up.none')}{' '}
        {shown.keep > 0 && t('local.take_up.keep', { smart_count: shown.keep })}
      </p>
      {shown.take > 0 && (
        <>
          <p>
            {shown.moved > 0 && `${t('local.take_up.moved', { smart_count: shown.moved })} `}
            {t('local.take_up.steps', {
              changed: format.number(shown.steps.changed),
              added: format.number(shown.steps.added),
              removed: format.number(shown.steps.removed),
            })}
          </p>
          {moved.length > 0 && (
            <details>
              <summary>{t('local.take_up.named')}</summary>
              <ul>
                {moved.map(({ rolloutId, behoerde, onlinedienst, liveFrom, liveTo }) => (
                  <li key={rolloutId}>{t('local.take_up.live', { behoerde, onlinedienst, from: day(liveFrom), to: day(liveTo) })}</li>
                ))}
              </ul>
            </details>
          )}
          <div className="btns">
            <button
              type="button"
              className="btn btn--primary"
              disabled={command.busy}
              onClick={() => {
                void apply()
              }}
            >
              {t('local.take_up.apply', { smart_count: shown.take })}
            </button>
          </div>
        </>
      )}
      <Outcome command={command} />
    </section>
  )
}
