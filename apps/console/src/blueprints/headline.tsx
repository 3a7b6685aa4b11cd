import { useState, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { Link } from 'react-router-dom'
import type { BlueprintView } from '@blaupause/contract/blueprints'
import type { Me } from '@blaupause/contract/identity'
import { canEditDraft } from '@blaupause/domain/blueprints'
import { AgreementButtons, AgreementForm, useAgreementMoves } from '../agreement/agreement-actions.js'
import { AskedNote } from '../agreement/asked-note.js'
import { CourseNote } from '../agreement/course-note.js'
import { CoursePath } from '../agreement/course-path.js'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { madeOf } from './made-of.js'
import { mayDerive, mayImport, mayRetire } from './may.js'
import { RetireForm } from './retire-form.js'
import { RetiredNote } from './retired-note.js'

/** Title, what it rests on in a sentence, how far it has come, and the one next action of this reader. */
export function Headline({ view, me }: { view: BlueprintView; me: Me }): ReactNode {
  const { t, text, format } = useSay()
  const notify = useNotify()
  const course = useAgreementMoves(view, me)
  const [retiring, setRetiring] = useState(false)
  const command = useCommand(t('blueprints.retire.reinstate'))
  const reinstate = async (): Promise<void> => {
    if ((await command.send(`/blueprints/${view.name}/${view.version}/retire`, { state: 'published' })) !== null)
      notify(t('agreement.asked.sent', { organisation: me.actor.organisation.name }), { type: 'success' })
  }
  const file = `${view.name}-${view.version}.blaupause.json`
  const state = t(`blueprints.state.${view.state}`)
  return (
    <>
      <p className="crumb">
        <Link className="quiet" to="/blaupausen">
          {t('blueprints.title')}
        </Link>{' '}
        /{' '}
        {view.taken
          ? t('blueprints.taken', { land: t(`land.${me.actor.land ?? ''}`, { _: '' }) })
          : view.publishedOn === null
            ? state
            : t('blueprints.state_on', { state, on: format.date(view.publishedOn) })}
      </p>
      <div className="intro">
        <div>
          <h1>
            {text(view.title)} {view.version}
          </h1>
          <p className="now">{madeOf(view, t)}</p>
        </div>
        <div className="do">
          {!view.taken && (view.state === 'published' || view.state === 'deprecated') && (
            <>
              <a className="btn btn--primary" href={`/api/v1/public/blueprints/${view.name}/${view.version}`} download={file}>
                {t('blueprints.download')}
              </a>
              {mayImport(me.actor) && (
                <Link className="btn second" to={`/blaupausen/import?von=${view.name}/${view.version}`}>
                  {t('blueprints.import_this')}
                </Link>
              )}
              <p>{t('blueprints.download_hint', { file })}</p>
            </>
          )}
          <Outcome command={command} />
          <AgreementButtons {...course} />
          <div className="btns more">
            {canEditDraft(me.actor, { land: view.land ?? '', programme: view.programme, state: view.state }) && (
              <Link className="btn" to={`/blaupausen/${view.name}/${view.version}/bearbeiten`}>
                {t('draft.open')}
              </Link>
            )}
            <Link className="btn btn--text" to={`/blaupausen/${view.name}/${view.version}/leitfaden`}>
              {t('leitfaden.title')}
            </Link>
            <Link className="btn btn--text" to={`/blaupausen/${view.name}/${view.version}/ablauf`}>
              {t('graph.open')}
            </Link>
            {mayDerive(me.actor) && (
              <Link className="btn btn--text" to={`/blaupausen/beginnen?von=${view.name}/${view.version}`}>
                {t('draft.start.open')}
              </Link>
            )}
            {mayRetire(me.actor, view) && !retiring && view.agreement.asked === null && (
              <button
                type="button"
                className="btn btn--text"
                onClick={() => {
                  setRetiring(true)
                }}
              >
                {t('blueprints.retire.open')}
              </button>
            )}
            {mayRetire(me.actor, view) && !retiring && view.agreement.asked === null && view.state === 'deprecated' && (
              <button
                type="button"
                className="btn btn--text"
                disabled={command.busy}
                onClick={() => {
                  void reinstate()
                }}
              >
                {t('blueprints.retire.reinstate')}
              </button>
            )}
          </div>
          {view.problems.length > 0 && course.moves.has('consult') && <p>{t('blueprints.sign_problems')}</p>}
        </div>
      </div>
      <CoursePath view={view} />
      <CourseNote view={view} actor={me.actor} />
      <AskedNote view={view} actor={me.actor} />
      {view.retired !== null && (view.state === 'deprecated' || view.state === 'withdrawn') && (
        <RetiredNote state={view.state} retired={view.retired} where="blueprint" />
      )}
      {retiring && mayRetire(me.actor, view) && (
        <RetireForm
          view={view}
          actor={me.actor}
          onClose={() => {
            setRetiring(false)
          }}
        />
      )}
      <AgreementForm view={view} me={me} {...course} />
    </>
  )
}
