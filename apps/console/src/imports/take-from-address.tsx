import { useId, useState, type FormEvent, type ReactNode } from 'react'
import type { ImportView, SourceView } from '@blaupause/contract/blueprints'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { OfferedList } from './offered-list.js'
import { Refused } from './refused.js'

/** A package by its address: what another installation offers is listed before one chooses; the address of a package is taken at once. */
export function TakeFromAddress({ onTaken }: { onTaken: (view: ImportView) => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const [address, setAddress] = useState('')
  const [found, setFound] = useState<SourceView | null>(null)
  const looking = useCommand<SourceView>(t('imports.address.look'))
  const taking = useCommand<ImportView>(t('imports.list.take'))
  const busy = looking.busy || taking.busy
  const take = async (from: string): Promise<void> => {
    const view = await taking.send('/blueprint-sources/take', { address: from })
    if (view) onTaken(view)
  }
  const look = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    taking.clear()
    setFound(null)
    const view = await looking.send('/blueprint-sources/look', { address })
    if (view?.package) await take(address)
    else setFound(view)
  }
  const failed = taking.refused || taking.queued ? taking : looking
  return (
    <section className="from-address" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('imports.address.title')}</h2>
      <form
        onSubmit={(event) => {
          void look(event)
        }}
      >
        <label htmlFor={id}>
          {t('imports.address.label')}
          <input
            id={id}
            type="text"
            inputMode="url"
            autoComplete="url"
            spellCheck={false}
            required
            minLength={4}
            maxLength={500}
            value={address}
            aria-describedby={`${id}-hint`}
            onChange={(event) => {
              setAddress(event.target.value)
            }}
          />
        </label>
        <button type="submit" className="btn" disabled={busy}>
          {t('imports.address.look')}
        </button>
      </form>
      <p id={`${id}-hint`} className="source">
        {t('imports.address.hint')}
      </p>
      {busy && (
        <p role="status" className="source">
          {t('imports.address.fetching')}
        </p>
      )}
      <Refused upload={{ busy, refused: failed.refused, unreachable: failed.queued }} what="address" />
      {found && (
        <OfferedList
          found={found}
          busy={busy}
          onTake={(from) => {
            void take(from)
          }}
        />
      )}
    </section>
  )
}
