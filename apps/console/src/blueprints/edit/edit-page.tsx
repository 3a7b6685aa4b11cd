import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router-dom'
import { canEditDraft, type Blueprint } from '@blaupause/domain/blueprints'
import type { Me } from '@blaupause/contract/identity'
import { FieldProblems } from '../../forms/field-problem.js'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'
import { Failure } from '../../shell/failure.js'
import { usePageTitle } from '../../shell/use-page-title.js'
import { Waiting } from '../../shell/waiting.js'
import { Clashes } from './clashes.js'
import { CriteriaForm } from './criteria-form.js'
import { DraftBar } from './draft-bar.js'
import { DraftHistory } from './draft-history.js'
import { EditPlan } from './edit-plan.js'
import { HeadForm } from './head-form.js'
import { LandPreview } from './land-preview.js'
import { ListForm, namedLists } from './list-form.js'
import { ProblemList } from './problem-list.js'
import { RenumberForm } from './renumber-form.js'
import { StepForm } from './step-form.js'
import { useDraftEdits, type DraftEdits } from './use-draft-edits.js'
import { VariationsForm } from './variations-form.js'
import '../blueprints.css'
import './edit.css'

/** The Werkstatt, to write: the plan at the left, one thing of it in the middle, what does not fit and how another Land sees it at the right. */
export function EditPage(): ReactNode {
  const { t, text } = useSay()
  const { me } = useMe()
  const { name = '', version = '', node = 'head' } = useParams()
  const draft = useDraftEdits(name, version)
  const { view, content } = draft
  usePageTitle(view && t('draft.heading', { title: `${text(view.title)} ${view.version}` }), me?.demo)
  if (draft.error) return <Failure error={draft.error} />
  if (!me || !view || !content) return <Waiting heads={[t('blueprints.plan'), t('blueprints.when')]} />
  const read = `/blaupausen/${name}/${version}`
  if (!canEditDraft(me.actor, { land: view.land ?? '', programme: view.programme, state: view.state }))
    return (
      <div className="empty">
        <h1>{t('draft.denied')}</h1>
        <div className="btns">
          <Link className="btn" to={read}>
            {t('draft.read')}
          </Link>
        </div>
      </div>
    )
  const [list = '', id] = node.split('.')
  const step = list === 'steps' && id !== undefined && content.steps.some((one) => one.id === id) ? id : null
  return (
    <div className={node === 'head' ? 'werkstatt writing at-plan' : 'werkstatt writing at-step'}>
      <p className="crumb">
        <Link className="quiet" to="/blaupausen">
          {t('blueprints.title')}
        </Link>{' '}
        /{' '}
        <Link className="quiet" to={read}>
          {text(view.title)} {view.version}
        </Link>
      </p>
      <h1>{t('draft.heading', { title: `${text(content.title)} ${view.version}` })}</h1>
      <DraftBar draft={draft} back={step === null ? read : `${read}/schritt/${step}`} />
      <Clashes draft={draft} content={content} />
      <div className="three">
        <EditPlan draft={draft} content={content} base={`${read}/bearbeiten`} current={node} />
        <FieldProblems of={(at) => problemAt(draft, at, t, text)}>
          <Middle node={node} step={step} draft={draft} content={content} />
        </FieldProblems>
        <aside className="side" aria-label={t('draft.beside')}>
          <ProblemList problems={draft.problems} content={content} base={`${read}/bearbeiten`} />
          {step !== null && <Preview content={content} step={step} me={me} />}
          <DraftHistory view={view} draft={draft} content={content} />
        </aside>
      </div>
    </div>
  )
}

function Middle({ node, step, draft, content }: { node: string; step: string | null; draft: DraftEdits; content: Blueprint }): ReactNode {
  const { t, text } = useSay()
  const named = namedLists.find((one) => one === node)
  const at = content.steps.findIndex(({ id }) => id === step)
  // What concerns one field stands at that field.
  const own = draft.problems.filter(({ path }) => step !== null && (path === `steps.${step}` || path === `steps.${step}.attestation`))
  const title = step === null ? t(`draft.parts.${node}`, { _: t('draft.parts.head') }) : `${at + 1} ${text(content.steps[at]!.name)}`
  return (
    <article className="step form" aria-labelledby="teil">
      <h2 id="teil">{title}</h2>
      {own.length > 0 && (
        <ul className="refusals" role="status">
          {own.map(({ path, message }) => (
            <li key={path + message.de} className="refusal">
              {t(`draft.fields.${path.split('.')[2] ?? ''}`, { _: '' })} {text(message)}
            </li>
          ))}
        </ul>
      )}
      {step !== null ? (
        <StepForm key={step} id={step} draft={draft} content={content} />
      ) : named ? (
        <ListForm key={named} list={named} draft={draft} content={content} />
      ) : node === 'criteria' ? (
        <CriteriaForm draft={draft} content={content} />
      ) : node === 'variations' ? (
        <VariationsForm draft={draft} content={content} />
      ) : (
        <>
          <HeadForm draft={draft} />
          {draft.view && <RenumberForm key={draft.view.version} draft={draft} view={draft.view} />}
        </>
      )}
      {step !== null && (
        <div className="btns">
          <button
            type="button"
            className="btn btn--text"
            onClick={() => {
              draft.set(`steps.${step}`, null)
            }}
          >
            {t('draft.remove_step')}
          </button>
        </div>
      )}
    </article>
  )
}

/** What is wrong at a field: it cannot be kept as it is, or it does not fit the rest of the plan. */
function problemAt({ misfits, problems }: DraftEdits, at: string, t: ReturnType<typeof useSay>['t'], text: ReturnType<typeof useSay>['text']): string | null {
  if (misfits.has(at)) return t(`draft.misfit_of.${at.split('.').at(-1)}`, { _: t('draft.misfit') })
  const own = problems.filter(({ path }) => path === at)
  return own.length === 0 ? null : own.map(({ message }) => text(message)).join('; ')
}

function Preview({ content, step, me }: { content: Blueprint; step: string; me: Me }): ReactNode {
  return <LandPreview content={content} step={step} own={me.actor.land ?? ''} />
}
