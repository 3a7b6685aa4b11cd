import type { ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import type { FindingDetail } from '@blaupause/contract/findings'
import { useSay } from '../i18n/use-say.js'
import { Failure } from '../shell/failure.js'
import { Waiting } from '../shell/waiting.js'
import { KmChart } from './km-chart.js'
import { PanelFacts } from './panel-facts.js'
import { rowsOf } from './rows-of.js'
import { StepTable } from './step-table.js'
import { TakeAlong } from './take-along.js'
import { TwinTable } from './twin-table.js'

/** One criterion opened: the sentence, the curves with their table, and beside them how strong the evidence is and what is not known. */
export function FindingPanel({ criterion, service }: { criterion: string; service: string }): ReactNode {
  const { t, text } = useSay()
  const { data, error } = useGetOne<FindingDetail & { id: string }>('finding', { id: `${criterion}?onlinedienst=${service}` }, { retry: false })
  if (error) return <Failure error={error} />
  if (!data) return <Waiting />
  const { finding, curves, groups } = data
  return (
    <>
      <p className="finding-says">{text(finding.sentence)}</p>
      <div className="finding-panel">
        <div className="finding-km">
          {curves && groups ? (
            <>
              <KmChart curves={curves} groups={groups} statement={text(finding.statement)} />
              <p className="finding-legend">
                <span>{t('findings.legend.band')}</span>
                <span>{t('findings.legend.censored')}</span>
                <span>{t('findings.legend.median')}</span>
              </p>
              <TakeAlong criterion={criterion} service={service} n={finding.n} />
              <TwinTable curves={curves} groups={groups} rows={(group) => rowsOf(criterion, service, group)} />
              <StepTable steps={data.steps} />
            </>
          ) : (
            <>
              <p>{finding.n === 0 ? t('findings.nothing_compared') : t('findings.no_curves', { n: finding.n })}</p>
              {finding.n > 0 && <TakeAlong criterion={criterion} service={service} n={finding.n} rowsOnly />}
            </>
          )}
        </div>
        <PanelFacts detail={data} />
      </div>
    </>
  )
}
