import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { ProcedureReport, type ProcedureImport } from '@blaupause/contract/awards'
import { canImportProcedures } from '@blaupause/domain/awards'
import { ListDrop } from '../../files/list-drop.js'
import { useListUpload } from '../../files/use-list-upload.js'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'
import { Failure } from '../../shell/failure.js'
import { Pager } from '../../shell/pager.js'
import { usePageTitle } from '../../shell/use-page-title.js'
import { Waiting } from '../../shell/waiting.js'
import { MinistryTabs } from './ministry-tabs.js'
import { PassedLines } from './passed-lines.js'
import './ministry.css'

const PAGE = 25
const SAMPLE =
  'schluessel;name;link;art;anbieter;leistungen;senden;im_portal;stand\n09273147;Meldebestätigung beantragen;https://…;kommunal;Stadt Mainburg;99115005060000;ja;ja;2026-11-24'

/** The number that decides comes in here: the portal's own list as a file, with a look at who crosses the line before it is taken. */
export function PortalFiguresPage(): ReactNode {
  const { t, format } = useSay()
  const { me } = useMe()
  const [page, setPage] = useState(1)
  const { data: rows, error, pageInfo } = useGetList<ProcedureImport>('procedures/imports', { pagination: { page, perPage: PAGE } }, { retry: false })
  const [newest, setNewest] = useState<ProcedureImport | null>(null)
  if (page === 1 && rows?.[0] && rows[0].id !== newest?.id) setNewest(rows[0])
  const upload = useListUpload('/procedures/import', ProcedureReport, { packs: true })
  const title = newest === null ? t('awarding.portal.none') : t('awarding.portal.title', { on: format.date(newest.stand) })
  usePageTitle(title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !rows) return <Waiting heads={[t('awarding.portal.when'), t('awarding.portal.day')]} />
  return (
    <>
      <MinistryTabs />
      <div className="intro">
        <div>
          <h1>{title}</h1>
          <p className="now">{t('awarding.portal.lead')}</p>
        </div>
      </div>
      {canImportProcedures(me.actor, me.actor.land ?? '') && (
        <ListDrop
          upload={upload}
          partly
          accept=".json,.gz,application/json,application/gzip"
          title={t('awarding.portal.file')}
          columns={t('awarding.portal.columns')}
          sample={SAMPLE}
          preview={upload.report && <PassedLines report={upload.report} />}
        />
      )}
      <section className="part" aria-labelledby="portal-taken">
        <h2 id="portal-taken">{t('awarding.portal.taken')}</h2>
        {rows.length === 0 ? (
          <p className="empty">{t('awarding.portal.empty')}</p>
        ) : (
          <div className="scroll award-scroll" role="region" aria-labelledby="portal-taken" tabIndex={0}>
            <table className="award-table">
              <thead>
                <tr>
                  <th scope="col">{t('awarding.portal.day')}</th>
                  <th scope="col">{t('awarding.portal.when')}</th>
                  <th scope="col" className="num">
                    {t('awarding.portal.rows')}
                  </th>
                  <th scope="col" className="num">
                    {t('awarding.portal.bodies')}
                  </th>
                  <th scope="col" className="num">
                    {t('awarding.portal.refused')}
                  </th>
                  <th scope="col">{t('awarding.portal.by')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <th scope="row">{format.date(row.stand)}</th>
                    <td>{format.moment(row.importedAt)}</td>
                    <td className="num">{format.number(row.rows)}</td>
                    <td className="num">{format.number(row.bodies)}</td>
                    <td className="num">{row.refused === 0 ? '–' : format.number(row.refused)}</td>
                    <td>{row.organisation}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <Pager page={page} more={pageInfo?.hasNextPage ?? false} onPage={setPage} />
      </section>
    </>
  )
}
