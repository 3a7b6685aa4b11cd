import { useEffect, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { Link, useLocation, useParams } from 'react-router-dom'
import type { PlainDocument } from '@blaupause/contract/http'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { ReportFiles } from './report-files.js'
import { ReportPart } from './report-part.js'
import './imports.css'

/** The report of an import: the same words as its PDF, each conflict with an address of its own. It stays after the start. */
export function ImportReportPage(): ReactNode {
  const { t, language } = useSay()
  const { me } = useMe()
  const { hash } = useLocation()
  const { id = '' } = useParams()
  const { data: report, error } = useGetOne<PlainDocument & { id: string }>('import-report', { id: `${id}@${language}` }, { retry: false })
  usePageTitle(report?.title, me?.demo)
  useEffect(() => {
    if (report && hash !== '') document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView()
  }, [report, hash])
  if (error) return <Failure error={error} />
  if (!report) return <Waiting heads={[t('imports.report.title')]} />
  return (
    <article className="import-report">
      <p className="crumb">
        <Link className="quiet" to="/blaupausen">
          {t('blueprints.title')}
        </Link>{' '}
        /{' '}
        <Link className="quiet" to="/blaupausen/import">
          {t('imports.title')}
        </Link>{' '}
        /{' '}
        <Link className="quiet" to={`/blaupausen/import/${id}`}>
          {t('imports.report.import')}
        </Link>
      </p>
      <h1>{report.title}</h1>
      <p className="muted">{report.head}</p>
      <p className="lead-text">{report.lead}</p>
      <ReportFiles id={id} />
      {report.parts.map((part) => (
        <ReportPart key={part.id} part={part} target={decodeURIComponent(hash.slice(1))} />
      ))}
    </article>
  )
}
