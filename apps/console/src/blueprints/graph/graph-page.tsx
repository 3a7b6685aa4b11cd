import type { ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import type { BlueprintView } from '@blaupause/contract/blueprints'
import { predecessors } from '@blaupause/domain/blueprints'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'
import { Failure } from '../../shell/failure.js'
import { usePageTitle } from '../../shell/use-page-title.js'
import { Waiting } from '../../shell/waiting.js'
import { layered, NODE } from './layered.js'
import './graph.css'

/** What waits for what: a drawing in layers whose boxes lead to their step, and the same as a list. */
export function GraphPage(): ReactNode {
  const { t, text } = useSay()
  const { me } = useMe()
  const { name = '', version = '' } = useParams()
  const { data: view, error } = useGetOne<BlueprintView & { id: string }>('blueprints', { id: `${name}/${version}` }, { retry: false })
  usePageTitle(view && `${t('draft.graph.title')}, ${text(view.title)} ${view.version}`, me?.demo)
  if (error) return <Failure error={error} />
  if (!view) return <Waiting heads={[t('draft.graph.title')]} />
  const { steps } = view.blueprint
  const { width, height, nodes, edges } = layered(steps)
  const numberOf = (id: string): number => steps.findIndex((step) => step.id === id) + 1
  const address = (id: string): string => `/blaupausen/${name}/${version}/schritt/${id}`
  return (
    <>
      <p className="crumb"><Link className="quiet" to="/blaupausen">{t('blueprints.title')}</Link> / <Link className="quiet" to={`/blaupausen/${name}/${version}`}>{text(view.title)} {view.version}</Link></p>
      <h1>{t('draft.graph.title')}</h1>
      <p className="lead-text">{t('draft.graph.lead')}</p>
      <div className="graph" tabIndex={0} role="group" aria-label={t('draft.graph.title')}>
        <div style={{ width, height }}>
          <svg width={width} height={height} aria-hidden="true">
            <defs><marker id="pfeil" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" /></marker></defs>
            {edges.map(({ from, to, path }) => <path key={`${from} ${to}`} className="arrow" d={path} markerEnd="url(#pfeil)" />)}
          </svg>
          {nodes.map(({ id, x, y }) => {
            const step = steps.find((one) => one.id === id)!
            return <Link key={id} className={step.gate ? 'box gate' : 'box'} style={{ left: x, top: y, width: NODE.width, height: NODE.height }} to={address(id)}><b>{numberOf(id)}</b><span>{text(step.name)}</span></Link>
          })}
        </div>
      </div>
      <section aria-labelledby="als-liste">
        <h2 id="als-liste">{t('draft.graph.list')}</h2>
        <ol className="graph-list">
          {steps.map((step) => {
            const before = [...new Set(predecessors(step))].map(numberOf).filter((at) => at > 0).sort((a, b) => a - b)
            return <li key={step.id}><Link to={address(step.id)}>{text(step.name)}</Link> <span>{before.length === 0 ? t('draft.graph.first') : t('draft.graph.after', { steps: before.join(', ') })}</span></li>
          })}
        </ol>
      </section>
    </>
  )
}
