import type { DisplayState } from '@blaupause/domain/rollouts'

/** The words of the sheet. Short, because it is one page. */
const de = {
  title: 'Lagezettel', week: 'KW {week}, Daten von heute', demo: 'Demodaten',
  live: '{live} von {total} Anschlüssen sind live.', liveOne: 'Der eine Anschluss ist live.', liveOneNot: 'Der eine Anschluss ist noch nicht live.', none: 'Noch kein Anschluss.', proposed: '{n} Anschlüsse aus den Zusagen vorgeschlagen.', proposedOne: 'Ein Anschluss aus den Zusagen vorgeschlagen.', liveSince: 'live seit {on}',
  since: 'Seit {day}', moved: '{live} live, {overdue} neu überfällig', movedBack: '{live} live, {lost} nicht mehr live, {overdue} neu überfällig',
  decide: 'Zu entscheiden', decideLine: '{at}. {kind}: {what} (seit {since})', decideMore: 'und {n} weitere', decisions: { exemption: 'Ausnahme', override: 'Live ohne Nachweis', import: 'Import', dates: 'Termine verschieben', ended: 'Nicht mehr zuständig' },
  moreRows: 'und {n} weitere Behörden, in denen nichts wartet oder weniger', moreRollouts: 'und {n} weitere Anschlüsse', latest: 'Spätester Start', holds: '{start}, damit der {until} hält', past: '{start} ist vorbei: der {until} hält nach Plan nicht', promised: 'Zusage', until: 'bis {until}', proven: 'Belegt', provenOf: '{proven} von {live}',
  points: 'Was am meisten aufhält', pointHead: ['Schritt', 'liegt bei', 'Behörden', 'Einwohner', 'seit'], matrix: '{name}: {service} {live} von {total} live{share}', share: ', {share} der Einwohner', who: 'Pilot', authority: 'Behörde',
  list: 'Die Anschlüsse', listHead: ['Dienst', 'Behörde', 'Stand', 'Schritt', 'fällig'], step: '{at} von {of}: {name}', waits: 'liegt bei {party}, {days} AT', instead: '{who} zuständig, kein Pilot', notHere: 'hier nicht zuständig', of: '{live} von {total}', days: '{days} AT', from: 'ab {day}',
  dueTitle: 'Diese Woche fällig', dueNone: 'Nichts.', foot: 'AT: Arbeitstage. IT-DL: IT-Dienstleister. LRA: Landratsamt. RP: Regierungspräsidium. Belegt: gesehen oder von einer zweiten Person bestätigt; gemeldet: jemand hat es gesagt. Schraffiert: andere Behörde zuständig.', footDemo: 'Stände und Termine erfunden, Orte und Einwohner echt.', register: 'Gemeindeverzeichnis {on}, © Statistisches Bundesamt (Destatis), 2025.',
  marks: { belegt: 'belegt', gemeldet: 'gemeldet', bestand: 'Bestand', laeuft: 'läuft', wartet: 'wartet', ueberfaellig: 'überfällig', nicht: 'nicht begonnen', ausnahme: 'Ausnahme' } satisfies Record<DisplayState, string> as Record<DisplayState, string>,
  parties: { kommune: 'Kommune', land: 'Land', 'it-dienstleister': 'IT-Dienstleister', 'fachverfahren-hersteller': 'Hersteller', 'dvdv-stelle': 'DVDV-Stelle', 'rollin-team': 'Roll-in-Team', datenschutz: 'Datenschutzstelle', bund: 'Bund' } as Record<string, string>,
}
const en: typeof de = {
  title: 'Situation sheet', week: 'Week {week}, data of today', demo: 'Demo data',
  live: '{live} of {total} connections are live.', liveOne: 'The one connection is live.', liveOneNot: 'The one connection is not live yet.', none: 'No connection yet.', proposed: '{n} connections proposed from the commitments.', proposedOne: 'One connection proposed from the commitments.', liveSince: 'live since {on}',
  since: 'Since {day}', moved: '{live} live, {overdue} newly overdue', movedBack: '{live} live, {lost} no longer live, {overdue} newly overdue',
  decide: 'To decide', decideLine: '{at}. {kind}: {what} (since {since})', decideMore: 'and {n} more', decisions: { exemption: 'Exception', override: 'Live without proof', import: 'Import', dates: 'Move dates', ended: 'Responsible no more' },
  moreRows: 'and {n} more authorities in which nothing waits, or less', moreRollouts: 'and {n} more connections', latest: 'Latest start', holds: '{start}, so that {until} holds', past: '{start} has passed: by plan {until} does not hold', promised: 'Promised', until: 'by {until}', proven: 'Proven', provenOf: '{proven} of {live}',
  points: 'What holds up most', pointHead: ['Step', 'lies with', 'Authorities', 'Inhabitants', 'for'], matrix: '{name}: {service} {live} of {total} live{share}', share: ', {share} of the inhabitants', who: 'Pilot', authority: 'Authority',
  list: 'The connections', listHead: ['Service', 'Authority', 'State', 'Step', 'due'], step: '{at} of {of}: {name}', waits: 'lies with {party}, {days} WD', instead: '{who} responsible, no pilot', notHere: 'not responsible here', of: '{live} of {total}', days: '{days} WD', from: 'from {day}',
  dueTitle: 'Due this week', dueNone: 'Nothing.', foot: 'WD: working days. IT-DL: IT provider. LRA: district office. RP: regional authority. Proven: seen or confirmed by a second person; reported: somebody said so. Hatched: another authority is responsible.', footDemo: 'States and dates are invented, places and inhabitants are real.', register: 'Register {on}, © Statistisches Bundesamt (Destatis), 2025.',
  marks: { belegt: 'proven', gemeldet: 'reported', bestand: 'Bestand', laeuft: 'under way', wartet: 'waits', ueberfaellig: 'overdue', nicht: 'not begun', ausnahme: 'exception' },
  parties: { kommune: 'Kommune', land: 'Land', 'it-dienstleister': 'IT provider', 'fachverfahren-hersteller': 'maker', 'dvdv-stelle': 'DVDV office', 'rollin-team': 'roll-in team', datenschutz: 'data protection', bund: 'Bund' },
}
export const words = { de, en }
export type Words = typeof de
export type Language = keyof typeof words

/** A sentence with its placeholders filled. */
export function say(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
