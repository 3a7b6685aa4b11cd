import type { ChangelogEntry } from '@blaupause/contract/blueprints'
import { packageFileName } from '@blaupause/domain/blueprints'
import { escapeMarkup } from '@blaupause/domain/kernel'
import { Feed } from 'feed'

/** The changelog as an Atom feed (RFC 4287), German, newest first. `publicUrl`: where this installation is read. */
export function changelogFeed(entries: readonly ChangelogEntry[], publicUrl: string, demo: boolean): string {
  const page = `${publicUrl}/oeffentlich/blaupausen`
  const feed = new Feed({
    id: page,
    title: `Blaupausen${demo ? ' (Demodaten)' : ''}`,
    description: 'Veröffentlichte Blaupausen und was sich mit jeder Version geändert hat',
    link: page,
    language: 'de',
    generator: 'Blaupause',
    feedLinks: { atom: `${publicUrl}/api/v1/public/blueprints/changelog.atom` },
    updated: new Date(entries.map(updatedOn).sort((a, b) => (a < b ? 1 : -1))[0] ?? 0),
  })
  for (const entry of entries) {
    const address = `${page}/${entry.name}#v${entry.version}`
    feed.addItem({
      id: address,
      link: address,
      title: `${entry.title.de} ${entry.version}${states[entry.state] ?? ''}`,
      date: new Date(updatedOn(entry)),
      published: new Date(entry.publishedOn!),
      description: entry.line?.de ?? entry.summary.de,
      content: contentOf(entry, publicUrl),
      author: entry.signers.map(({ name }) => ({ name })),
    })
  }
  return feed.atom1()
}

const states: Readonly<Record<string, string>> = { deprecated: ': nicht mehr empfohlen', withdrawn: ': zurückgezogen' }

/** When the entry last became another one: published, or discouraged or withdrawn since. */
function updatedOn({ publishedOn, retired }: ChangelogEntry): string {
  return retired && retired.on > publishedOn!.slice(0, 10) ? `${retired.on}T00:00:00.000Z` : publishedOn!
}

function contentOf({ name, version, state, retired, line, summary, follows, changes, pilots, rollouts, signers }: ChangelogEntry, publicUrl: string): string {
  const file = packageFileName({ name, version })
  return [
    retired &&
      `<p><strong>${escapeMarkup(retired.reason)}</strong>${retired.replacement ? ` Stattdessen gilt: ${escapeMarkup(`${retired.replacement.name} ${retired.replacement.version}`)}.` : ''}</p>`,
    `<p>${escapeMarkup(line?.de ?? summary.de)}</p>`,
    `<p>Ruht auf ${rollouts} Anschlüssen in ${pilots} Pilotkommunen. Unterschrieben von ${signers.map((signer) => escapeMarkup(`${signer.name} (${signer.fingerprint})`)).join(', ')}.</p>`,
    follows && `<p>Gegenüber ${escapeMarkup(follows.name === name ? follows.version : `${follows.name} ${follows.version}`)}:</p>`,
    changes.length > 0 &&
      `<ul>${changes.map(({ node, sentences }) => `<li>${escapeMarkup(node.de)}: ${sentences.map(({ de }) => escapeMarkup(de)).join(' ')}</li>`).join('')}</ul>`,
    state !== 'withdrawn' && `<p><a href="${escapeMarkup(`${publicUrl}/api/v1/public/blueprints/${name}/${version}`)}">${escapeMarkup(file)}</a></p>`,
  ]
    .filter((part) => typeof part === 'string')
    .join('\n')
}
