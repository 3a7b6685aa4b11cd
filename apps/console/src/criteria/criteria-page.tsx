import { useEffect, useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { useLocation } from 'react-router-dom'
import type { CriterionView } from '@blaupause/contract/criteria'
import { Dimension, canEditCriteria } from '@blaupause/domain/criteria'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { CriterionArticle } from './criterion-article.js'
import { CriterionForm } from './criterion-form.js'
import './criteria.css'

/** The catalogue by dimension: what may make a rollout fast, why, how one measures it, and on what it rests. */
export function CriteriaPage(): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  const { hash } = useLocation()
  const [adding, setAdding] = useState(false)
  const { data: criteria, error, isPending } = useGetList<CriterionView>('criteria', { pagination: { page: 1, perPage: 200 } }, { retry: false })
  usePageTitle(t('criteria.title'), me?.demo)
  const there = criteria !== undefined
  useEffect(() => { if (there && hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView() }, [there, hash])
  if (error) return <Failure error={error} />
  if (!me || isPending || !criteria) return <Waiting heads={[t('criteria.title'), t('criteria.why'), t('criteria.measured')]} />
  const edits = canEditCriteria(me.actor)
  const add = edits && !adding && <button type="button" className={criteria.length === 0 ? 'btn btn--primary' : 'btn'} onClick={() => { setAdding(true) }}>{t('criteria.add')}</button>
  const form = adding && <CriterionForm onDone={() => { setAdding(false) }} />
  if (criteria.length === 0) return <div className="empty"><h1>{t('criteria.none')}</h1><p>{t(edits ? 'criteria.none_hint' : 'criteria.none_reader')}</p>{add && <div className="btns">{add}</div>}{form}</div>
  return (
    <>
      <div className="intro">
        <div><h1>{t('criteria.summary', { smart_count: criteria.length })}</h1><p className="now">{t('criteria.lead')}</p></div>
        <div className="do">{add}</div>
      </div>
      {form}
      {Dimension.options.map((dimension) => {
        const own = criteria.filter((criterion) => criterion.dimension === dimension)
        if (own.length === 0) return null
        return (
          <section key={dimension} className="dimension" aria-labelledby={`dimension-${dimension}`}>
            <div className="cap"><h2 id={`dimension-${dimension}`}>{t(`criteria.dimension.${dimension}`)}</h2><span className="small muted">{t('criteria.in_dimension', { smart_count: own.length })}</span></div>
            {own.map((criterion) => <CriterionArticle key={criterion.id} criterion={criterion} edits={edits} />)}
          </section>
        )
      })}
    </>
  )
}
