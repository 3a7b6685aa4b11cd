import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useSay } from '../../i18n/use-say.js'

/** One line to add something by its name; the id is made of it and shown nowhere else before it is frozen. */
export function AddNode({ label, verb, onAdd }: { label: string; verb: string; onAdd: (name: string) => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const [name, setName] = useState('')
  const add = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (name.trim() === '') return
    onAdd(name.trim())
    setName('')
  }
  return (
    <form className="add-node" onSubmit={add}>
      <label htmlFor={id}>
        {label}
        <input
          id={id}
          maxLength={120}
          value={name}
          onChange={(event) => {
            setName(event.target.value)
          }}
          placeholder={t('draft.name_first')}
        />
      </label>
      <button type="submit" className="btn" disabled={name.trim() === ''}>
        {verb}
      </button>
    </form>
  )
}
