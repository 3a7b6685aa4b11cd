import type { ReactNode } from 'react'
import { useGetList, useGetOne } from 'react-admin'
import { Link, useParams, useSearchParams } from 'react-router-dom'
import type { BlueprintRow, BlueprintView } from '@blaupause/contract/blueprints'
import {
  blueprintParts,
  areRelated,
  compareBlueprints,
  compareVersions,
  differenceReader,
  groupDifferences,
  predecessorOf,
  versionVerdict,
} from '@blaupause/domain/blueprints'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'
import { Failure } from '../../shell/failure.js'
import { usePageTitle } from '../../shell/use-page-title.js'
import { Waiting } from '../../shell/waiting.js'
import { EditionPick, keyOf } from './edition-pick.js'
import { NodeChanges } from './node-changes.js'
import '../blueprints.css'
import './compare.css'

/** Two editions side by side as one reads them: node by node in sentences, and what the change means for the version. */
export function ComparePage(): ReactNode {
  const { t, text } = useSay()
  const { me } = useMe()
  const { name = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const {
    data: rows = [],
    error: unlisted,
    isPending: listing,
  } = useGetList<BlueprintRow & { id: string }>('blueprints', { pagination: { page: 1, perPage: 200 } }, { retry: false })
  const [from, to] = chosen(name, search, rows)
  const { data: before, error: noBefore } = useEdition(from)
  const { data: after, error: noAfter } = useEdition(to)
  const differences = before && after ? compareBlueprints(before.blueprint, after.blueprint) : []
  const places = groupDifferences(differences)
  const title =
    before && after
      ? t('compare.heading', {
          from: called(before, after),
          to: called(after, before),
          changes:
            differences.length === 0
              ? t('compare.nothing')
              : t('compare.changes', { smart_count: differences.length, places: t('compare.places', { smart_count: places.length }) }),
        })
      : undefined
  usePageTitle(title ?? t('compare.title'), me?.demo)

  const failed = unlisted ?? noBefore ?? noAfter
  if (failed) return <Failure error={failed} />
  if (!me || listing) return <Waiting heads={[t('compare.before'), t('compare.after')]} />
  if (from === null || to === null)
    return (
      <div className="empty">
        <h1>{t('compare.alone', { name })}</h1>
        <p>{t('compare.alone_hint')}</p>
        <div className="btns">
          <Link className="btn" to="/blaupausen">
            {t('blueprints.title')}
          </Link>
        </div>
      </div>
    )
  if (!before || !after) return <Waiting heads={[t('compare.before'), t('compare.after')]} />
  const reader = differenceReader(before.blueprint, after.blueprint)
  const verdict = versionVerdict(before.blueprint, after.blueprint, differences)
  const pick =
    (which: 'von' | 'bis') =>
    (edition: string): void => {
      setSearch({ von: from, bis: to, [which]: edition })
    }
  return (
    <>
      <p className="crumb">
        <Link className="quiet" to="/blaupausen">
          {t('blueprints.title')}
        </Link>{' '}
        /{' '}
        <Link className="quiet" to={`/blaupausen/${to}`}>
          {text(after.title)} {after.version}
        </Link>
      </p>
      <h1>{title}</h1>
      <p className={verdict.holds ? 'now' : 'now refusal'}>{text(verdict.message)}</p>
      {!areRelated(before, after) && <p className="source">{t('compare.strangers')}</p>}
      <div className="fields compare-editions">
        <EditionPick label={t('compare.before')} rows={rows} of={after} value={from} onPick={pick('von')} />
        <EditionPick label={t('compare.after')} rows={rows} of={before} value={to} onPick={pick('bis')} />
        <button
          type="button"
          className="btn btn--text"
          onClick={() => {
            setSearch({ von: to, bis: from })
          }}
        >
          {t('compare.turn')}
        </button>
      </div>
      {blueprintParts.map((part) => {
        const own = places.filter(([first]) => first!.part === part)
        if (own.length === 0) return null
        return (
          <section key={part} className="rule part" aria-labelledby={`teil-${part}`}>
            <h2 id={`teil-${part}`}>{t(`compare.part.${part}`)}</h2>
            {own.map((list) => (
              <NodeChanges key={`${list[0]!.id} ${list[0]!.step}`} title={reader.title(list[0]!)} differences={list} sentence={reader.sentence} />
            ))}
          </section>
        )
      })}
    </>
  )
}

function useEdition(id: string | null) {
  return useGetOne<BlueprintView & { id: string }>('blueprints', { id: id ?? '' }, { retry: false, enabled: id !== null })
}

/** The editions that the address names; by itself the newest of the name beside the one it follows. A version alone is one of this name. */
function chosen(name: string, search: URLSearchParams, rows: readonly BlueprintRow[]): [string | null, string | null] {
  const named = (asked: string | null): string | null => (asked === null ? null : asked.includes('/') ? asked : `${name}/${asked}`)
  const newest = rows.filter((row) => row.name === name).sort((a, b) => compareVersions(b.version, a.version))[0]
  const to = named(search.get('bis')) ?? (newest ? keyOf(newest) : null)
  const own = rows.find((row) => keyOf(row) === to)
  const before = own ? predecessorOf(own, rows) : null
  return [named(search.get('von')) ?? (before ? keyOf(before) : null), to]
}

function called(one: BlueprintView, other: BlueprintView): string {
  return one.name === other.name ? one.version : `${one.name} ${one.version}`
}
