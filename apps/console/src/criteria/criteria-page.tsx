import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { CriterionView } from '@blaupause/contract/criteria'
import { Dimension, canEditCriteria } from '@blaupause/domain/criteria'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Notice } from '../rollouts/actions/notice.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { CriterionEntry } from './criterion-entry.js'
import { CriterionForm } from './criterion-form.js'
import '../workshops/workshops.css'

/** The catalogue of criteria by dimension: what makes a connection fast, and on what that rests. */
export function CriteriaPage(): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  const [open, setOpen] = useState(false)
  const { data, error } = useGetList<CriterionView>('criteria', { pagination: { page: 1, perPage: 200 } }, { retry: false })
  const title = data ? t('criterion.count', { smart_count: data.length }) : t('criterion.title')
  usePageTitle(title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !data) return <Waiting heads={[t('criterion.title')]} />
  const editable = canEditCriteria(me.actor)
  return (
    <>
      <Notice />
      <div className="intro">
        <div><h1>{data.length === 0 ? t('criterion.none') : title}</h1><p className="now">{t(data.length === 0 ? 'criterion.none_hint' : 'criterion.lead')}</p></div>
        {editable && <div className="do"><button type="button" className="btn btn--primary" aria-expanded={open} onClick={() => { setOpen(!open) }}>{t('criterion.add')}</button></div>}
      </div>
      {open && <CriterionForm onDone={() => { setOpen(false) }} />}
      {Dimension.options.map((dimension) => {
        const entries = data.filter((criterion) => criterion.dimension === dimension)
        if (entries.length === 0) return null
        return (
          <section key={dimension} className="part rule" aria-labelledby={`dimension-${dimension}`}>
            <h2 id={`dimension-${dimension}`}>{t(`criterion.dimension.${dimension}`)}</h2>
            <ul>{entries.map((criterion) => <CriterionEntry key={criterion.id} criterion={criterion} editable={editable} />)}</ul>
          </section>
        )
      })}
    </>
  )
}
