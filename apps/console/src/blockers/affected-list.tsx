import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { Link } from 'react-router-dom'
import type { AffectedStep, BlockerView } from '@blaupause/contract/blockers'
import type { Me } from '@blaupause/contract/identity'
import { blockerTransitions, canSplitBlocker } from '@blaupause/domain/blockers'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { AffectedPages } from './affected-pages.js'

const PAGE = 50

/** Whom it holds up, page by page, as far as the reader may see them by name; all others are counted. A step that does not belong is taken out here. */
export function AffectedList({ blocker, me }: { blocker: BlockerView; me: Me }): ReactNode {
  const { t, format } = useSay()
  const command = useCommand(t('blockers.split'))
  const [page, setPage] = useState(1)
  const [words, setWords] = useState('')
  const many = blocker.visible.held > blocker.affected.length
  const { data, pageInfo } = useGetList<AffectedStep & { id: string }>(
    `blockers/${blocker.id}/affected`,
    { pagination: { page, perPage: PAGE }, filter: { q: words }, meta: { version: blocker.version } },
    { enabled: many, retry: false, placeholderData: (before) => before },
  )
  const held = many ? (data ?? blocker.affected) : blocker.affected
  const known = me.actor.role !== 'dienstleister'
  const mayTakeOut = (step: AffectedStep): boolean =>
    step.outcome === null && (blockerTransitions.split.from as readonly string[]).includes(blocker.state) && canSplitBlocker(me.actor, step)
  return (
    <section className="part" aria-labelledby="betroffen">
      <div className="cap">
        <h2 id="betroffen">{t(blocker.state === 'solved' ? 'blockers.released' : 'blockers.affected')}</h2>
        {blocker.others > 0 && <span className="small muted">{t('blockers.others', { smart_count: blocker.others })}</span>}
      </div>
      {many && (
        <label className="inline">
          {t('blockers.find')}{' '}
          <input
            type="search"
            value={words}
            onChange={(event) => {
              setWords(event.target.value)
              setPage(1)
            }}
          />
        </label>
      )}
      {blocker.visible.held === 0 ? (
        <p>{t(blocker.authorities === 0 ? 'blockers.nobody_waits' : 'blockers.others', { smart_count: blocker.others })}</p>
      ) : held.length === 0 ? (
        <p>{t('blockers.none_named', { words })}</p>
      ) : (
        <table role="table" className="affected">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                {t('list.authority')}
              </th>
              <th role="columnheader" scope="col">
                {t('blockers.col.since')}
              </th>
              <th role="columnheader" scope="col" className="num">
                {t('blockers.col.days')}
              </th>
              <th role="columnheader" scope="col" className="num">
                {t('blockers.col.inhabitants')}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {held.map((step) => (
              <tr role="row" key={step.milestoneId}>
                <th role="rowheader" scope="row">
                  {known ? <Link to={`/rollouts/${step.rolloutId}`}>{step.behoerde}</Link> : step.behoerde}
                  <small>
                    {step.onlinedienst}
                    {mayTakeOut(step) && (
                      <>
                        {' '}
                        ·{' '}
                        <button
                          type="button"
                          className="linklike"
                          disabled={command.busy}
                          onClick={() => {
                            void command.send(`/blockers/${blocker.id}/split`, { milestones: [step.milestoneId], goesOn: false })
                          }}
                        >
                          {t('blockers.split')}
                          <span className="visually-hidden"> {step.behoerde}</span>
                        </button>
                      </>
                    )}
                  </small>
                </th>
                <td role="cell">{format.date(step.waitingSince)}</td>
                <td role="cell" className="num">
                  {format.number(step.days)}
                </td>
                <td role="cell" className="num">
                  {format.number(step.population)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Outcome command={command} />
      {many && (
        <AffectedPages
          page={page}
          size={PAGE}
          shown={held.length}
          total={words === '' ? blocker.visible.held : null}
          more={pageInfo?.hasNextPage ?? false}
          onPage={setPage}
        />
      )}
      {blocker.visible.gone > 0 && <p className="small muted">{t('blockers.gone', { smart_count: blocker.visible.gone })}</p>}
    </section>
  )
}
