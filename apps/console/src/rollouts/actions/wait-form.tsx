import { useId, useState, type ReactNode } from 'react'
import { WaitMilestone, type MilestoneView } from '@blaupause/contract/rollouts'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { Mark } from '../../marks/mark.js'
import { Conflict } from './conflict.js'
import { noted } from './notice-store.js'
import { Outcome } from './outcome.js'
import { hasManyOrganisations, likelyParties, otherParties } from './parties.js'
import type { StepFormProps } from './step-actions.js'
import { useOrganisations } from './use-organisations.js'
import { WhichOrganisation } from './which-organisation.js'

type Asked = { readonly on: string; readonly organisation?: string | undefined }

/**
 * "Liegt bei …": one press on the party records it, with a way back; two clicks in all. Behind a maker or an IT provider
 * stand many organisations: those of this authority are named at once, for the others the form asks which.
 */
export function WaitForm({ milestone, today, onDone }: StepFormProps): ReactNode {
  const { t, text, party, format } = useSay()
  const id = useId()
  const command = useCommand<MilestoneView>(t('action.label.wait', { step: text(milestone.name) }))
  const { near, of } = useOrganisations(milestone.id)
  const [since, setSince] = useState(today)
  const [which, setWhich] = useState<string | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [invalid, setInvalid] = useState<string | null>(null)

  const send = async ({ on, organisation }: Asked, version: number): Promise<void> => {
    setAsked({ on, organisation })
    const parsed = WaitMilestone.safeParse({ version, on, since, ...(organisation === undefined ? {} : { organisation }) })
    setInvalid(parsed.success ? null : t('wait.invalid'))
    if (!parsed.success) return
    const after = await command.send(`/milestones/${milestone.id}/wait`, parsed.data)
    if (after === null) return
    noted(t('action.done.wait', { step: text(milestone.name), party: party(after.waitingOrganisation ?? after.waitingOn ?? on, 'with') }), {
      path: `/milestones/${milestone.id}/resume`,
      body: { version: after.version },
    })
    onDone()
  }
  const likely = likelyParties(milestone)
  const row = (on: string): ReactNode => (
    <li key={on}>
      {near
        .filter((one) => one.party === on)
        .map(({ name }) => (
          <Choice
            key={name}
            label={name}
            hint={party(on)}
            busy={command.busy}
            onChoose={() => {
              void send({ on, organisation: name }, milestone.version)
            }}
          />
        ))}
      <Choice
        label={party(on)}
        expanded={hasManyOrganisations(on) ? which === on : undefined}
        busy={command.busy}
        onChoose={() => {
          if (hasManyOrganisations(on)) setWhich(which === on ? null : on)
          else void send({ on }, milestone.version)
        }}
      />
      {which === on && (
        <WhichOrganisation
          party={on}
          known={of(on)}
          busy={command.busy}
          onChoose={(organisation) => {
            void send({ on, organisation }, milestone.version)
          }}
        />
      )}
    </li>
  )
  return (
    <div className="panel" role="group" aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>{t('wait.with_whom')}</h4>
      <ul>{likely.map(row)}</ul>
      <details className="rest" open={likely.length === 0}>
        <summary>{t('wait.somebody_else')}</summary>
        <ul>{[...otherParties(milestone), 'andere'].map(row)}</ul>
        <div className="fields">
          <label htmlFor={`${id}-since`}>
            {t('wait.since')}
            <input
              id={`${id}-since`}
              type="date"
              max={today}
              value={since}
              onChange={(event) => {
                setSince(event.target.value)
              }}
            />
          </label>
        </div>
      </details>
      <Outcome command={command} invalid={invalid} />
      <Conflict
        current={command.current}
        busy={command.busy}
        onMine={(version) => {
          if (asked !== null) void send(asked, version)
        }}
        onTheirs={onDone}
        own={[
          { label: t('step.waits_on'), value: asked === null ? '' : party(asked.organisation ?? asked.on) },
          { label: t('wait.since'), value: format.date(since) },
        ]}
      />
      <button type="button" className="btn btn--text" onClick={onDone}>
        {t('form.cancel')}
      </button>
    </div>
  )
}

function Choice({
  label,
  hint,
  busy,
  expanded,
  onChoose,
}: {
  label: string
  hint?: string
  busy: boolean
  expanded?: boolean | undefined
  onChoose: () => void
}): ReactNode {
  return (
    <button type="button" className="choice-button" disabled={busy} {...(expanded === undefined ? {} : { 'aria-expanded': expanded })} onClick={onChoose}>
      <Mark state="wartet" />
      <span>
        {label}
        {expanded !== undefined && ' …'}
        {hint !== undefined && <small> {hint}</small>}
      </span>
    </button>
  )
}
