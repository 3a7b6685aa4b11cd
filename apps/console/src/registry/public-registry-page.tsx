import { useEffect, type ReactNode } from 'react'
import { sentenceOf } from '../data/http.js'
import { useSay } from '../i18n/use-say.js'
import { PublicFrame } from '../shell/public-frame.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { byBlueprint } from './by-blueprint.js'
import { EditionEntry } from './edition-entry.js'
import { usePublicChangelog } from './use-public-changelog.js'
import './registry.css'

const ROOT = '/oeffentlich/blaupausen'
const FEED = '/api/v1/public/blueprints/changelog.atom'

/** What anybody may read of the published blueprints: all of them, or one by its name in the address. */
export function PublicRegistryPage(): ReactNode {
  const { t, text, language } = useSay()
  const name = decodeURIComponent(location.pathname.slice(ROOT.length).split('/')[1] ?? '')
  const { entries, demo, failed, older } = usePublicChangelog(name)
  useEffect(() => {
    if (entries && location.hash !== '') document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView()
  }, [entries])
  const listed = byBlueprint(entries ?? [])
  const title =
    entries === null
      ? t('registry.title')
      : listed.length === 0
        ? t('registry.none')
        : name !== ''
          ? text(entries[0]!.title)
          : t('registry.heading', {
              blueprints: t('registry.blueprints', { smart_count: listed.length }),
              versions: t('registry.versions', { smart_count: entries.length }),
            })
  usePageTitle(title, demo)
  return (
    <PublicFrame demo={demo}>
      {name !== '' && (
        <p className="crumb">
          <a className="quiet" href={ROOT}>
            {t('registry.title')}
          </a>
        </p>
      )}
      <h1>{title}</h1>
      <p className="lead-text">
        {t('registry.public_lead')} <a href={FEED}>{t('registry.feed')}</a>
      </p>
      {failed !== null && <p role="alert">{sentenceOf(failed, language) ?? t('failure.unreachable')}</p>}
      {listed.map(({ name: id, entries: own, recommended }) => (
        <section key={id} className="rule listed" aria-labelledby={`bp-${id}`}>
          <h2 id={`bp-${id}`}>
            {name === '' ? <a href={`${ROOT}/${id}`}>{text(own[0]!.title)}</a> : t('registry.versions_head')} <small className="muted">{id}</small>
          </h2>
          <p>{text(own[0]!.summary)}</p>
          {own.map((entry) => (
            <EditionEntry key={entry.version} entry={entry} recommended={entry === recommended} />
          ))}
        </section>
      ))}
      {older && (
        <button type="button" className="btn" onClick={older}>
          {t('registry.older')}
        </button>
      )}
      <p className="source">
        {t('registry.verify')} <a href="/api/v1/public/keys">{t('registry.keys')}</a>, <a href="/api/v1/public/schema/blueprint">{t('registry.schema')}</a>
      </p>
    </PublicFrame>
  )
}
