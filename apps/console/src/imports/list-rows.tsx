import { useId, useState, type ReactNode } from 'react'
import type { ImportList } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'

/** More rows than this are behind one press. */
const FIRST = 8

/** What each row would mean: first those that do not fit, with reason and who may be meant, then which authority begins where. */
export function ListRows({ list, editable, onPick }: { list: ImportList; editable: boolean; onPick: (line: number, behoerdeId: string) => void }): ReactNode {
  const { t, format } = useSay()
  const id = useId()
  const [all, setAll] = useState(false)
  const position = new Map(list.steps.map((step) => [step.id, step.position]))
  const entries = all ? list.entries : list.entries.slice(0, FIRST)
  return (
    <>
      {list.faults.length > 0 && (
        <>
          <h3 className="list-head">{t('imports.list_of.faults', { smart_count: list.faults.length })}</h3>
          <ul className="list-faults">
            {list.faults.slice(0, 50).map(({ line, code, value, column, who }) => (
              <li key={line}>
                <b>{t('imports.list_of.line', { line })}</b> {t(`imports.list_of.fault.${code.replace('list.', '')}`, { value, column: column ?? '' })}
                {who.length > 0 && editable && (
                  <span className="pair">
                    <label htmlFor={`${id}-${line}`}>{t('imports.list_of.meant')}</label>
                    <span className="pick">
                      <select
                        id={`${id}-${line}`}
                        value=""
                        onChange={(event) => {
                          onPick(line, event.target.value)
                        }}
                      >
                        <option value="">{t('imports.list_of.pick')}</option>
                        {who.map((one) => (
                          <option key={one.behoerdeId} value={one.behoerdeId}>
                            {one.name} ({one.traeger})
                          </option>
                        ))}
                      </select>
                    </span>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {list.entries.length > 0 && (
        <>
          <h3 className="list-head">
            {t('imports.list_of.begin', { smart_count: list.entries.length })}
            {list.live > 0 && `, ${t('imports.list_of.live', { smart_count: list.live })}`}
          </h3>
          <ul className="list-entries">
            {entries.map(({ line, name, steps }) => (
              <li key={line}>
                <b>{name}</b>{' '}
                <small>{steps.map(({ step, on }) => `${t('imports.list_of.step', { n: position.get(step) ?? '?' })} ${format.date(on)}`).join(', ')}</small>
              </li>
            ))}
          </ul>
          {!all && list.entries.length > FIRST && (
            <button
              type="button"
              className="btn btn--text"
              onClick={() => {
                setAll(true)
              }}
            >
              {t('imports.list_of.all', { count: format.number(list.entries.length) })}
            </button>
          )}
        </>
      )}
    </>
  )
}
