import { useEffect, useState, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { useLocation, useParams } from 'react-router-dom'
import type { RolloutView } from '@blaupause/contract/rollouts'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'
import { Failure } from '../../shell/failure.js'
import { usePageTitle } from '../../shell/use-page-title.js'
import { Waiting } from '../../shell/waiting.js'
import { RolloutWaitsSection } from '../../blockers/rollout-waits.js'
import { Notice } from '../actions/notice.js'
import { ItemsSection } from '../items/items-section.js'
import { ProofSection } from '../../proof/proof-section.js'
import { TechSection } from '../../tech/tech-section.js'
import { AuthorityEnded } from './authority-ended.js'
import { Headline } from './headline.js'
import { History } from './history.js'
import { Notes } from './notes.js'
import { SideFacts } from './side-facts.js'
import { StepRuler } from './step-ruler.js'
import { StepTable, type Focus } from './step-table.js'
import { TimelineChart } from './timeline-chart.js'
import './rollout.css'

/** One authority × one Onlinedienst: which step is next, who waits for whom and since when, and what this reader can do. */
export function RolloutPage(): ReactNode {
  const { t, format } = useSay()
  const { id = '' } = useParams()
  const { hash } = useLocation()
  const { me } = useMe()
  const { data: rollout, error, isPending } = useGetOne<RolloutView>('rollout', { id }, { retry: false })
  const [focus, setFocus] = useState<Focus | null>(null)
  usePageTitle(rollout && `${rollout.behoerde.name} × ${rollout.onlinedienst.name}`, me?.demo)

  const position = Number(/^#schritt-(\d+)$/.exec(hash)?.[1] ?? 0)
  const linked = rollout?.milestones.find((milestone) => milestone.position === position)?.id
  useEffect(() => {
    if (linked !== undefined) setFocus({ milestone: linked, verb: null })
  }, [linked])
  useEffect(() => {
    if (focus) document.getElementById(`schritt-${focus.milestone}`)?.scrollIntoView({ block: 'center' })
  }, [focus])

  if (error) return <Failure error={error} />
  if (!me || isPending || !rollout) return <Waiting heads={[t('step.step'), t('step.lies_with'), t('step.plan')]} />
  return (
    <>
      <Notice />
      <Headline rollout={rollout} me={me} onAct={setFocus} />
      {rollout.ended !== null && <AuthorityEnded rollout={rollout} ended={rollout.ended} />}
      {rollout.contradictionOn !== null && (
        <p className="refusal">
          <a href="#nachweise">{t('proof.contradiction_since', { on: format.date(rollout.contradictionOn) })}</a>
        </p>
      )}
      <StepRuler milestones={rollout.milestones} />
      <div className="rollout-cols">
        <div>
          <TimelineChart rollout={rollout} today={me.today} />
          <StepTable rollout={rollout} me={me} focus={focus} onFocus={setFocus} />
          {rollout.milestones
            .filter(({ itemsTotal, state }) => itemsTotal > 0 && state !== 'exempt' && state !== 'bestand')
            .map((milestone) => (
              <ItemsSection
                key={milestone.id}
                milestone={milestone}
                me={me}
                onReport={() => {
                  setFocus({ milestone: milestone.id, verb: 'report' })
                }}
              />
            ))}
          <RolloutWaitsSection rollout={rollout} />
          <ProofSection rollout={rollout} me={me} />
          <TechSection rollout={rollout} me={me} />
          <Notes rollout={rollout} />
          <History rollout={rollout} />
        </div>
        <SideFacts rollout={rollout} me={me} />
      </div>
    </>
  )
}
