import type { ReactNode } from 'react'
import type { LagezettelBlock } from '@blaupause/contract/lagezettel'
import { useSay } from '../i18n/use-say.js'
import { liveKey } from '../lage/live-key.js'
import { CountList, Strip } from '../marks/strip.js'

/** What one programme says in a sentence: how many are live, what moved since Monday, what was promised until when. */
export function SheetBlock({ block }: { block: LagezettelBlock }): ReactNode {
  const { t, rich, format } = useSay()
  return (
    <section className="say rule">
      <p className="muted">{block.name}</p>
      <h2>
        {block.total === 0 && block.proposed > 0
          ? t('lage.proposed', { smart_count: block.proposed })
          : t(liveKey(block), { live: block.live, total: block.total })}
      </h2>
      {block.total > 0 && (
        <>
          <Strip counts={block.counts} />
          <CountList counts={block.counts} />
        </>
      )}
      <dl>
        <dt>{t('lage.since', { day: format.day(block.sinceMonday.on) })}</dt>
        <dd>{rich('lage.moved', { live: format.signed(block.sinceMonday.live), overdue: format.number(block.sinceMonday.overdue) })}</dd>
        {block.commitmentOn !== null && (
          <>
            <dt>{t('lagezettel.promised')}</dt>
            <dd>{t('lagezettel.until', { on: format.date(block.commitmentOn) })}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
