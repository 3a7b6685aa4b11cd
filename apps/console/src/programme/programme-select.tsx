import type { ReactNode } from 'react'
import type { Me } from '@blaupause/contract/identity'
import { useSay } from '../i18n/use-say.js'
import { useProgrammes } from './use-programmes.js'

/** Which programme the pages speak of. One alone is no choice and stays hidden. */
export function ProgrammeSelect({ me }: { me: Me }): ReactNode {
  const { t } = useSay()
  const { programmes, choice, choose } = useProgrammes(me)
  if (programmes.length < 2) return null
  return (
    <label className="prog">
      <span className="visually-hidden">{t('programme.label')}</span>
      <span className="pick">
        <select
          value={choice === '' ? 'all' : choice}
          onChange={(event) => {
            choose(event.target.value)
          }}
        >
          <option value="all">{programmes.map(({ name }) => name).join(` ${t('programme.and')} `)}</option>
          {programmes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </span>
    </label>
  )
}
