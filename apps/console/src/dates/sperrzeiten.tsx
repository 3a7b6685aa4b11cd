import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { Me } from '@blaupause/contract/identity'
import type { SperrzeitView } from '@blaupause/contract/rollouts'
import { canSetSperrzeit } from '@blaupause/domain/rollouts'
import { useSay } from '../i18n/use-say.js'
import { EndSperrzeitForm } from './end-sperrzeit-form.js'
import { SperrzeitForm } from './sperrzeit-form.js'

/** Times in which offices are left in peace: who set them and why, ended ones too. A Kommune sets its own, a Land those of its bodies. */
export function Sperrzeiten({ me }: { me: Me }): ReactNode {
  const { t, format } = useSay()
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<string | null>(null)
  const { data = [] } = useGetList<SperrzeitView>('sperrzeiten', { pagination: { page: 1, perPage: 50 }, filter: me.actor.land === null ? {} : { land: me.actor.land } }, { retry: false })
  const maySet = me.actor.role === 'land' || me.actor.role === 'kommune'
  return (
    <section className="part" aria-labelledby="sperrzeiten">
      <h2 id="sperrzeiten">{t('dates.sperrzeiten.title')}</h2>
      <p className="small muted">{t('dates.sperrzeiten.what')}</p>
      {data.length === 0 && <p>{t('dates.sperrzeiten.none')}</p>}
      <ul className="list sperrzeiten">
        {data.map((one) => (
          <li key={one.id}>
            <p>
              <strong>{one.name}</strong>, {t(`dates.sperrzeiten.kinds.${one.kind}`)}, {t('dates.sperrzeiten.span', { from: format.date(one.from), to: format.date(one.to) })}: {one.body ?? t('dates.sperrzeiten.whole', { land: one.land })}
              {one.maxPopulation !== null && `, ${t('dates.sperrzeiten.small', { count: format.number(one.maxPopulation) })}`}
              <br /><small className="muted">{t('dates.sperrzeiten.by', { organisation: one.organisation, reason: one.reason })}{one.endedAt !== null && ` · ${t('dates.sperrzeiten.ended', { on: format.date(one.endedAt.slice(0, 10)) })}`}</small>
            </p>
            {one.endedAt === null && one.to >= me.today && canSetSperrzeit(me.actor, one) && ending !== one.id && <button type="button" className="btn" aria-label={t('dates.sperrzeiten.end_title', { name: one.name })} onClick={() => { setEnding(one.id) }}>{t('dates.sperrzeiten.end')}</button>}
            {ending === one.id && <EndSperrzeitForm sperrzeit={one} onDone={() => { setEnding(null) }} />}
          </li>
        ))}
      </ul>
      {maySet && !adding && <p><button type="button" className="btn" onClick={() => { setAdding(true) }}>{t('dates.sperrzeiten.add')}</button></p>}
      {adding && <SperrzeitForm me={me} onDone={() => { setAdding(false) }} />}
    </section>
  )
}
