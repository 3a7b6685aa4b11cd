import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { GrantBeauftragung, RevokeBeauftragung, type BeauftragungView, type Me } from '@blaupause/contract/identity'
import { canGrantBeauftragung, canRevokeBeauftragung } from '@blaupause/domain/identity'
import { useCommand } from '../data/use-command.js'
import { groupedKey } from '../i18n/format.js'
import { useSay } from '../i18n/use-say.js'
import { State } from '../marks/mark.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** One consent: who for whom, since when, until when, on which paper; granting and ending it inline. */
export function MandateLine({ row, me }: { row: BeauftragungView; me: Me }): ReactNode {
  const { t, format } = useSay()
  const [open, setOpen] = useState<'grant' | 'revoke' | null>(null)
  const active = row.state === 'requested' || row.state === 'granted'
  const mark = row.holds ? 'belegt' : row.state === 'requested' ? 'wartet' : 'nicht'
  const state = row.state === 'granted' && !row.holds ? (row.fromOn > me.today ? 'later' : 'over') : row.state
  return (
    <li>
      <div className="who">
        <b>{row.name}</b>
        <small className="key">{groupedKey(row.traeger)}</small>
      </div>
      <div>
        <span className="muted small">{t('beauftragungen.lets')}</span> <b>{row.agentName}</b>
      </div>
      <div>
        <State state={mark}>{t(`beauftragungen.state.${state}`)}</State>
        <small>
          {row.untilOn === null
            ? t('beauftragungen.from_on', { from: format.date(row.fromOn) })
            : t('beauftragungen.from_until', { from: format.date(row.fromOn), until: format.date(row.untilOn) })}
        </small>
        {row.grantedAt !== null && (
          <small>
            {t('beauftragungen.granted_by', { organisation: row.grantedByOrganisation ?? '–', on: format.date(row.grantedAt) })} {row.reference}
          </small>
        )}
        {row.grantedAt === null && row.requestedByOrganisation !== null && (
          <small>
            {t('beauftragungen.asked_by', { organisation: row.requestedByOrganisation, on: format.date(row.requestedAt) })} {row.reference}
          </small>
        )}
        {row.revokedAt !== null && (
          <small>
            {t('beauftragungen.revoked_by', { organisation: row.revokedByOrganisation ?? '–', on: format.date(row.revokedAt) })}{' '}
            {row.revokeReason !== null && <q>{row.revokeReason}</q>}
          </small>
        )}
      </div>
      {active && open === null && (
        <div className="btns">
          {row.state === 'requested' && canGrantBeauftragung(me.actor, row) && (
            <button
              type="button"
              className="btn"
              onClick={() => {
                setOpen('grant')
              }}
            >
              {t('beauftragungen.deed.grant')}
            </button>
          )}
          {canRevokeBeauftragung(me.actor, row) && (
            <button
              type="button"
              className="btn btn--text"
              onClick={() => {
                setOpen('revoke')
              }}
            >
              {t(row.state === 'requested' ? 'beauftragungen.deed.decline' : 'beauftragungen.deed.revoke')}
            </button>
          )}
        </div>
      )}
      {open !== null && (
        <DeedForm
          key={open}
          deed={open}
          row={row}
          onDone={() => {
            setOpen(null)
          }}
        />
      )}
    </li>
  )
}

function DeedForm({ deed, row, onDone }: { deed: 'grant' | 'revoke'; row: BeauftragungView; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const command = useCommand<BeauftragungView>(t(`beauftragungen.deed.${deed}`))
  const [text, setText] = useState(deed === 'grant' ? (row.reference ?? '') : '')
  const [until, setUntil] = useState(row.untilOn ?? '')
  const [invalid, setInvalid] = useState<string | null>(null)
  const send = async (): Promise<void> => {
    const parsed =
      deed === 'grant'
        ? GrantBeauftragung.safeParse({ version: row.version, fromOn: row.fromOn, untilOn: until === '' ? null : until, reference: text })
        : RevokeBeauftragung.safeParse({ version: row.version, reason: text })
    setInvalid(parsed.success ? null : t(`beauftragungen.invalid.${deed}`))
    if (!parsed.success || (await command.send(`/beauftragungen/${row.id}/${deed}`, parsed.data)) === null) return
    noted(t(`beauftragungen.done.${deed}`, { name: row.name, agent: row.agentName }), null)
    onDone()
  }
  return (
    <form
      className="panel"
      aria-label={t(`beauftragungen.deed.${deed}`)}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void send()
      }}
    >
      <p>{t(`beauftragungen.means.${deed}`, { name: row.name, agent: row.agentName })}</p>
      <label htmlFor={`${id}-text`}>
        {t(`beauftragungen.text.${deed}`)}
        <input
          id={`${id}-text`}
          required
          minLength={3}
          maxLength={300}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
          }}
        />
      </label>
      {deed === 'grant' && (
        <label htmlFor={`${id}-until`}>
          {t('beauftragungen.until')} <small className="muted">{t('beauftragungen.open_end')}</small>
          <input
            id={`${id}-until`}
            type="date"
            min={row.fromOn}
            value={until}
            onChange={(event) => {
              setUntil(event.target.value)
            }}
          />
        </label>
      )}
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t(`beauftragungen.deed.${deed}`)}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
