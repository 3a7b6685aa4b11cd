import { useEffect, useState, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { useParams, useSearchParams } from 'react-router-dom'
import type { BlueprintView } from '@blaupause/contract/blueprints'
import { roleName, withLocalChanges } from '@blaupause/domain/blueprints'
import { isEditable } from '@blaupause/domain/blueprints'
import { NodeComments } from '../agreement/node-comments.js'
import { SubscribeButton } from '../agreement/subscribe-button.js'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { LocalBar } from '../local/local-bar.js'
import { LocalForm } from '../local/local-form.js'
import { useLocalChanges } from '../local/use-local-changes.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { Edition } from './edition.js'
import { shownSteps } from './evidence-of.js'
import { ThinList } from './found/thin-list.js'
import { Headline } from './headline.js'
import { KnownFrom } from './known-from.js'
import { Plan } from './plan.js'
import { Readiness } from './readiness.js'
import { RecomputePanel } from './recompute-panel.js'
import { ServiceTabs } from './service-tabs.js'
import { StepArticle } from './step-article.js'
import { WholeRecord } from './whole-record.js'
import './blueprints.css'

/** The Werkstatt, to read: plan, step, and where we know it from. On a phone plan and step are two views, each with its address. */
export function BlueprintPage(): ReactNode {
  const { t, text } = useSay()
  const { me } = useMe()
  const { name = '', version = '', step: asked } = useParams()
  const [search] = useSearchParams()
  const { data: view, error, isPending } = useGetOne<BlueprintView & { id: string }>('blueprints', { id: `${name}/${version}` }, { retry: false })
  const local = useLocalChanges(me, { name, version, state: view?.state ?? '' })
  const [changing, setChanging] = useState<string | null>(null)
  usePageTitle(view && `${text(view.title)} ${view.version}`, me?.demo === true || view?.demo === true)
  useEffect(() => {
    if (asked !== undefined && matchMedia('(max-width: 767px)').matches) scrollTo(0, 0)
  }, [asked])

  if (error) return <Failure error={error} />
  if (!me || isPending || !view) return <Waiting heads={[t('blueprints.plan'), t('blueprints.when'), t('blueprints.known')]} />
  const services = view.blueprint.services
  const service = services.find(({ id }) => id === search.get('dienst')) ?? services[0]
  const here = withLocalChanges(view.blueprint, local.held)
  const shown =
    local.held.length === 0
      ? view
      : { ...view, blueprint: { ...view.blueprint, roles: view.blueprint.roles.map(({ id }) => ({ id, name: roleName(here, id) })) } }
  const steps = shownSteps(here, service?.id ?? '', local.may || local.held.length > 0 ? local.land : (view.land ?? local.land))
  const step = steps.find(({ id }) => id === asked) ?? steps.find(({ omitted }) => omitted === null) ?? steps[0]
  const query = service && service !== services[0] ? `?dienst=${service.id}` : ''
  const base = `/blaupausen/${name}/${version}`
  const addressOf = (id: string): string => `${base}/schritt/${id}${query}`
  return (
    <div className={asked === undefined ? 'werkstatt at-plan' : 'werkstatt at-step'}>
      <div className="over">
        <Headline view={view} me={me} />
        <LocalBar land={local.land} steps={steps.filter((one) => one.local.length > 0).length} waiting={local.waiting.length} />
        <Readiness view={view} steps={steps} />
        {isEditable(view.state) && <ThinList view={view} addressOf={addressOf} />}
        <ServiceTabs services={services} current={service?.id ?? ''} base={asked === undefined ? base : `${base}/schritt/${asked}`} />
      </div>
      <div className="three">
        <Plan view={shown} steps={steps} land={local.land} current={step?.id ?? ''} addressOf={addressOf} />
        {step && changing === step.id && (
          <LocalForm
            view={view}
            step={step}
            steps={steps}
            service={service?.id ?? ''}
            before={local.held.find(({ content }) => content.kind === 'replace' && content.step === step.id) ?? null}
            onClose={() => {
              setChanging(null)
            }}
          />
        )}
        {step && changing !== step.id && (
          <StepArticle
            view={shown}
            steps={steps}
            step={step}
            land={local.land}
            onChange={
              local.may && step.published !== null
                ? () => {
                    setChanging(step.id)
                  }
                : null
            }
            service={service?.name ?? view.title}
            planAddress={`${base}${query}`}
            addressOf={addressOf}
          />
        )}
        <aside className="side" aria-label={t('blueprints.known')}>
          {step && <KnownFrom view={view} step={step} />}
          <RecomputePanel view={view} actor={me.actor} />
          <WholeRecord view={view} />
          {step && !view.taken && (
            <NodeComments key={step.id} view={view} me={me} node={`steps.${step.id}`} title={t('agreement.comment.step', { position: step.position })} />
          )}
          <Edition view={view} />
          <SubscribeButton name={view.name} actor={me.actor} />
        </aside>
      </div>
    </div>
  )
}
