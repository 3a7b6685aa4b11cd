import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { BeginAssessment } from '@blaupause/contract/assessments'
import type { CatalogueRow } from '@blaupause/contract/criteria'
import type { Me } from '@blaupause/contract/identity'
import type { PilotRow } from '@blaupause/contract/programme'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

type Pilot = PilotRow & { readonly id: string }

/** Opens the next round for a body: a Kommune for itself, the Land or the Bund for a pilot. */
export function BeginForm({ me, onDone }: { me: Me; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const go = useNavigate()
  const command = useCommand<{ id: string }>(t('assessments.begin'))
  const { data: catalogues = [] } = useGetList<CatalogueRow>(
    'criteria-catalogues',
    { pagination: { page: 1, perPage: 100 }, filter: { state: 'published' } },
    { retry: false },
  )
  const programmes = [...new Set(catalogues.map(({ programme }) => programme))]
  const [chosen, setChosen] = useState('')
  const programme = chosen || programmes[0] || ''
  const { data: pilots = [] } = useGetList<Pilot>(
    'pilots',
    { pagination: { page: 1, perPage: 100 }, filter: { programme } },
    { enabled: programme !== '', retry: false },
  )
  const own = me.actor.role === 'kommune' ? [{ traeger: me.actor.traeger[0] ?? '', name: me.actor.organisation.name }] : pilots
  const [body, setBody] = useState('')
  const traeger = own.some((one) => one.traeger === body) ? body : (own[0]?.traeger ?? '')
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const begun = await command.send('/assessments', BeginAssessment.parse({ programme, traeger }))
    if (begun !== null) void go(`/bewertungen/${begun.id}`)
  }
  if (catalogues.length === 0) return <p className="panel">{t('assessments.no_catalogue')}</p>
  return (
    <form
      className="panel wide"
      noValidate
      aria-label={t('assessments.begin')}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <div className="fields">
        {programmes.length > 1 && (
          <label htmlFor={`${id}-programme`}>
            {t('assessments.programme')}
            <span className="pick">
              <select
                id={`${id}-programme`}
                value={programme}
                onChange={(event) => {
                  setChosen(event.target.value)
                }}
              >
                {programmes.map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
              </select>
            </span>
          </label>
        )}
        <label htmlFor={`${id}-body`}>
          {t('assessments.begin_for')}
          <span className="pick">
            <select
              id={`${id}-body`}
              value={traeger}
              onChange={(event) => {
                setBody(event.target.value)
              }}
            >
              {own.map((one) => (
                <option key={one.traeger} value={one.traeger}>
                  {one.name}
                </option>
              ))}
            </select>
          </span>
        </label>
      </div>
      <Outcome command={command} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy || traeger === ''}>
          {t('assessments.begin')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('assessments.cancel')}
        </button>
      </div>
    </form>
  )
}
