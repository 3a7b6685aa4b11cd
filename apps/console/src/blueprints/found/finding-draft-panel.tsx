import { useState, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { Link } from 'react-router-dom'
import type { BlueprintView, DraftFinding, EditBlueprint } from '@blaupause/contract/blueprints'
import { compareBlueprints, differenceReader, draftFromFinding, editBlueprint, editsOfFinding } from '@blaupause/domain/blueprints'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { Outcome } from '../../rollouts/actions/outcome.js'
import { newNodeId } from '../edit/new-id.js'
import { FindingDraftForm } from './finding-draft-form.js'

type Props = { view: BlueprintView; step: string; finding: DraftFinding; onDrop: () => void }

/** One finding, three drafts: the words for the Leitfaden, the criterion, and the line of the changelog. Accepted, reworded or dropped by the author. */
export function FindingDraftPanel({ view, step, finding, onDrop }: Props): ReactNode {
  const { t, text, format } = useSay()
  const notify = useNotify()
  const command = useCommand<BlueprintView>(t('found.take'))
  const { blueprint } = view
  const proposed = draftFromFinding(
    blueprint,
    step,
    finding,
    newNodeId(
      finding.text.split(' ').slice(0, 5).join(' '),
      blueprint.criteria.map(({ id }) => id),
    ),
  )
  const [own, setOwn] = useState<typeof proposed | null>(null)
  const draft = own ?? proposed
  const edits = editsOfFinding(blueprint, step, finding, draft)
  const after = editBlueprint(blueprint, edits).blueprint
  const reader = differenceReader(blueprint, after)
  const before = text(blueprint.steps.find(({ id }) => id === step)!.instruction)
  const words = text(draft.instruction)
  const take = async (): Promise<void> => {
    if ((await command.send(`/blueprints/${view.name}/${view.version}/edit`, { edits } satisfies EditBlueprint)) !== null)
      notify(t('found.taken'), { type: 'success' })
  }
  return (
    <section className="panel found" aria-labelledby={`befund-${finding.id}`}>
      <h3 id={`befund-${finding.id}`}>{t('found.title')}</h3>
      <p className="source">
        {finding.workshop === null ? finding.source : <Link to={`/workshops/${finding.workshop}`}>{finding.source}</Link>}, {format.date(finding.seenOn)}:{' '}
        {finding.text}
      </p>
      {own ? (
        <FindingDraftForm draft={own} parameters={blueprint.parameters} onChange={setOwn} fresh={proposed.criterion} />
      ) : (
        <dl className="sheet">
          <dt>{t('found.words')}</dt>
          <dd>
            {words.startsWith(before) ? (
              <>
                {before}
                <ins>{words.slice(before.length)}</ins>
              </>
            ) : (
              words
            )}
          </dd>
          {draft.criterion && (
            <>
              <dt>{t('found.criterion')}</dt>
              <dd>
                {draft.criterion.linked ? t('found.linked', { statement: text(draft.criterion.statement) }) : <ins>{text(draft.criterion.statement)}</ins>}
              </dd>
            </>
          )}
          <dt>{t('found.change')}</dt>
          <dd>
            {compareBlueprints(blueprint, after).map((one) => (
              <span key={`${one.part} ${one.id} ${one.field}`} className="line">
                {text(reader.title(one))}: {text(reader.sentence(one))}
              </span>
            ))}
          </dd>
        </dl>
      )}
      <Outcome command={command} />
      <div className="btns">
        <button
          type="button"
          className="btn"
          disabled={command.busy || edits.length === 0}
          onClick={() => {
            void take()
          }}
        >
          {t('found.take')}
        </button>
        <button
          type="button"
          className="btn btn--text"
          onClick={() => {
            setOwn(own ? null : proposed)
          }}
        >
          {t(own ? 'found.as_proposed' : 'found.reword')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDrop}>
          {t('found.drop')}
        </button>
      </div>
    </section>
  )
}
