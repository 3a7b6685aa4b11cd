import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { LetterView } from '@blaupause/contract/awards'
import { campaignAnswers, type CampaignAnswer } from '@blaupause/domain/awards'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { Outcome } from '../../rollouts/actions/outcome.js'

/** What the Land wrote to this body about its title; one click answers, a word may be added, and it may be answered anew. */
export function OwnLetters(): ReactNode {
  const { t } = useSay()
  const { data: letters } = useGetList<LetterView & { id: string }>('award-letters', { pagination: { page: 1, perPage: 5 } }, { retry: false })
  if (!letters || letters.length === 0) return null
  return (
    <section className="rule" aria-labelledby="schreiben">
      <h2 id="schreiben">{t('awarding.letters.title')}</h2>
      {letters.map((letter) => (
        <Letter key={letter.campaign} letter={letter} />
      ))}
    </section>
  )
}

function Letter({ letter: { campaign, name, text, sentOn, answer, note } }: { letter: LetterView }): ReactNode {
  const { t, format } = useSay()
  const [said, setSaid] = useState(note)
  const command = useCommand(t('awarding.letters.title'))
  const send = (one: CampaignAnswer): void => {
    void command.send(`/award-letters/${campaign}/answer`, { answer: one, note: said })
  }
  return (
    <article className="panel">
      <p>
        <b>{name}</b> <span className="source">{format.date(sentOn)}</span>
      </p>
      <p className="prepared">{text}</p>
      <label>
        {t('awarding.letters.note')}
        <input
          type="text"
          maxLength={1000}
          value={said}
          onChange={(event) => {
            setSaid(event.target.value)
          }}
        />
      </label>
      <div className="btns" role="group" aria-label={t('awarding.letters.answer', { name })}>
        {campaignAnswers.map((one) => (
          <button
            key={one}
            type="button"
            className="btn"
            aria-pressed={answer === one}
            disabled={command.busy}
            onClick={() => {
              send(one)
            }}
          >
            {t(`awarding.letters.${one}`)}
          </button>
        ))}
      </div>
      <Outcome command={command} />
    </article>
  )
}
