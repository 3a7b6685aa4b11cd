import type { ReactNode } from 'react'
import { useGetOne, useNotify } from 'react-admin'
import type { Lage } from '@blaupause/contract/insights'
import type { Me } from '@blaupause/contract/identity'
import { ChangeWorkshop, CreateWorkshop, type Series, type WorkshopView } from '@blaupause/contract/workshops'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Waiting } from '../shell/waiting.js'
import { draftOf, seatOf } from './plan.js'
import { PlanForm } from './plan-form.js'

/** Plans the next workshop of a series. The pilots of the programme sit at the table, and so does who plans. */
export function WorkshopForm({ series, me, onDone }: { series: Series; me: Me; onDone: () => void }): ReactNode {
  const { t, format } = useSay()
  const notify = useNotify()
  const command = useCommand<{ id: string }>(t('workshops.plan.add'))
  const offered = useOffered(series.programme, me)
  if (offered === null) return <Waiting heads={[t('workshops.plan.title'), t('workshops.plan.on')]} />
  const start = { title: '', on: me.today, from: '', to: '', place: '', link: '', mailbox: '', preparation: '', agenda: [], seats: offered.map(seatOf) }
  return (
    <PlanForm
      start={start}
      offered={offered}
      label={t('workshops.plan.add_in', { series: series.title })}
      send={t('workshops.plan.add')}
      command={command}
      onDone={onDone}
      onSend={async (plan) => {
        const parsed = CreateWorkshop.safeParse({ series: series.id, ...plan })
        if (!parsed.success) return String(parsed.error.issues[0]?.path[0])
        if ((await command.send('/workshops', parsed.data)) === null) return null
        notify(t('workshops.plan.done', { title: plan.title, on: format.date(plan.on) }), { type: 'success' })
        onDone()
        return null
      }}
    />
  )
}

/** Changes a workshop that is ahead: all of it in one go, so that those invited hear of it once. */
export function ChangeForm({ workshop, me, onDone }: { workshop: WorkshopView; me: Me; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const notify = useNotify()
  const command = useCommand<{ id: string }>(t('workshops.act.change'))
  const offered = useOffered(workshop.programme, me)
  return (
    <PlanForm
      start={draftOf(workshop)}
      offered={offered ?? []}
      label={t('workshops.act.change')}
      send={t('workshops.act.change_it')}
      {...(workshop.state === 'invited' && { hint: t('workshops.act.change_hint') })}
      command={command}
      onDone={onDone}
      onSend={async (plan) => {
        const parsed = ChangeWorkshop.safeParse({ version: workshop.version, ...plan })
        if (!parsed.success) return String(parsed.error.issues[0]?.path[0])
        if ((await command.send(`/workshops/${workshop.id}/change`, parsed.data)) === null) return null
        notify(t('workshops.act.changed'), { type: 'success' })
        onDone()
        return null
      }}
    />
  )
}

function useOffered(programme: string, me: Me): { key: string; name: string }[] | null {
  const { data: lage, isPending } = useGetOne<Lage & { id: string }>('lage', { id: programme }, { retry: false })
  if (isPending) return null
  const { id: key, name } = me.actor.organisation
  return [{ key, name }, ...(lage?.pilots ?? []).map((pilot) => ({ key: pilot.key, name: pilot.name }))]
}
