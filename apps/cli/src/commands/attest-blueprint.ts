import { recompute } from '@blaupause/backend/blueprints'
import { transact, withDatabase } from '@blaupause/backend/platform'
import type { AttestationView } from '@blaupause/contract/blueprints'
import { evidenceWords } from '@blaupause/domain/blueprints'
import { SYSTEM } from '@blaupause/domain/identity'
import { readEdition } from './compare-blueprints.js'

/** `blueprint attest`: every node's evidence computed again from the record, and whether all of it holds. `place`: name/version, or a file. */
export async function attest(place: string): Promise<{ lines: string[]; holds: boolean }> {
  const blueprint = await readEdition(place)
  const view = await withDatabase(process.env['DATABASE_URL'] ?? '', (source) => transact(source, SYSTEM, 'read', (tx) => recompute(tx, blueprint)))
  return { lines: attestationLines(view), holds: view.agreeing === view.nodes.length && view.whole.length === 0 }
}

/** Node by node, then what differs as a whole, what was entered since, and the sum in the last line. */
export function attestationLines({
  name,
  version,
  programme,
  onlinedienste,
  dataOn,
  knownAt,
  exact,
  nodes,
  whole,
  later,
  today,
  agreeing,
}: AttestationView): string[] {
  return [
    `${name} ${version}: nachgerechnet aus ${programme} (${onlinedienste.join(', ')}), wie am ${day(dataOn)} bekannt`,
    exact
      ? `Stand der Ableitung: ${knownAt}. Was danach gemeldet, berichtigt oder beschlossen wurde, zählt nicht.`
      : `Der Augenblick der Ableitung ist hier nicht verzeichnet: gerechnet bis zum Ende des Tages (${knownAt}).`,
    '',
    ...nodes.flatMap(({ title, recomputed, agrees, because }) => [
      `${agrees ? '=' : '≠'} ${title.de}: ${evidenceWords(recomputed).de}`,
      ...because.map(({ de }) => `    ${de}`),
    ]),
    ...whole.map(({ de }) => `≠ ${de}`),
    '',
    ...(later.length === 0
      ? ['Seither ist nichts dazugekommen.']
      : [
          `Seither eingetragen: ${later.map(({ type, count }) => `${count} × ${words[type] ?? type}`).join(', ')}.`,
          today.length === 0
            ? 'Heute abgeleitet käme dasselbe heraus.'
            : `Heute abgeleitet kämen ${today.length === 1 ? 'ein Knoten' : `${today.length} Knoten`} anders heraus: ${today.map(({ title }) => title.de).join('; ')}.`,
        ]),
    `${agreeing} von ${nodes.length} Knoten stimmen${whole.length > 0 ? ', die Angaben zum Ganzen nicht' : ''}.`,
  ]
}

const words: Readonly<Record<string, string>> = {
  'milestone.reported.v1': 'Schritt gemeldet',
  'milestone.returned.v1': 'Meldung zurückgegeben',
  'milestone.corrected.v1': 'Meldung berichtigt',
  'milestone.objected.v1': 'Meldung widersprochen',
  'milestone.unticked.v1': 'Punkte wieder geöffnet',
  'rollout.started.v1': 'Anschluss begonnen',
  'rollout.exempted.v1': 'Ausnahme',
  'rollout.bestand.v1': 'Bestand',
  'workshop.created.v1': 'Workshop angelegt',
  'workshop.outcome-recorded.v1': 'Workshop-Ergebnis',
  'decision.determined.v1': 'Beschluss festgestellt',
  'finding.noted.v1': 'Befund vermerkt',
  'finding.note-withdrawn.v1': 'Befund zurückgenommen',
  'catalogue.published.v1': 'Kriterienkatalog veröffentlicht',
}

function day(on: string | null): string {
  return (on ?? '').split('-').reverse().join('.')
}
