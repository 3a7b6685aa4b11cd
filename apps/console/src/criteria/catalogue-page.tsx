import { useState, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import type { CatalogueView } from '@blaupause/contract/criteria'
import { canCommentCatalogue, canKeepCatalogue, type CatalogueCriterion } from '@blaupause/domain/criteria'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { CatalogueActions } from './catalogue-actions.js'
import { CommentForm } from './comment-form.js'
import { Comments } from './comments.js'
import { CriterionEditor } from './criterion-editor.js'
import { CriterionEntry } from './criterion-entry.js'
import { Dimensions } from './dimensions.js'
import { RetireForm } from './retire-form.js'
import './criteria.css'

/** One version: written while a draft, heard while in consultation, read for ever once published. */
export function CataloguePage(): ReactNode {
  const { t, format } = useSay()
  const { me } = useMe()
  const { id = '' } = useParams()
  const [open, setOpen] = useState<string | null>(null)
  const { data: catalogue, error } = useGetOne<CatalogueView>('catalogue', { id }, { retry: false })
  const title =
    catalogue &&
    t(`criteria.headline.${catalogue.state}`, {
      number: catalogue.number,
      until: catalogue.consultUntil ? format.date(catalogue.consultUntil) : '–',
      on: catalogue.publishedOn ? format.date(catalogue.publishedOn) : '–',
    })
  usePageTitle(title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !catalogue) return <Waiting heads={[t('criteria.title')]} />
  const keeps = canKeepCatalogue(me.actor, catalogue)
  const comments = catalogue.state === 'consultation' && canCommentCatalogue(me.actor)
  const close = (): void => {
    setOpen(null)
  }
  const doing = (criterion: CatalogueCriterion): ReactNode => (
    <>
      <Comments comments={catalogue.comments.filter((one) => one.criterion === criterion.id)} answers={keeps && catalogue.state !== 'published'} />
      {comments && open !== `comment ${criterion.id}` && (
        <button
          type="button"
          className="btn btn--text"
          aria-label={t('criteria.comment_named', { criterion: criterion.id })}
          onClick={() => {
            setOpen(`comment ${criterion.id}`)
          }}
        >
          {t('criteria.comment')}
        </button>
      )}
      {open === `comment ${criterion.id}` && <CommentForm catalogue={catalogue} criterion={criterion.id} onDone={close} />}
      {keeps && catalogue.state === 'draft' && (
        <div className="btns">
          <button
            type="button"
            className="btn btn--text"
            aria-label={t('criteria.edit_named', { criterion: criterion.id })}
            onClick={() => {
              setOpen(`edit ${criterion.id}`)
            }}
          >
            {t('criteria.edit')}
          </button>
          {criterion.retired === null && (
            <button
              type="button"
              className="btn btn--text"
              aria-label={t('criteria.retire_named', { criterion: criterion.id })}
              onClick={() => {
                setOpen(`retire ${criterion.id}`)
              }}
            >
              {t('criteria.retire')}
            </button>
          )}
        </div>
      )}
      {open === `edit ${criterion.id}` && <CriterionEditor catalogue={catalogue} criterion={criterion} onDone={close} />}
      {open === `retire ${criterion.id}` && <RetireForm catalogue={catalogue} criterion={criterion.id} onDone={close} />}
    </>
  )
  const [counting, retired] = [catalogue.criteria.filter((one) => one.retired === null), catalogue.criteria.filter((one) => one.retired !== null)]
  return (
    <>
      <p className="crumb">
        <Link to="/kriterien">{t('criteria.title')}</Link>
      </p>
      <div className="intro">
        <div>
          <h1>{title}</h1>
          <p className="now">
            {catalogue.title}. {t('criteria.counts', { criteria: counting.length, retired: retired.length, comments: catalogue.comments.length })}
          </p>
          {catalogue.earlyBecause && <p className="source">{t('criteria.early_because', { reason: catalogue.earlyBecause })}</p>}
          {catalogue.basedOn && (
            <p>
              <Link to={`/kriterien/fassungen/${id}/vergleich/${catalogue.basedOn}`}>{t('criteria.compare_base')}</Link>
            </p>
          )}
        </div>
        <div className="do">
          {keeps && (
            <CatalogueActions
              catalogue={catalogue}
              today={me.today}
              onAdd={() => {
                setOpen('add')
              }}
            />
          )}
        </div>
      </div>
      {open === 'add' && <CriterionEditor catalogue={catalogue} criterion={null} onDone={close} />}
      <Dimensions
        criteria={counting}
        entry={(criterion) => (
          <CriterionEntry key={criterion.id} criterion={criterion} all={catalogue.criteria}>
            {doing(criterion)}
          </CriterionEntry>
        )}
      />
      {retired.length > 0 && (
        <section className="dimension" aria-labelledby="zurueckgenommen">
          <div className="cap">
            <h2 id="zurueckgenommen">{t('criteria.retired_head')}</h2>
          </div>
          {retired.map((criterion) => (
            <CriterionEntry key={criterion.id} criterion={criterion} all={catalogue.criteria}>
              {doing(criterion)}
            </CriterionEntry>
          ))}
        </section>
      )}
    </>
  )
}
