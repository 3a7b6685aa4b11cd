import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { Link } from 'react-router-dom'
import type { BlueprintRow } from '@blaupause/contract/blueprints'
import type { FindingDetail, FindingNote } from '@blaupause/contract/findings'
import type { Me } from '@blaupause/contract/identity'
import { canDeriveBlueprint } from '@blaupause/domain/blueprints'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { useProgrammes } from '../programme/use-programmes.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** What follows: the finding is noted for the next blueprint of a programme, as it stands today, and can be taken back until then. */
export function IntoBlueprint({ detail }: { detail: FindingDetail }): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  const { notes, finding, inCatalogue } = detail
  const hasPlace = inCatalogue || finding.steps.length > 0
  const compared = finding.effect !== null || finding.cases.length + finding.hiddenCases > 0
  return (
    <>
      {notes.map((note) => (
        <Noted key={note.id} note={note} step={finding.steps[0]} me={me} />
      ))}
      {me && compared && hasPlace && <Note key={finding.id} detail={detail} me={me} />}
      {compared && !hasPlace && <small>{t('findings.blueprint.nowhere')}</small>}
    </>
  )
}

function Note({ detail: { finding, onlinedienst, notes }, me }: { detail: FindingDetail; me: Me }): ReactNode {
  const { t } = useSay()
  const { programmes } = useProgrammes(me)
  const command = useCommand<{ id: string }>(t('findings.blueprint.note'))
  const own = programmes.filter(({ id, land }) => canDeriveBlueprint(me.actor, { land, programme: id }) && !notes.some(({ programme }) => programme === id))
  const [picked, setPicked] = useState('')
  const programme = own.some(({ id }) => id === picked) ? picked : (own[0]?.id ?? '')
  if (own.length === 0) return null
  return (
    <>
      {own.length > 1 && (
        <label className="small">
          {t('findings.blueprint.of')}{' '}
          <select
            value={programme}
            onChange={(event) => {
              setPicked(event.target.value)
            }}
          >
            {own.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <button
        type="button"
        className="btn btn--primary"
        disabled={command.busy}
        onClick={() => {
          void command.send(`/findings/${finding.id}/note`, { programme, onlinedienst: onlinedienst.id })
        }}
      >
        {t('findings.blueprint.note')}
      </button>
      <small>{t('findings.blueprint.hint', { programme: own.find(({ id }) => id === programme)?.name ?? '' })}</small>
      <Outcome command={command} />
    </>
  )
}

function Noted({ note, step, me }: { note: FindingNote; step: string | undefined; me: Me | undefined }): ReactNode {
  const { t, format } = useSay()
  const command = useCommand<{ id: string }>(t('findings.blueprint.withdraw'))
  return (
    <>
      <p>
        <Link to="/blaupausen">{t('findings.blueprint.noted', { programme: note.programmeName })}</Link>
      </p>
      <small>{t('findings.blueprint.noted_by', { on: format.date(note.seenOn), who: note.organisationName })}</small>
      {me && step !== undefined && canDeriveBlueprint(me.actor, note) && <OpenDrafts land={note.land} step={step} />}
      {me && canDeriveBlueprint(me.actor, note) && (
        <button
          type="button"
          className="btn btn--text"
          disabled={command.busy}
          aria-label={t('findings.blueprint.withdraw_named', { programme: note.programmeName })}
          onClick={() => {
            void command.send(`/findings/notes/${note.id}/withdraw`, {})
          }}
        >
          {t('findings.blueprint.withdraw')}
        </button>
      )}
      <Outcome command={command} />
    </>
  )
}

/** Drafts that one may write in now: the finding goes on at its step. */
function OpenDrafts({ land, step }: { land: string; step: string }): ReactNode {
  const { t, text } = useSay()
  const { data: drafts = [] } = useGetList<BlueprintRow & { id: string }>(
    'blueprints',
    { pagination: { page: 1, perPage: 20 }, filter: { state: 'draft', land } },
    { retry: false },
  )
  return drafts.map(({ name, version, title }) => (
    <p key={`${name} ${version}`}>
      <Link to={`/blaupausen/${name}/${version}/schritt/${step}`}>{t('found.into_draft', { title: text(title), version })}</Link>
    </p>
  ))
}
