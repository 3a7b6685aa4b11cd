import type { ReactNode } from 'react'
import { isGone, type Blueprint } from '@blaupause/domain/blueprints'
import { useSay } from '../../i18n/use-say.js'
import { placeName } from './place-name.js'
import type { DraftEdits } from './use-draft-edits.js'

/** Where somebody else was faster: both versions, and who wrote theirs. Nothing is decided by the clock; what was taken out takes no field of mine. */
export function Clashes({ draft, content }: { draft: DraftEdits; content: Blueprint }): ReactNode {
  const { t, text, format } = useSay()
  if (draft.clashes.length === 0) return null
  const stands = draft.view?.blueprint
  const say = (value: unknown, path: string): string =>
    value === null
      ? t(path.split('.').length > 2 ? 'draft.empty' : 'draft.gone')
      : typeof value === 'object' && value !== null && 'de' in value
        ? text(value as { de: string; en: string })
        : typeof value === 'string'
          ? value
          : JSON.stringify(value)
  return (
    <section className="panel clashes" aria-labelledby="gleichzeitig" role="alert">
      <h2 id="gleichzeitig">{t('draft.clash', { smart_count: draft.clashes.length })}</h2>
      <ul className="list">
        {draft.clashes.map(({ path, theirs, by, role, at }) => (
          <li key={path}>
            <b>{placeName(content, path, t, text)}</b>
            <dl className="diff">
              <div>
                <dt>{t('draft.mine')}</dt>
                <dd>{say(draft.edits.find((one) => one.path === path)?.value, path)}</dd>
              </div>
              <div>
                <dt>
                  {by === null || at === null
                    ? t('draft.theirs')
                    : t('draft.theirs_by', { by, role: t(`agreement.role.${role}`, { _: '' }), at: format.moment(at) })}
                </dt>
                <dd>{stands && isGone(stands, path) ? t('draft.node_gone') : say(theirs, path)}</dd>
              </div>
            </dl>
            <div className="btns">
              {stands && isGone(stands, path) ? null : (
                <button
                  type="button"
                  className="btn"
                  onClick={() => {
                    draft.settle(path, 'mine')
                  }}
                >
                  {t('draft.take_mine')}
                </button>
              )}
              <button
                type="button"
                className="btn"
                onClick={() => {
                  draft.settle(path, 'theirs')
                }}
              >
                {t('draft.take_theirs')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
