import type { ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { Link, useParams, useSearchParams } from 'react-router-dom'
import type { BlueprintView } from '@blaupause/contract/blueprints'
import { longestWay } from '@blaupause/domain/blueprints'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'
import { Failure } from '../../shell/failure.js'
import { usePageTitle } from '../../shell/use-page-title.js'
import { Waiting } from '../../shell/waiting.js'
import { shownSteps } from '../evidence-of.js'
import { ServiceTabs } from '../service-tabs.js'
import { StepGraph } from './step-graph.js'
import { StepOrderTable } from './step-order-table.js'
import '../blueprints.css'

/** What waits for what: the plan of one service as a drawing, and as a list. */
export function GraphPage(): ReactNode {
  const { t, text } = useSay()
  const { me } = useMe()
  const { name = '', version = '' } = useParams()
  const [search] = useSearchParams()
  const { data: view, error, isPending } = useGetOne<BlueprintView & { id: string }>('blueprints', { id: `${name}/${version}` }, { retry: false })
  const services = view?.blueprint.services ?? []
  const service = services.find(({ id }) => id === search.get('dienst')) ?? services[0]
  const steps = view ? shownSteps(view.blueprint, service?.id ?? '', view.land ?? me?.actor.land ?? '') : []
  const goLive = steps.find((step) => step.goLive)
  const way = goLive
    ? longestWay(
        steps.filter(({ omitted }) => omitted === null).map(({ id, base }) => ({ id, dependsOn: base.dependsOn, anchor: base.anchor })),
        goLive.id,
      )
    : []
  const title = t('graph.title', { smart_count: way.length })
  usePageTitle(view && `${text(view.title)} ${view.version}: ${title}`, me?.demo === true || view?.demo === true)

  if (error) return <Failure error={error} />
  if (!me || isPending || !view) return <Waiting heads={[t('graph.drawing')]} />
  const base = `/blaupausen/${name}/${version}`
  const query = service && service !== services[0] ? `?dienst=${service.id}` : ''
  const addressOf = (id: string): string => `${base}/schritt/${id}${query}`
  const faulty = new Set(
    view.problems.flatMap(({ path }) => {
      const [list, id] = path.split('.')
      return list === 'steps' && id !== undefined ? [id] : []
    }),
  )
  return (
    <>
      <p className="crumb">
        <Link className="quiet" to="/blaupausen">
          {t('blueprints.title')}
        </Link>{' '}
        /{' '}
        <Link className="quiet" to={`${base}${query}`}>
          {text(view.title)} {view.version}
        </Link>
      </p>
      <h1>{title}</h1>
      <p className="now">
        {t('graph.lead', {
          steps: steps.length,
          lines: steps.reduce(
            (sum, step) => sum + new Set([...step.base.dependsOn, ...(step.base.anchor.on === 'step' ? [step.base.anchor.step] : [])]).size,
            0,
          ),
        })}
      </p>
      <ServiceTabs services={services} current={service?.id ?? ''} base={`${base}/ablauf`} />
      <StepGraph steps={steps} way={way} faulty={faulty} addressOf={addressOf} />
      <ul className="graph-legend" aria-label={t('graph.legend')}>
        <li>
          <Sample kind="strong" />
          {t('graph.strong')}
        </li>
        <li>
          <Sample kind="" />
          {t('graph.depends')}
        </li>
        <li>
          <Sample kind="counts" />
          {t('graph.counts')}
        </li>
        {faulty.size > 0 && (
          <li>
            <Sample kind="ring" />
            {t('graph.ring')}
          </li>
        )}
      </ul>
      <StepOrderTable steps={steps} addressOf={addressOf} />
    </>
  )
}

function Sample({ kind }: { kind: string }): ReactNode {
  return (
    <svg className="graph-sample" width="36" height="12" aria-hidden="true">
      <path d="M0 6H36" className={kind} />
    </svg>
  )
}
