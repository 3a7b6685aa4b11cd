import { useId, useState, type ReactNode } from 'react'
import type { RecipientView } from '@blaupause/contract/awards'
import { campaignAnswers } from '@blaupause/domain/awards'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { Outcome } from '../../rollouts/actions/outcome.js'

/** What a body answered by post or telephone, entered by the Land; a body's own answer is never overwritten. */
export function AnswerByHand({ campaign, row: { body, name, answer, note } }: { campaign: string; row: RecipientView }): ReactNode {
  const { t } = useSay()
  const field = useId()
  const [said, setSaid] = useState(note)
  const command = useCommand(t('awarding.outreach.enter'))
  return (
    <div className="by-hand">
      <label htmlFor={`${field}-note`}>
        {t('awarding.outreach.enter_note')}
        <input
          id={`${field}-note`}
          type="text"
          maxLength={1000}
          value={said}
          onChange={(event) => {
            setSaid(event.target.value)
          }}
        />
      </label>
      <div className="btns" role="group" aria-label={t('awarding.outreach.enter_for', { name })}>
        {campaignAnswers.map((one) => (
          <button
            key={one}
            type="button"
            className="btn"
            aria-pressed={answer === one}
            disabled={command.busy}
            onClick={() => {
              void command.send(`/campaigns/${campaign}/recipients/${body}/answer`, { answer: one, note: said })
            }}
          >
            {t(`awarding.outreach.entered_${one}`)}
          </button>
        ))}
      </div>
      <Outcome command={command} />
    </div>
  )
}
