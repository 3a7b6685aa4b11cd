import { useEffect, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { useParams, useSearchParams } from 'react-router-dom'
import type { BlueprintView } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { Edition } from './edition.js'
import { shownSteps } from './evidence-of.js'
import { Headline } from './headline.js'
import { KnownFrom } from './known-from.js'
import { Plan } from './plan.js'
import { Readiness } from './readiness.js'
import { ServiceTabs } from './service-tabs.js'
import { StepArticle } from './step-article.js'
import './blueprints.css'

/** The Werkstatt, to read: plan, step, and where we know it from. On a phone plan and step are two views, each with its address. */
export function BlueprintPage(): ReactNode {
  const { t, text } = useSay()
  const { me } = useMe()
  const { name = '', version = '', step: asked } = useParams()
  const [search] = useSearchParams()
  const { data: view, error, isPending } = useGetOne<BlueprintView & { id: string }>('blueprints', { id: `${name}/${version}` }, { retry: false })
  usePageTitle(view && `${text(view.title)} ${view.version}`, me?.demo === true || view?.demo === true)
  useEffect(() => { if (asked !== undefined && matchMedia('(max-width: 767px)').matches) scrollTo(0, 0) }, [asked])

  if (error) return <Failure error={error} />
  if (!me || isPending || !view) return <Waiting heads={[t('blueprints.plan'), t('blueprints.when'), t('blueprints.known')]} />
  const services = view.blueprint.services
  const service = services.find(({ id }) => id === search.get('dienst')) ?? services[0]
  const steps = shownSteps(view.blueprint, service?.id ?? '', view.land ?? me.actor.land ?? '')
  const step = steps.find(({ id }) => id === asked) ?? steps.find(({ omitted }) => omitted === null) ?? steps[0]
  const query = service && service !== services[0] ? `?dienst=${service.id}` : ''
  const base = `/blaupausen/${name}/${version}`
  const addressOf = (id: string): string => `${base}/schritt/${id}${query}`
  return (
    <div className={asked === undefined ? 'werkstatt at-plan' : 'werkstatt at-step'}>
      <div className="over">
        <Headline view={view} me={me} />
        <Readiness view={view} steps={steps} />
        <ServiceTabs services={services} current={service?.id ?? ''} base={asked === undefined ? base : `${base}/schritt/${asked}`} />
      </div>
      <div className="three">
        <Plan view={view} steps={steps} current={step?.id ?? ''} addressOf={addressOf} />
        {step && <StepArticle view={view} steps={steps} step={step} service={service?.name ?? view.title} planAddress={`${base}${query}`} addressOf={addressOf} />}
        <aside className="side" aria-label={t('blueprints.known')}>
          {step && <KnownFrom view={view} step={step} />}
          <Edition view={view} />
        </aside>
      </div>
    </div>
  )
}
