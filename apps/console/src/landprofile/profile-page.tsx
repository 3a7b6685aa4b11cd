import { useState, type ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router-dom'
import type { LandProfileView } from '@blaupause/contract/catalogue'
import { HttpError, useGetOne } from 'react-admin'
import { sentenceOf } from '../data/http.js'
import { FieldProblems, refusedAt } from '../forms/field-problem.js'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { BackToImport } from '../imports/back-to-import.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { Areas } from './areas.js'
import { Calendars } from './calendars.js'
import { DraftSummary } from './draft-summary.js'
import { LandPicker } from './land-picker.js'
import { LiveCounts } from './live-counts.js'
import { Names } from './names.js'
import { Rules } from './rules.js'
import { SaveForm } from './save-form.js'
import { isOvertaken, useProfileDraft } from './use-profile-draft.js'
import { ShippedNotice } from './shipped-notice.js'
import { PublicFacts } from './public-facts.js'
import { Thresholds } from './thresholds.js'
import { Versions } from './versions.js'
import './landprofile.css'

/** By which rules, calendars and names a Land works: read by everybody, edited by the Land, with what a change would mean beside it. */
export function LandProfilePage(): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  const [query] = useSearchParams()
  const land = query.get('land') ?? me?.actor.land ?? 'BY'
  const [epoch, setEpoch] = useState(0)
  const {
    data: view,
    error,
    isFetchedAfterMount,
    refetch,
  } = useGetOne<LandProfileView & { id: string }>('land-profile', { id: land }, { enabled: me !== undefined, retry: false })
  const title = t('landprofile.title_of', { land: t(`land.${land}`, { _: land }) })
  usePageTitle(title, me?.demo)
  if (error) return <Failure error={error} />
  // What was read before may be older than the draft: its number would be refused.
  if (!me || !view || !isFetchedAfterMount) return <Waiting heads={[t('landprofile.rules')]} />
  // Another version in force, or a draft given up, begins the editor anew.
  return (
    <Profile
      key={`${view.land} ${view.current.version} ${epoch}`}
      view={view}
      title={title}
      today={me.today}
      onDone={() => {
        void refetch().then(() => {
          setEpoch(epoch + 1)
        })
      }}
    />
  )
}

function Profile({ view, title, today, onDone }: { view: LandProfileView; title: string; today: string; onDone: () => void }): ReactNode {
  const { t, text, language, format } = useSay()
  const draft = useProfileDraft(view)
  const { content, change } = draft
  const editing = view.mayEdit && draft.version > 0
  const refused = refusedAt(draft.error instanceof HttpError ? draft.error : null, language, '/content')
  const problemAt = (at: string): string | null =>
    draft.misfit?.at === at ? t(`landprofile.field.${draft.misfit.why.kind}`, { most: draft.misfit.why.most }) : refused(at)
  const editor = { content, mayEdit: view.mayEdit, onChange: change }
  return (
    <>
      <BackToImport />
      <div className="intro">
        <div>
          <h1>{title}</h1>
          <p className="lead-text">{t('landprofile.lead', { version: view.current.version, checked: format.date(view.current.checkedOn) })}</p>
        </div>
        <LandPicker land={view.land} lands={view.lands} />
      </div>
      {view.draft && <p className="source">{t('landprofile.draft_of', { organisation: view.draft.organisation, based: view.draft.basedOn })}</p>}
      {draft.misfit !== null && (
        <p role="alert" className="refusal">
          {t('landprofile.misfit', { where: draft.misfit.where })}
        </p>
      )}
      {draft.error !== null && (
        <div role="alert" className="refusal">
          <p>{sentenceOf(draft.error, language) ?? t('failure.refused')}</p>
          {isOvertaken(draft.error) && (
            <button
              type="button"
              className="btn"
              onClick={() => {
                location.reload()
              }}
            >
              {t('landprofile.reload')}
            </button>
          )}
        </div>
      )}
      <FieldProblems of={problemAt}>
        <div className="profile-cols">
          <div>
            {view.shipped && <ShippedNotice shipped={view.shipped} current={view.current.version} {...editor} />}
            <Rules {...editor} />
            <Areas {...editor} today={today} />
            <Calendars {...editor} />
            <Names {...editor} />
            <Thresholds {...editor} />
            <PublicFacts {...editor} />
            {view.current.open.length > 0 && (
              <section className="rule" aria-labelledby="offen">
                <h2 id="offen">{t('landprofile.questions')}</h2>
                <ul className="list">
                  {content.open.map(({ id, question }) => (
                    <li key={id}>{text(question)}</li>
                  ))}
                </ul>
              </section>
            )}
            {editing && <SaveForm view={view} draft={draft} onDone={onDone} />}
            <Versions view={view} onTake={change} />
          </div>
          <aside className="profile-side">
            <LiveCounts view={view} review={editing ? draft.review : null} waiting={draft.waiting} />
            {editing && draft.review && <DraftSummary review={draft.review} waiting={draft.waiting} />}
            <p className="small">
              <Link to={`/behoerden?filter=${encodeURIComponent(JSON.stringify({ land: view.land }))}`}>{t('landprofile.to_authorities')}</Link>
            </p>
          </aside>
        </div>
      </FieldProblems>
    </>
  )
}
