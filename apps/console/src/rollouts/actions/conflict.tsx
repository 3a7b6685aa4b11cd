import { useId, useState, type ReactNode } from 'react'
import { MilestoneView } from '@blaupause/contract/rollouts'
import { useSay } from '../../i18n/use-say.js'

export type Fact = { readonly label: string; readonly value: string }

/**
 * Somebody was faster. Both versions stand side by side, the own one is preselected, nothing is lost. Renders nothing
 * unless `current` is a step.
 */
export function Conflict({
  current,
  own,
  busy,
  onMine,
  onTheirs,
}: {
  current: unknown
  own: readonly Fact[]
  busy: boolean
  onMine: (version: number) => void
  onTheirs: () => void
}): ReactNode {
  const { t, format, party } = useSay()
  const name = useId()
  const [choice, setChoice] = useState<'mine' | 'theirs'>('mine')
  const parsed = MilestoneView.safeParse(current)
  if (!parsed.success) return null
  const saved = parsed.data
  const theirs: Fact[] = [
    { label: t('conflict.state'), value: t(`mark.${saved.mark}`) },
    ...(saved.reportedOn === null ? [] : [{ label: t('step.reported'), value: format.date(saved.reportedOn) }]),
    ...(saved.itemsTotal === 0 ? [] : [{ label: t('step.items'), value: t('step.items_of', { done: saved.itemsDone, total: saved.itemsTotal }) }]),
    ...(saved.waitingOn === null ? [] : [{ label: t('step.waits_on'), value: party(saved.waitingOrganisation ?? saved.waitingOn) }]),
  ]
  const side = (which: 'mine' | 'theirs', title: string, who: string, facts: readonly Fact[]): ReactNode => (
    <label className="ver">
      <input
        type="radio"
        name={name}
        checked={choice === which}
        onChange={() => {
          setChoice(which)
        }}
      />
      <span>
        <b>{title}</b>
        <small>{who}</small>
      </span>
      <dl>
        {facts.map(({ label, value }) => (
          <FactRow key={label} label={label} value={value} />
        ))}
      </dl>
    </label>
  )
  return (
    <div className="conflict" role="alert">
      <h4>{t('conflict.title')}</h4>
      <p>{t('conflict.nothing_lost')}</p>
      <fieldset className="versus">
        <legend className="visually-hidden">{t('conflict.which')}</legend>
        {side('theirs', t('conflict.saved'), saved.confirmedByOrganisation ?? saved.reportedByOrganisation ?? '', theirs)}
        {side('mine', t('conflict.mine'), t('conflict.here'), own)}
      </fieldset>
      <button
        type="button"
        className="btn btn--primary"
        disabled={busy}
        onClick={() => {
          if (choice === 'mine') onMine(saved.version)
          else onTheirs()
        }}
      >
        {t(choice === 'mine' ? 'conflict.save_mine' : 'conflict.keep_saved')}
      </button>
      <p className="source">{t('conflict.both_stay')}</p>
    </div>
  )
}

function FactRow({ label, value }: Fact): ReactNode {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <mark>{value}</mark>
      </dd>
    </>
  )
}
