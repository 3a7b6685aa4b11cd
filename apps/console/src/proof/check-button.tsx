import type { ReactNode } from 'react'
import type { ProofView } from '@blaupause/contract/proof'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** Looks at the address now, after a repair; otherwise it has its daily turn. */
export function CheckButton({ rollout }: { rollout: string }): ReactNode {
  const { t } = useSay()
  const command = useCommand<ProofView>(t('proof.check.label'))
  return (
    <>
      <button
        type="button"
        className="btn"
        disabled={command.busy}
        onClick={() => {
          void command.send('/observations/check', { rollout })
        }}
      >
        {t('proof.check.now')}
      </button>
      <Outcome command={command} />
    </>
  )
}
