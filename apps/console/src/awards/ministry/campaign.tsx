import { useState, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import type { CampaignView, FunnelChoices } from '@blaupause/contract/awards'
import { saveFile } from '../../data/save-file.js'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { Outcome } from '../../rollouts/actions/outcome.js'
import { Recipients } from './recipients.js'

/** One letter to many: a draft with whom it would go to, or a sent one with answers and what happened after. */
export function Campaign({ campaign, open }: { campaign: CampaignView; open: boolean }): ReactNode {
  const { t, format } = useSay()
  const send = useCommand(t('awarding.outreach.send', { smart_count: campaign.recipients }))
  const [whole, setWhole] = useState(open)
  const { id, answers, after, byHand, recipients, reachable, sentOn, preview } = campaign
  const figures = [
    ...(['yes', 'later', 'no'] as const).map((one) => [answers[one] ?? 0, t(`awarding.answer.${one}`)] as const),
    [after.more, t('awarding.outreach.more')],
    [after.applied, t('awarding.outreach.applied')],
    [after.titled, t('awarding.outreach.titled')],
  ] as const
  return (
    <section className="rule campaign" aria-labelledby={`c${id}`}>
      <h2 id={`c${id}`}>{campaign.name}</h2>
      <p className="source">
        {sentOn === null
          ? t('awarding.outreach.draft', { smart_count: recipients })
          : t('awarding.outreach.sent', { smart_count: recipients, on: format.date(sentOn) })}{' '}
        <CutSaid campaign={campaign} />. {t('awarding.outreach.reachable', { n: format.number(reachable), post: format.number(recipients - reachable) })}
      </p>
      {sentOn !== null && (
        <ul className="strip-figures">
          {figures.map(([value, said]) => (
            <li key={said}>
              <b>{format.number(value)}</b> {said}
            </li>
          ))}
        </ul>
      )}
      {sentOn !== null && (byHand > 0 || after.ended > 0) && (
        <p className="source">
          {byHand > 0 && t('awarding.outreach.by_hand', { smart_count: byHand })}{' '}
          {after.ended > 0 && t('awarding.outreach.ended_count', { smart_count: after.ended })}
        </p>
      )}
      {preview && (
        <>
          <p>
            <b>{t('awarding.outreach.preview', { name: preview.to })}</b>
          </p>
          <p className="prepared">{preview.text}</p>
        </>
      )}
      <div className="btns">
        {sentOn === null && (
          <button
            type="button"
            className="btn btn--primary"
            disabled={send.busy || recipients === 0}
            onClick={() => {
              void send.send(`/campaigns/${id}/send`, { version: campaign.version })
            }}
          >
            {t('awarding.outreach.send', { smart_count: recipients })}
          </button>
        )}
        <button
          type="button"
          className="btn"
          aria-expanded={whole}
          onClick={() => {
            setWhole(!whole)
          }}
        >
          {t(sentOn === null ? 'awarding.outreach.would' : 'awarding.outreach.recipients')}
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => {
            void saveFile(`/campaigns/${id}/file`, `ansprache-${sentOn ?? 'entwurf'}-${id.slice(0, 8)}.csv`)
          }}
        >
          {t('awarding.outreach.file')}
        </button>
      </div>
      <Outcome command={send} />
      {whole && <Recipients campaign={campaign} />}
    </section>
  )
}

/** Whom it is for, in words. */
function CutSaid({ campaign: { stage, kind, regierungsbezirk, kreis, size } }: { campaign: CampaignView }): ReactNode {
  const { t } = useSay()
  const { data: choices } = useGetOne<FunnelChoices & { id: string }>(
    'award-choices',
    { id: '' },
    { enabled: regierungsbezirk !== null || kreis !== null, retry: false },
  )
  const named = (of: 'regierungsbezirk' | 'kreis', key: string | null): string[] =>
    key === null ? [] : [choices?.[of].find((one) => one.key === key)?.name ?? key]
  return [
    t(`awarding.stage.${stage}`),
    ...(kind === null ? [] : [t(`awarding.kind.${kind}`)]),
    ...named('regierungsbezirk', regierungsbezirk),
    ...named('kreis', kreis),
    ...(size === null ? [] : [t(`awarding.size.${size}`)]),
  ].join(', ')
}
