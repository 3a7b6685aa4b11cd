import { useState, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { Link, useLocation, useParams } from 'react-router-dom'
import type { BlockerView } from '@blaupause/contract/blockers'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Notice } from '../rollouts/actions/notice.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { AffectedList } from './affected-list.js'
import { BlockerActions } from './blocker-actions.js'
import { BlockerHistory } from './blocker-history.js'
import { BlockerSide } from './blocker-side.js'
import { BlockerStanding } from './blocker-state.js'
import { allowedBlockerVerbs, type BlockerAction } from './allowed-blocker-verbs.js'
import { PendingShift } from './pending-shift.js'
import { PREVIEW } from './preview-of.js'
import { Trio } from './trio.js'
import './blockers.css'

/** One blocker: what is in the way and since when, with whom it lies, whom it holds up, what was done, and what this reader can do. */
export function BlockerPage(): ReactNode {
  const { t, text, format, party } = useSay()
  const { id = '' } = useParams()
  const { me } = useMe()
  const { data: blocker, error, isPending } = useGetOne<BlockerView>('blocker', { id }, { retry: false })
  const [open, setOpen] = useState<BlockerAction | null>(useLocation().hash === PREVIEW ? 'shift' : null)
  usePageTitle(blocker?.title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || isPending || !blocker) return <Waiting heads={[t('blockers.affected'), t('blockers.col.days')]} />
  const owner = blocker.ownerName ?? party(blocker.party)
  return (
    <>
      <Notice />
      <p className="crumb">
        <Link to="/blocker">{t('nav.blockers')}</Link> / {text(blocker.stepName)}
        {blocker.onlinedienstName !== null && ` / ${blocker.onlinedienstName}`}
      </p>
      <div className="intro">
        <div>
          <h1>{blocker.title}</h1>
          <p className="now">
            <BlockerStanding blocker={blocker} today={me.today} />
          </p>
          <p>
            {t('lage.lies_with', { party: blocker.ownerName === null ? party(blocker.party, 'with') : t('party.other.with', { name: owner }) })},{' '}
            {t('blockers.since', { on: format.date(blocker.waitingSince) })}
          </p>
        </div>
      </div>
      {blocker.answered && <p className="done">{t('blockers.answered', { owner, on: blocker.promisedOn === null ? '–' : format.date(blocker.promisedOn) })}</p>}
      <PendingShift
        blocker={blocker}
        decides={allowedBlockerVerbs(me.actor, blocker).includes('shift')}
        onPreview={() => {
          setOpen('shift')
        }}
      />
      <BlockerActions blocker={blocker} me={me} open={open} onOpen={setOpen} />
      <div className="blocker-cols">
        <div>
          <Trio authorities={blocker.authorities} inhabitants={blocker.inhabitants} days={blocker.days} />
          {blocker.description !== '' && <p className="blocker-text">{blocker.description}</p>}
          <AffectedList blocker={blocker} me={me} />
          <BlockerHistory blocker={blocker} />
        </div>
        <BlockerSide blocker={blocker} me={me} />
      </div>
    </>
  )
}
