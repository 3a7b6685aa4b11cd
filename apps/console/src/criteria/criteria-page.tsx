import { useEffect, useState, type ReactNode } from 'react'
import { useGetList, useGetOne } from 'react-admin'
import { Link, useLocation } from 'react-router-dom'
import type { CatalogueRow, CatalogueView } from '@blaupause/contract/criteria'
import { byNumber, canKeepCatalogue } from '@blaupause/domain/criteria'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { useProgrammes } from '../programme/use-programmes.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { ChangeList } from './change-list.js'
import { CriterionEntry } from './criterion-entry.js'
import { DraftForm } from './draft-form.js'
import { Dimensions } from './dimensions.js'
import { nextNumber } from './next-number.js'
import { VersionTable } from './version-table.js'
import './criteria.css'

/** The catalogue that holds, the version that is being heard, and who asked for which change. */
export function CriteriaPage(): ReactNode {
  const { t, format } = useSay()
  const { me } = useMe()
  const { hash } = useLocation()
  const { programmes, chosen } = useProgrammes(me)
  const [drafting, setDrafting] = useState(false)
  const { data: all, error, isPending } = useGetList<CatalogueRow>('criteria-catalogues', { pagination: { page: 1, perPage: 200 } }, { retry: false })
  const versions = (all ?? []).filter(({ programme }) => me?.actor.role === 'kommune' || chosen.some(({ id }) => id === programme))
  const holds = versions.filter(({ state }) => state === 'published').sort((a, b) => byNumber(b.number, a.number))[0]
  const heard = versions.find(({ state }) => state === 'consultation')
  const { data: catalogue, isFetched } = useGetOne<CatalogueView>('catalogue', { id: holds?.id ?? '' }, { enabled: holds !== undefined, retry: false })
  const summary = holds ? t('criteria.summary', { smart_count: holds.criteria, number: holds.number }) : t('criteria.none')
  usePageTitle(all ? summary : t('criteria.title'), me?.demo)
  const there = catalogue !== undefined
  useEffect(() => {
    if (there && hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView()
  }, [there, hash])
  if (error) return <Failure error={error} />
  if (!me || isPending || (holds && !isFetched)) return <Waiting heads={[t('criteria.title'), t('criteria.why'), t('criteria.measured')]} />
  const own = programmes.filter(({ id, land }) => canKeepCatalogue(me.actor, { programme: id, land }))
  const add = own.length > 0 && !drafting && (
    <button
      type="button"
      className={holds ? 'btn' : 'btn btn--primary'}
      onClick={() => {
        setDrafting(true)
      }}
    >
      {t('criteria.draft')}
    </button>
  )
  const counting = catalogue?.criteria.filter(({ retired }) => retired === null) ?? []
  return (
    <>
      <div className="intro">
        <div>
          <h1>{summary}</h1>
          <p className="now">
            {holds ? t(holds.official ? 'criteria.lead_official' : 'criteria.lead') : t(own.length > 0 ? 'criteria.none_hint' : 'criteria.none_reader')}
          </p>
          {heard && (
            <p className="now">
              <Link to={`/kriterien/fassungen/${heard.id}`}>
                {t('criteria.heard_now', { number: heard.number, until: heard.consultUntil ? format.date(heard.consultUntil) : '–' })}
              </Link>
            </p>
          )}
        </div>
        <div className="do">{add}</div>
      </div>
      {drafting && (
        <DraftForm
          programmes={own}
          next={nextNumber(versions.map(({ number }) => number))}
          onDone={() => {
            setDrafting(false)
          }}
        />
      )}
      {versions.length > 0 && (
        <section className="dimension" aria-labelledby="fassungen">
          <div className="cap">
            <h2 id="fassungen">{t('criteria.versions')}</h2>
          </div>
          <VersionTable versions={versions} />
        </section>
      )}
      <ChangeList programmes={chosen} me={me} />
      {catalogue && (
        <Dimensions criteria={counting} entry={(criterion) => <CriterionEntry key={criterion.id} criterion={criterion} all={catalogue.criteria} />} />
      )}
    </>
  )
}
