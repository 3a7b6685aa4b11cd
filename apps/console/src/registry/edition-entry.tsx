import { useId, type ReactNode } from 'react'
import type { ChangelogEntry, RegistryEntry } from '@blaupause/contract/blueprints'
import { packageFileName } from '@blaupause/domain/blueprints'
import type { DisplayState } from '@blaupause/domain/rollouts'
import { groupDigest } from '../blueprints/group-digest.js'
import { SignerList } from '../blueprints/signer-list.js'
import { useSay } from '../i18n/use-say.js'
import { State } from '../marks/mark.js'
import { ChangeList } from './change-list.js'

type Props = { entry: ChangelogEntry; recommended: boolean; uses?: RegistryEntry['uses']; children?: ReactNode }

const marks: Readonly<Record<string, DisplayState>> = { published: 'belegt', deprecated: 'gemeldet', withdrawn: 'ueberfaellig' }

/** One published version: its state, what is new, on what it rests, who signed and who uses it. A withdrawn one is not to be had any more. */
export function EditionEntry({ entry, recommended, uses, children }: Props): ReactNode {
  const { t, text, format } = useSay()
  const id = useId()
  const { name, version, state, retired, line } = entry
  return (
    <article className="edition" id={`v${version}`} aria-labelledby={id}>
      <div className="cap">
        <h3 id={id}>{version}</h3>
        <State state={marks[state]!}>
          {t(recommended ? 'registry.recommended' : `blueprints.state.${state}`)}, {format.date(entry.publishedOn!)}
        </State>
      </div>
      {retired !== null && (
        <p>
          <b>{t('registry.since', { on: format.date(retired.on) })}</b> {retired.reason}
          {retired.replacement && (
            <>
              {' '}
              {t('blueprints.retired.instead')} {retired.replacement.name} {retired.replacement.version}
            </>
          )}
        </p>
      )}
      {line && <p className="line-of">{text(line)}</p>}
      <p className="muted">
        {t(entry.rollouts === 0 ? 'registry.rests_none' : 'registry.rests', {
          rollouts: t('blueprints.made.from', { smart_count: entry.rollouts }),
          pilots: t('blueprints.made.pilots', { smart_count: entry.pilots }),
        })}
        {entry.dataOn !== null && ` ${t('registry.data_on', { on: format.date(entry.dataOn) })}`}
      </p>
      {uses !== undefined && (
        <p className="muted">
          {uses.length === 0
            ? t('registry.unused')
            : t('registry.used', {
                by: uses
                  .map(({ land, rollouts }) =>
                    t(rollouts === 0 ? 'registry.land_looks' : 'registry.land', { land: t(`land.${land}`, { _: land }), smart_count: rollouts }),
                  )
                  .join(', '),
              })}
        </p>
      )}
      <ChangeList entry={entry} />
      <details className="signed" open={recommended}>
        <summary>{t('registry.signed_by', { names: entry.signers.map((signer) => signer.name).join(', ') })}</summary>
        <SignerList signers={entry.signers} />
        <p className="source">
          {t('blueprints.licence')} {entry.licence} · {t('blueprints.contact')} {[entry.contact.organisation, entry.contact.mailbox].filter(Boolean).join(', ')}
        </p>
        <p className="source">
          {t('blueprints.digest')} <code className="digest">{groupDigest(entry.digest)}</code>
        </p>
      </details>
      <p className="links">
        {state !== 'withdrawn' && (
          <a href={`/api/v1/public/blueprints/${name}/${version}`} download={packageFileName({ name, version })}>
            {t('registry.download', { version })}
          </a>
        )}
        {children}
      </p>
    </article>
  )
}
