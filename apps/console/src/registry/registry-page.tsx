import type { ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { Link } from 'react-router-dom'
import type { RegistryEntry } from '@blaupause/contract/blueprints'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { byBlueprint } from './by-blueprint.js'
import { EditionEntry } from './edition-entry.js'
import { LineForm } from './line-form.js'
import './registry.css'

/** What is published here, version by version: what each one changed, its state, who signed, and which Länder use it. */
export function RegistryPage(): ReactNode {
  const { t, text } = useSay()
  const { me } = useMe()
  const {
    data = [],
    error,
    isPending,
  } = useGetList<RegistryEntry & { id: string }>('blueprint-registry', { pagination: { page: 1, perPage: 200 } }, { retry: false })
  const listed = byBlueprint(data)
  const title =
    listed.length === 0
      ? t('registry.none')
      : t('registry.heading', {
          blueprints: t('registry.blueprints', { smart_count: listed.length }),
          versions: t('registry.versions', { smart_count: data.length }),
        })
  usePageTitle(isPending ? t('registry.title') : title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || isPending) return <Waiting heads={[t('registry.title')]} />
  return (
    <>
      <p className="crumb">
        <Link className="quiet" to="/blaupausen">
          {t('blueprints.title')}
        </Link>
      </p>
      <h1>{title}</h1>
      <p className="lead-text">
        {t('registry.lead')} <a href="/oeffentlich/blaupausen">{t('registry.public')}</a>
      </p>
      {listed.map(({ name, entries, recommended }) => (
        <section key={name} className="rule listed" aria-labelledby={`bp-${name}`}>
          <h2 id={`bp-${name}`}>
            {text(entries[0]!.title)} <small className="muted">{name}</small>
          </h2>
          <p>{text(entries[0]!.summary)}</p>
          {entries.map((entry) => (
            <EditionEntry key={entry.version} entry={entry} recommended={entry === recommended} uses={entry.uses}>
              <Link to={`/blaupausen/${name}/${entry.version}`}>{t('registry.read')}</Link>
              {entry.follows && (
                <Link to={`/blaupausen/${name}/vergleich?von=${entry.follows.name}/${entry.follows.version}&bis=${name}/${entry.version}`}>
                  {t('registry.compare')}
                </Link>
              )}
              {entry.mayWrite && <LineForm entry={entry} />}
            </EditionEntry>
          ))}
        </section>
      ))}
    </>
  )
}
