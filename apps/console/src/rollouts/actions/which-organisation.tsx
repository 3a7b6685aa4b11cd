import { useId, useState, type ReactNode } from 'react'
import { useSay } from '../../i18n/use-say.js'

type Props = {
  readonly party: string
  readonly known: readonly string[]
  readonly busy: boolean
  readonly onChoose: (organisation: string | undefined) => void
}

/** Which organisation behind a party: one that is known, another by its name, or, for a role that has one, "I do not know". Never a person. */
export function WhichOrganisation({ party: on, known, busy, onChoose }: Props): ReactNode {
  const { t, party } = useSay()
  const id = useId()
  const [name, setName] = useState('')
  return (
    <div className="which" role="group" aria-label={t('wait.which', { party: party(on) })}>
      <label htmlFor={id}>
        {t('wait.which', { party: party(on) })}
        <input
          id={id}
          list={`${id}-known`}
          maxLength={120}
          value={name}
          autoComplete="off"
          aria-describedby={`${id}-never`}
          onChange={(event) => {
            setName(event.target.value)
          }}
        />
      </label>
      <datalist id={`${id}-known`}>
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <p id={`${id}-never`} className="small muted">
        {t('wait.never_a_person')}
      </p>
      <div className="btns">
        <button
          type="button"
          className="btn"
          disabled={name.trim().length < 2 || busy}
          onClick={() => {
            onChoose(name.trim())
          }}
        >
          {t('wait.record')}
        </button>
        {on !== 'andere' && (
          <button
            type="button"
            className="btn btn--text"
            disabled={busy}
            onClick={() => {
              onChoose(undefined)
            }}
          >
            {t('wait.unknown')}
          </button>
        )}
      </div>
    </div>
  )
}
