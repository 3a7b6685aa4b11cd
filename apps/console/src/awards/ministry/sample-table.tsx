import { useState, type ReactNode } from 'react'
import type { ApplicationView } from '@blaupause/contract/awards'
import { sampleFindings, type SampleFinding } from '@blaupause/domain/awards'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { State } from '../../marks/mark.js'
import { Outcome } from '../../rollouts/actions/outcome.js'
import { findingMark } from './queue-marks.js'

type Finding = SampleFinding | null

/** The procedures that were drawn, one row after another with the keyboard: open the link, choose what was found, say a word where it needs one. */
export function SampleTable({ view }: { view: ApplicationView }): ReactNode {
  const { t, format } = useSay()
  const command = useCommand(t('awarding.record'))
  const checking = useCommand(t('awarding.check_links'))
  const [said, setSaid] = useState<Readonly<Record<string, { finding: Finding; note: string }>>>({})
  const editable = view.may.review && (view.state === 'in-review' || view.state === 'question')
  const looked = view.sample.filter(({ finding }) => finding !== null).length
  const set = (link: string, change: Partial<{ finding: Finding; note: string }>): void => {
    const item = view.sample.find((one) => one.link === link)!
    setSaid((before) => ({ ...before, [link]: { finding: item.finding, note: item.note, ...before[link], ...change } }))
  }
  const save = async (): Promise<void> => {
    if (
      (await command.send(`/award-applications/${view.id}/findings`, {
        version: view.version,
        findings: Object.entries(said).map(([link, one]) => ({ link, ...one })),
      })) !== null
    )
      setSaid({})
  }
  return (
    <section className="rule" aria-labelledby="stichprobe">
      <div className="cap">
        <h2 id="stichprobe">{t('awarding.sample', { n: looked, of: view.sample.length })}</h2>
        {editable && (
          <button
            type="button"
            className="btn"
            disabled={checking.busy}
            onClick={() => {
              void checking.send(`/award-applications/${view.id}/check-links`, {})
            }}
          >
            {t('awarding.check_links')}
          </button>
        )}
      </div>
      <p className="source">{t('awarding.sample_rule')}</p>
      <Outcome command={checking} />
      <ol className="award-sample">
        {view.sample.map(({ link, name, finding, note, checkedOn, look }, at) => {
          const shown = said[link] ?? { finding, note }
          const suggested = look?.suggests ?? null
          return (
            <li key={link}>
              <div>
                <b>{name}</b>
                <small>
                  <a href={link} target="_blank" rel="noreferrer">
                    {t('awarding.open_link')}
                    <span className="visually-hidden">: {name}</span>
                  </a>
                  {look && <> · {t('awarding.look', { on: format.date(look.at.slice(0, 10)), result: t(`awarding.finding.${suggested ?? 'none'}`) })}</>}
                </small>
              </div>
              {editable ? (
                <div className="fields">
                  <label>
                    {t('awarding.finding_label')}
                    <span className="visually-hidden">
                      {' '}
                      {at + 1}: {name}
                    </span>
                    <span className="pick">
                      <select
                        value={shown.finding ?? ''}
                        onChange={(event) => {
                          set(link, { finding: (event.target.value || null) as Finding })
                        }}
                      >
                        <option value="">{t('awarding.not_looked')}</option>
                        {sampleFindings.map((one) => (
                          <option key={one} value={one}>
                            {t(`awarding.finding.${one}`)}
                            {one === suggested ? ` (${t('awarding.suggested')})` : ''}
                          </option>
                        ))}
                      </select>
                    </span>
                  </label>
                  {shown.finding !== null && shown.finding !== 'sound' && (
                    <label>
                      {t('awarding.note')}
                      <input
                        type="text"
                        maxLength={1000}
                        value={shown.note}
                        onChange={(event) => {
                          set(link, { note: event.target.value })
                        }}
                      />
                    </label>
                  )}
                </div>
              ) : (
                <div>
                  <State state={findingMark(finding)}>{t(`awarding.finding.${finding ?? 'open'}`)}</State>
                  <small>{[note, checkedOn === null ? '' : format.date(checkedOn)].filter(Boolean).join(', ')}</small>
                </div>
              )}
            </li>
          )
        })}
      </ol>
      {editable && (
        <div className="btns">
          <button
            type="button"
            className="btn btn--primary"
            disabled={command.busy || Object.keys(said).length === 0}
            onClick={() => {
              void save()
            }}
          >
            {Object.keys(said).length === 0 ? t('awarding.record') : t('awarding.record_n', { smart_count: Object.keys(said).length })}
          </button>
          {looked === 0 && view.sample.some(({ look }) => look?.suggests) && (
            <button
              type="button"
              className="btn btn--text"
              onClick={() => {
                const suggested = view.sample.flatMap(({ link, look, note }) => (look?.suggests ? [[link, { finding: look.suggests, note }] as const] : []))
                setSaid((before) => ({ ...Object.fromEntries(suggested), ...before }))
              }}
            >
              {t('awarding.take_suggested')}
            </button>
          )}
        </div>
      )}
      <Outcome command={command} />
    </section>
  )
}
