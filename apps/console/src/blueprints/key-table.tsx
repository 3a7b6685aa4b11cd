import type { ReactNode } from 'react'
import type { KeyView } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'
import { State } from '../marks/mark.js'
import { groupDigest } from './group-digest.js'

/** Each key with its holder, the fingerprint to compare, whether it counts, and what was signed with it. */
export function KeyTable({ keys, onRevoke }: { keys: readonly KeyView[]; onRevoke: (key: KeyView) => void }): ReactNode {
  const { t, format } = useSay()
  const heads = ['holder', 'fingerprint', 'state', 'packages', 'verb'] as const
  return (
    <table className="as-list keys" role="table" aria-label={t('keys.title')}>
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th key={head} role="columnheader" scope="col">
              {t(`keys.col.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {keys.map((key) => (
          <tr role="row" key={`${key.origin} ${key.kid}`}>
            <th role="rowheader" scope="row">
              <b>{key.name}</b>
              <small>
                {t(key.origin === 'own' && key.end !== null ? 'keys.origin.former' : `keys.origin.${key.origin}`)}
                {key.since !== null && `, ${t('keys.since', { on: format.date(key.since) })}`}
              </small>
              {key.kept !== null && <small>{t(`keys.kept.${key.kept}`)}</small>}
            </th>
            <td role="cell">
              <code className="digest">{groupDigest(key.fingerprint)}</code>
            </td>
            <td role="cell">
              <State state={stateOf(key)}>
                {key.exposed !== null
                  ? t('keys.state.exposed', { rights: key.exposed })
                  : key.end === null
                    ? t('keys.state.counts')
                    : t(`keys.state.${key.end.because}`, { from: format.date(key.end.from) })}
              </State>
              {key.exposed !== null && <small>{t('keys.state.exposed_hint')}</small>}
              {key.end !== null && key.end.reason !== '' && <small>{key.end.reason}</small>}
              {key.end !== null && <small>{t(key.end.compromised ? 'keys.state.only_known' : 'keys.state.before')}</small>}
            </td>
            <td role="cell">
              {key.packages === 0 ? <span className="muted">{t('keys.packages_none')}</span> : t('keys.packages', { smart_count: key.packages })}
            </td>
            <td role="cell">
              {key.mayEnd && (
                <button
                  type="button"
                  className="btn btn--text"
                  aria-label={t('keys.revoke.of', { name: key.name, fingerprint: key.fingerprint.slice(0, 9) })}
                  onClick={() => {
                    onRevoke(key)
                  }}
                >
                  {t('keys.revoke.open')}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A key that others can read is worse off than one that was replaced. */
function stateOf({ end, exposed }: KeyView): 'belegt' | 'ausnahme' | 'ueberfaellig' {
  if (end === null && exposed === null) return 'belegt'
  return end?.because === 'rotated' ? 'ausnahme' : 'ueberfaellig'
}
