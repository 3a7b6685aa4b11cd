import { Fragment, type ReactNode } from 'react'
import type { LocalMark as Mark, StepFields } from '@blaupause/domain/blueprints'
import { useSay } from '../i18n/use-say.js'
import { publishedWords, type Names } from './published-words.js'
import './local.css'

/** One word wherever a step is named: it is not as published, and in which Land. Nothing where it is. */
export function LocalMark({ local, land, own = false }: { local: readonly Mark[]; land: string; own?: boolean }): ReactNode {
  const { t } = useSay()
  if (local.length === 0) return null
  return <span className="tag local-mark">{t(own ? 'local.here' : 'local.there', { land: t(`land.${land}`, { _: land }) })}</span>
}

type Props = { local: readonly Mark[]; land: string; own?: boolean; published: StepFields | null; version: string | null; names: Names }

/** What is local about a step: the publisher's value struck beside it, and why. */
export function LocalNote({ local, land, own = false, published, version, names }: Props): ReactNode {
  const { t, text } = useSay()
  if (local.length === 0) return null
  return (
    <div className="local-note">
      <p>
        <LocalMark local={local} land={land} own={own} /> {version !== null && <span className="muted">{t('local.title', { version })}</span>}
      </p>
      <ul>
        {local.map(({ change, kind, fields, reason, was }) => (
          <li key={`${change}${kind}`}>
            <b>{t(`local.kind.${kind}`)}</b>
            {kind === 'role' && was !== null && (
              <>
                {' '}
                <del>{text(was)}</del>
              </>
            )}
            {kind !== 'role' && published !== null && fields.length > 0 && (
              <dl>
                {fields.map((field) => (
                  <Fragment key={field}>
                    <dt>{t(`local.field.${field}`)}</dt>
                    <dd>
                      <del>
                        <span className="visually-hidden">{t('local.publisher')} </span>
                        {publishedWords(field, published, names, { t, text })}
                      </del>
                    </dd>
                  </Fragment>
                ))}
              </dl>
            )}
            {text(reason) !== '' && <span className="because">{t('local.because', { reason: text(reason) })}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
