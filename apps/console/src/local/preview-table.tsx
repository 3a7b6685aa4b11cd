import type { ReactNode } from 'react'
import type { LocalPreview } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'

/** What a change would do: go-live first, then the steps whose day moves, and whom it concerns. */
export function PreviewTable({ preview: { example, rollouts, second } }: { preview: LocalPreview }): ReactNode {
  const { t, format } = useSay()
  const all = rollouts.open + rollouts.running + rollouts.done
  return (
    <section className="local-preview" aria-live="polite">
      {example === null ? <p>{t('local.preview.no_example')}</p> : <Example example={example} />}
      <p>
        {all === 0
          ? t('local.preview.no_rollouts')
          : t('local.preview.rollouts', { open: format.number(rollouts.open), running: format.number(rollouts.running) })}
      </p>
      {second && (
        <p>
          <b>{t('local.preview.second')}</b>
        </p>
      )}
    </section>
  )
}

function Example({ example: { behoerde, onlinedienst, startOn, liveBefore, liveAfter, steps } }: { example: NonNullable<LocalPreview['example']> }): ReactNode {
  const { t, text, format } = useSay()
  const day = (on: string | null): string => (on === null ? '–' : format.date(on))
  const moved = steps.filter(({ before, after }) => before !== after)
  return (
    <>
      <h3>{t('local.preview.title', { behoerde, onlinedienst, on: format.date(startOn) })}</h3>
      <p>
        <b>
          {liveBefore === liveAfter
            ? t('local.preview.live_same', { after: day(liveAfter) })
            : t('local.preview.live', { after: day(liveAfter), before: day(liveBefore) })}
        </b>
        {moved.length === 0 && ` ${t('local.preview.same')}`}
      </p>
      {moved.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('local.preview.step')}</th>
              <th scope="col">{t('local.preview.before')}</th>
              <th scope="col">{t('local.preview.after')}</th>
            </tr>
          </thead>
          <tbody>
            {moved.map(({ stepId, name, before, after, omitted }) => (
              <tr key={stepId}>
                <th scope="row">{text(name)}</th>
                <td>{before === null ? t('local.preview.none') : format.date(before)}</td>
                <td>{omitted ? t('local.preview.omitted') : after === null ? t('local.preview.none') : format.date(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
