import { useId, useState, type ReactNode } from 'react'
import type { ApplicationView } from '@blaupause/contract/awards'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { Outcome } from '../../rollouts/actions/outcome.js'

/** A verb of the ministry: the path it is sent to, what it needs to say, and what is sent beside the version. */
type Verb = {
  readonly name: string
  readonly path: string
  readonly field: 'text' | 'missing' | 'reasons' | 'name' | null
  readonly body?: Readonly<Record<string, unknown>>
  readonly primary?: boolean
  readonly needs?: number
}

/** What may be done in a state. After one's own proposal nothing: a second person decides. */
function verbsOf({ state, mine, proposal, correction, hearing, sample, recheckOn }: ApplicationView): readonly Verb[] {
  const decide: Verb[] =
    proposal === null || mine
      ? []
      : [
          { name: 'agree', path: 'decide', field: null, body: { agrees: true, reasons: '' }, primary: true },
          { name: 'disagree', path: 'decide', field: 'reasons', body: { agrees: false }, needs: 3 },
        ]
  switch (state) {
    case 'submitted':
      return [
        { name: 'accept', path: 'accept', field: null, primary: true },
        { name: 'return', path: 'return', field: 'missing', needs: 3 },
      ]
    case 'in-review':
      return [
        ...(sample.every(({ finding }) => finding !== null)
          ? [{ name: 'award', path: 'propose', field: 'reasons', body: { outcome: 'award' }, primary: true, needs: 0 } as const]
          : []),
        { name: 'ask', path: 'ask', field: 'text', needs: 3 },
        ...(sample.every(({ finding }) => finding !== null)
          ? [{ name: 'refuse', path: 'propose', field: 'reasons', body: { outcome: 'refuse' }, needs: 10 } as const]
          : []),
      ]
    case 'proposed':
      return decide
    // The body said what is wrong: the name may be put right with it.
    case 'preview':
      return correction === null ? [] : [{ name: 'publish', path: 'publish', field: 'name', primary: true, needs: 2 }]
    case 'awarded':
      return [
        ...(recheckOn === null ? [] : [{ name: 'recheck', path: 'recheck', field: null } as const]),
        { name: 'hear', path: 'hearing', field: 'reasons', needs: 10 },
      ]
    case 'hearing':
      return proposal !== null
        ? decide
        : hearing !== null
          ? [
              { name: 'keep', path: 'propose', field: 'reasons', body: { outcome: 'keep' }, needs: 10 },
              { name: 'revoke', path: 'propose', field: 'reasons', body: { outcome: 'revoke' }, needs: 10 },
            ]
          : []
    default:
      return []
  }
}

/** The next step of the ministry, each with its reason in the same place. */
export function NextStep({ view }: { view: ApplicationView }): ReactNode {
  const { t } = useSay()
  const field = useId()
  const [chosen, setChosen] = useState<string | null>(null)
  const [text, setText] = useState('')
  const command = useCommand(t('awarding.next'))
  const verbs = verbsOf(view)
  const verb = verbs.find(({ name }) => name === chosen)
  const send = ({ path, field: of, body }: Verb): void => {
    void command.send(`/award-applications/${view.id}/${path}`, { version: view.version, ...body, ...(of !== null && { [of]: text }) })
  }
  return (
    <section className="rule" aria-labelledby="naechster">
      <h2 id="naechster">{t('awarding.next')}</h2>
      {view.proposalReasons !== null && view.proposal !== null && (
        <p>
          <b>{t(`awarding.proposal.${view.proposal}`)}.</b> {view.proposalReasons}
        </p>
      )}
      {verbs.length === 0 && (
        <p className="source">
          {view.mine && view.proposal !== null ? t('awarding.second_needed_long') : view.turn === 'body' ? t('awarding.wait_body') : t('awarding.nothing')}
        </p>
      )}
      {view.state === 'in-review' && view.sample.some(({ finding }) => finding === null) && <p className="source">{t('awarding.finish_sample')}</p>}
      <div className="btns column">
        {verbs.map((one) => (
          <button
            key={one.name}
            type="button"
            className={one.primary ? 'btn btn--primary' : 'btn'}
            disabled={command.busy}
            aria-expanded={one.field === null ? undefined : chosen === one.name}
            onClick={() => {
              if (one.field === null) send(one)
              else {
                setChosen(chosen === one.name ? null : one.name)
                setText(one.field === 'name' ? view.bodyName : '')
              }
            }}
          >
            {t(`awarding.verb.${one.name}`)}
          </button>
        ))}
      </div>
      {verb && (
        <form
          className="panel"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            send(verb)
          }}
        >
          <label htmlFor={`${field}-text`}>
            {t(`awarding.say.${verb.name}`)}
            <textarea
              id={`${field}-text`}
              rows={4}
              maxLength={2000}
              value={text}
              onChange={(event) => {
                setText(event.target.value)
              }}
            />
          </label>
          <div className="btns">
            <button type="submit" className="btn btn--primary" disabled={command.busy || text.trim().length < (verb.needs ?? 0)}>
              {t(`awarding.verb.${verb.name}`)}
            </button>
          </div>
        </form>
      )}
      <Outcome command={command} />
    </section>
  )
}
