import { useId, useState, type FormEvent, type ReactNode } from 'react'
import type { Me } from '@blaupause/contract/identity'
import { ObjectMilestone, ProveItems, TickItems, type ItemView, type MilestoneView, type RolloutView } from '@blaupause/contract/rollouts'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { noted } from '../actions/notice-store.js'
import { Outcome } from '../actions/outcome.js'
import { isEligible, type ItemMode } from './item-modes.js'

/** As many as one command takes. */
const MOST = 2000

type Props = {
  mode: ItemMode
  milestone: RolloutView['milestones'][number]
  items: readonly ItemView[]
  chosen: ReadonlySet<string>
  me: Me
  onDone: () => void
}

/** What happens to the chosen ones: the button names how many, and in whose name. */
export function ItemForm({ mode, milestone, items, chosen, me, onDone }: Props): ReactNode {
  const { t, text, format } = useSay()
  const id = useId()
  const command = useCommand<MilestoneView>(t(`items.begin.${mode}`))
  const [channel, setChannel] = useState<TickItems['channel']>(me.actor.role === 'land' ? 'telephone' : 'self')
  const [seenIn, setSeenIn] = useState<ProveItems['seenIn']>('portal')
  const [reason, setReason] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const eligible = items.filter((item) => isEligible(mode, milestone, item))
  const added = eligible.filter(({ key, doneOn }) => chosen.has(key) && (mode !== 'tick' || doneOn === null)).map(({ key }) => key)
  const removed = mode === 'tick' ? eligible.filter(({ key, doneOn }) => !chosen.has(key) && doneOn !== null).map(({ key }) => key) : []
  const others = me.actor.traeger[0] !== milestone.traeger

  const tick = async (): Promise<MilestoneView | null> => {
    let after: MilestoneView | null = milestone
    for (const [done, keys] of [...chunks(removed).map((some) => [false, some] as const), ...chunks(added).map((some) => [true, some] as const)]) {
      if (after)
        after = await command.send(`/milestones/${milestone.id}/items/tick`, TickItems.parse({ version: after.version, done, keys, doneOn: me.today, channel }))
    }
    return after
  }
  const submit = async (): Promise<void> => {
    if (mode === 'object') {
      const parsed = ObjectMilestone.safeParse({ version: milestone.version, reason, items: added })
      setInvalid(parsed.success ? null : t('form.invalid.reason'))
      if (!parsed.success || (await command.send(`/milestones/${milestone.id}/object`, parsed.data)) === null) return
      noted(t('items.done.object', { smart_count: added.length }), null)
    } else if (mode === 'prove') {
      if ((await command.send(`/milestones/${milestone.id}/items/prove`, ProveItems.parse({ version: milestone.version, keys: added, seenIn }))) === null)
        return
      noted(t('items.done.prove', { smart_count: added.length }), null)
    } else {
      const after = await tick()
      if (after === null) return
      noted(t('action.done.progress', { step: text(milestone.name), done: format.number(after.itemsDone), total: format.number(after.itemsTotal) }), null)
    }
    onDone()
  }
  const nothing = added.length + removed.length === 0
  return (
    <form
      className="panel items-form"
      aria-label={t(`items.begin.${mode}`)}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void submit()
      }}
    >
      <p role="status">
        {mode === 'tick'
          ? t('items.will_tick', { added: format.number(added.length), removed: format.number(removed.length) })
          : t(`items.will_${mode}`, { smart_count: added.length })}
      </p>
      {mode === 'tick' && others && me.actor.role !== 'kommune' && (
        <label htmlFor={`${id}-channel`}>
          {t('form.channel')}
          <span className="pick">
            <select
              id={`${id}-channel`}
              value={channel}
              onChange={(event) => {
                setChannel(event.target.value as TickItems['channel'])
              }}
            >
              {(['self', 'telephone', 'mail'] as const).map((one) => (
                <option key={one} value={one}>
                  {t(`channel.${one}`)}
                </option>
              ))}
            </select>
          </span>
        </label>
      )}
      {mode === 'prove' && (
        <fieldset className="readers">
          <legend>{t('confirm.seen_in')}</legend>
          {(['portal', 'register', 'person'] as const).map((one) => (
            <label key={one} className="choice">
              <input
                type="radio"
                name={`${id}-seen`}
                checked={seenIn === one}
                onChange={() => {
                  setSeenIn(one)
                }}
              />
              <span>{t(`confirm.${one}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {mode === 'object' && (
        <label htmlFor={`${id}-reason`}>
          {t('items.reason')}
          <textarea
            id={`${id}-reason`}
            rows={3}
            required
            minLength={3}
            maxLength={2000}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value)
            }}
          />
        </label>
      )}
      {mode === 'object' && <p className="source">{t('items.object_hint')}</p>}
      {mode === 'tick' && others && <p className="source">{t('form.in_the_name', { organisation: milestone.ownerName })}</p>}
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy || nothing}>
          {nothing ? t('items.choose_first') : t(`items.submit.${mode}`, { smart_count: added.length + removed.length })}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}

function chunks(keys: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(keys.length / MOST) }, (_, at) => keys.slice(at * MOST, (at + 1) * MOST))
}
