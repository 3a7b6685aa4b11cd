import type { ReactNode } from 'react'
import { useGetList, useGetOne } from 'react-admin'
import { Link, useNavigate, useParams } from 'react-router-dom'
import type { CatalogueComparison, CatalogueRow } from '@blaupause/contract/criteria'
import type { Scale } from '@blaupause/domain/criteria'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { scaleSentence } from './scale-sentence.js'
import './criteria.css'

type Change = CatalogueComparison['changes'][number]

/** What became of the catalogue between any two versions, as a person reads it: added, retired, reworded, weighed anew. */
export function ComparePage(): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  const go = useNavigate()
  const { id = '', other = '' } = useParams()
  const { data: comparison, error } = useGetOne<CatalogueComparison & { id: string }>('catalogue-comparison', { id: `${id}/${other}` }, { retry: false })
  const { data: versions = [] } = useGetList<CatalogueRow>('criteria-catalogues', { pagination: { page: 1, perPage: 200 } }, { retry: false })
  const count = (kind: Change['kind']): number => comparison?.changes.filter((change) => change.kind === kind).length ?? 0
  const title =
    comparison &&
    t('criteria.compare_title', {
      before: comparison.before.number,
      after: comparison.after.number,
      added: count('added'),
      retired: count('retired'),
      changed: count('changed'),
    })
  usePageTitle(title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !comparison) return <Waiting heads={[t('criteria.title')]} />
  const pick = (label: string, value: string, onPick: (id: string) => void): ReactNode => (
    <label>
      {label}
      <span className="pick">
        <select
          value={value}
          onChange={(event) => {
            onPick(event.target.value)
          }}
        >
          {versions.map((one) => (
            <option key={one.id} value={one.id}>
              {one.number}: {one.title}
            </option>
          ))}
        </select>
      </span>
    </label>
  )
  return (
    <>
      <p className="crumb">
        <Link to="/kriterien">{t('criteria.title')}</Link> /{' '}
        <Link to={`/kriterien/fassungen/${id}`}>{t('criteria.version_n', { number: comparison.after.number })}</Link>
      </p>
      <h1>{title}</h1>
      <div className="fields compare-pick">
        {pick(t('criteria.compare_before'), other, (next) => {
          void go(`/kriterien/fassungen/${id}/vergleich/${next}`)
        })}
        {pick(t('criteria.compare_after'), id, (next) => {
          void go(`/kriterien/fassungen/${next}/vergleich/${other}`)
        })}
      </div>
      {comparison.changes.length === 0 && <p className="now">{t('criteria.compare_none')}</p>}
      {(['added', 'retired', 'restored', 'changed', 'removed'] as const).map((kind) => {
        const own = comparison.changes.filter((change) => change.kind === kind)
        if (own.length === 0) return null
        return (
          <section key={kind} className="dimension" aria-labelledby={`art-${kind}`}>
            <div className="cap">
              <h2 id={`art-${kind}`}>{t(`criteria.change.${kind}`)}</h2>
              <span className="small muted">{t('criteria.in_dimension', { smart_count: own.length })}</span>
            </div>
            {own.map((change) => (
              <Difference key={change.criterion} change={change} />
            ))}
          </section>
        )
      })}
      <p className="source">{t('criteria.unchanged', { smart_count: comparison.unchanged })}</p>
    </>
  )
}

function Difference({ change }: { change: Change }): ReactNode {
  const say = useSay()
  const { t, text, format } = say
  const share = (value: number | null): string => (value === null ? '–' : format.percent(value))
  const shown = (field: string, value: unknown): string => {
    if (field === 'scale') return scaleSentence(value as Scale, say)
    if (typeof value === 'boolean') return t(value ? 'criteria.yes' : 'criteria.no')
    if (Array.isArray(value)) return value.join(', ') || '–'
    if (value !== null && typeof value === 'object' && 'de' in value) return text(value as { de: string; en: string })
    return field === 'dimension' ? t(`criteria.dimension.${String(value)}`) : typeof value === 'string' ? value : JSON.stringify(value)
  }
  return (
    <article className="criterion" aria-label={text(change.statement)}>
      <div className="claim">
        <h3>
          <Link className="quiet" to={`/kriterien/${change.criterion}`}>
            {text(change.statement)}
          </Link>
        </h3>
        {change.weightBefore !== change.weightAfter && (
          <p className="marks">{t('criteria.weight_moved', { before: share(change.weightBefore), after: share(change.weightAfter) })}</p>
        )}
      </div>
      <dl className="about">
        {change.reason && (
          <div>
            <dt>{t('criteria.retired_because')}</dt>
            <dd>{text(change.reason)}</dd>
          </div>
        )}
        {change.fields.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{t(`criteria.field.${field}`)}</dt>
            <dd>
              <del>{shown(field, before)}</del> <ins>{shown(field, after)}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </article>
  )
}
