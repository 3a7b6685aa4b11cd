import type { ReactNode } from 'react'
import { useGetList, useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import type { PilotMatrix } from '@blaupause/contract/programme'
import type { Onlinedienst } from '@blaupause/domain/catalogue'
import type { Programme } from '@blaupause/domain/programme'
import type { Lage } from '@blaupause/contract/insights'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { Commitments } from './commitments.js'
import { Duties } from './duties.js'
import { Partners } from './partners.js'
import { Phases } from './phases.js'
import { PilotTable } from './pilot-table.js'
import { useProgrammes } from './use-programmes.js'
import '../blueprints/blueprints.css'
import './programme.css'

/** What was agreed: commitments, who provides what, phases, pilots and who is responsible. Several programmes are tabs. */
export function ProgrammePage(): ReactNode {
  const { t, format, text } = useSay()
  const { me } = useMe()
  const { id } = useParams()
  const { programmes, chosen } = useProgrammes(me)
  const current = id ?? chosen[0]?.id
  const enabled = current !== undefined
  const { data: programme, error } = useGetOne<Programme>('programme', { id: current ?? '' }, { enabled, retry: false })
  const { data: matrix } = useGetOne<{ id: string; items: PilotMatrix }>('pilot-matrix', { id: current ?? '' }, { enabled, retry: false })
  const pilots = matrix?.items
  const { data: services } = useGetList<Onlinedienst>('onlinedienste', { pagination: { page: 1, perPage: 200 } }, { retry: false })
  const { data: lage } = useGetOne<Lage & { id: string }>('lage', { id: current ?? '' }, { enabled, retry: false })
  const ready = programme && pilots && services && lage
  const until = programme?.commitments
    .map((one) => one.until)
    .toSorted()
    .at(-1)
  const sentence =
    !ready || until === undefined
      ? undefined
      : capital(
          t('programmes.sentence', {
            services: counted('programmes.services', programme.commitments.length),
            until: format.date(until),
            pilots: counted('programmes.pilots_count', programme.pilots.length),
            connections: format.number(Math.max(lage.total, lage.proposed)),
          }),
        )
  usePageTitle(sentence ?? t('programmes.title'), me?.demo)
  if (error) return <Failure error={error} />
  if (me && !enabled)
    return (
      <div className="empty">
        <h1>{t('programmes.none')}</h1>
        <p>{t('programmes.none_hint')}</p>
      </div>
    )
  if (!me || !ready) return <Waiting heads={[t('programmes.commitments')]} />
  return (
    <div className="programme">
      {programmes.length > 1 && (
        <nav className="tabs" aria-label={t('programmes.tabs')}>
          {programmes.map((one) => (
            <Link key={one.id} to={`/programm/${one.id}`} aria-current={one.id === current ? 'page' : undefined}>
              {one.name}
            </Link>
          ))}
        </nav>
      )}
      <div className="intro">
        <div>
          {programmes.length < 2 && <p className="crumb">{programme.name}</p>}
          <h1>{sentence}</h1>
          <p className="now">{text(programme.goal)}</p>
        </div>
      </div>
      <Phases phases={programme.phases} today={me.today} />
      <Commitments programme={programme} services={services} />
      <Duties programme={programme} />
      <PilotTable programme={programme} pilots={pilots} services={services} lage={lage} />
      <Partners programme={programme} services={services} />
      <p className="source">{t('programmes.sure_means')}</p>
    </div>
  )

  function counted(key: string, count: number): string {
    return t(key, { smart_count: count }).replace(String(count), t(`programmes.words.${count}`, { _: String(count) }))
  }
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
