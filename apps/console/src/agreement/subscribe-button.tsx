import type { ReactNode } from 'react'
import { useGetOne, useNotify } from 'react-admin'
import type { BlueprintSubscription, SubscribeBlueprint } from '@blaupause/contract/blueprints'
import { canSubscribe } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { LettersForm } from './letters-form.js'

/** Whether the reader's organisation hears of every version of this name, in its inbox and by mail. */
export function SubscribeButton({ name, actor }: { name: string; actor: Actor }): ReactNode {
  const { t } = useSay()
  const notify = useNotify()
  const command = useCommand<BlueprintSubscription>(t('agreement.subscribe.on'))
  const { data } = useGetOne<BlueprintSubscription & { id: string }>('blueprint-subscriptions', { id: name }, { retry: false, enabled: canSubscribe(actor) })
  if (!data) return null
  const set = async (body: SubscribeBlueprint, done: string): Promise<void> => {
    if ((await command.send(`/blueprint-subscriptions/${name}`, body)) !== null) notify(done, { type: 'success' })
  }
  return (
    <>
      <p>
        {t(data.subscribed ? 'agreement.subscribe.is' : 'agreement.subscribe.hint')}{' '}
        <button
          type="button"
          className="btn btn--text"
          disabled={command.busy}
          onClick={() => {
            void set({ subscribed: !data.subscribed }, data.subscribed ? 'agreement.subscribe.off_done' : 'agreement.subscribe.on_done')
          }}
        >
          {t(data.subscribed ? 'agreement.subscribe.off' : 'agreement.subscribe.on')}
        </button>
      </p>
      {data.subscribed && (
        <LettersForm
          key={data.letters?.mailbox ?? ''}
          data={data}
          command={command}
          onSet={(letters) => {
            void set({ subscribed: true, letters }, letters === null ? 'agreement.letters.off_done' : 'agreement.letters.on_done')
          }}
        />
      )}
      <Outcome command={command} />
    </>
  )
}
