import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { BlueprintRow } from '@blaupause/contract/blueprints'
import type { DisplayState } from '@blaupause/domain/rollouts'
import { useSay } from '../i18n/use-say.js'
import { State } from '../marks/mark.js'
import { SignerList } from './signer-list.js'

const MARKS: Readonly<Record<Exclude<BlueprintRow['state'], 'starter'>, DisplayState>> = {
  draft: 'laeuft',
  consultation: 'laeuft',
  signing: 'wartet',
  published: 'belegt',
  deprecated: 'gemeldet',
  withdrawn: 'ueberfaellig',
}

export function BlueprintTable({ rows }: { rows: readonly BlueprintRow[] }): ReactNode {
  const { t, text, format } = useSay()
  const heads = ['blueprint', 'state', 'signers', 'rests', 'size'] as const
  return (
    <table className="as-list blueprints" role="table" aria-label={t('blueprints.title')}>
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th key={head} role="columnheader" scope="col">
              {t(`blueprints.col.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={`${row.name}/${row.version}`}>
            <th role="rowheader" scope="row">
              <Link to={`/blaupausen/${row.name}/${row.version}`}>
                <b>
                  {text(row.title)} {row.version}
                </b>
              </Link>
              <small>{text(row.summary)}</small>
              <small>
                {t('blueprints.licence')} {row.licence} · {t('blueprints.contact')} {[row.contact.organisation, row.contact.mailbox].filter(Boolean).join(', ')}
              </small>
            </th>
            <td role="cell">
              {row.state === 'starter' ? t('blueprints.state.starter') : <State state={MARKS[row.state]}>{t(`blueprints.state.${row.state}`)}</State>}
              {row.publishedOn !== null && <small>{format.date(row.publishedOn)}</small>}
              {row.retired !== null && (
                <small>
                  {row.retired.reason}
                  {row.retired.replacement !== null && (
                    <>
                      {' '}
                      {t('blueprints.retired.instead')}{' '}
                      <Link to={`/blaupausen/${row.retired.replacement.name}/${row.retired.replacement.version}`}>
                        {row.retired.replacement.name} {row.retired.replacement.version}
                      </Link>
                    </>
                  )}
                </small>
              )}
            </td>
            <td role="cell">{row.signers.length === 0 ? <span className="muted">{t('blueprints.no_signers')}</span> : <SignerList signers={row.signers} />}</td>
            <td role="cell">
              <span className="l" aria-hidden="true">
                {t('blueprints.col.rests')}{' '}
              </span>
              {row.rollouts === 0 ? t('blueprints.rests_none') : t('blueprints.rests', { smart_count: row.rollouts })}
            </td>
            <td role="cell" className="size">
              {t('blueprints.size', { steps: row.steps })}
              <small>{t('blueprints.size_services', { smart_count: row.services })}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
