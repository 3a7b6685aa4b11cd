import type { Refusal } from './refusals.js'

/** What a Land does otherwise than a blueprint says. */
export const localRefusals = {
  'local.unknown': {
    status: 422,
    de: '„{what}“ gibt es in dieser Fassung der Blaupause nicht. Laden Sie die Seite neu und wählen Sie es dort.',
    en: 'This edition of the blueprint has no “{what}”. Reload the page and choose it there.',
  },
  'local.nothing': {
    status: 422,
    de: 'Das steht schon so in der Blaupause. Ändern Sie etwas, oder schließen Sie das Formular.',
    en: 'The blueprint says just that already. Change something, or close the form.',
  },
  'local.clash': {
    status: 409,
    de: 'Darüber hat Ihr Land schon anders entschieden ({what}: {reason}). Ändern Sie jene Abweichung, oder nehmen Sie sie zurück.',
    en: 'Your Land has decided on that already ({what}: {reason}). Change that local change, or take it back.',
  },
  'local.go-live': {
    status: 422,
    de: 'Der Schritt „live“ lässt sich nicht weglassen: An ihm hängt, was als angeschlossen zählt.',
    en: 'The go-live step cannot be left out: what counts as connected depends on it.',
  },
  'local.plan': {
    status: 422,
    de: 'So geht der Plan nicht auf: {reason}. Es wurde nichts gespeichert.',
    en: 'The plan does not work out like this: {reason}. Nothing was saved.',
  },
  'local.state': {
    status: 409,
    de: 'In diesem Stand der Abweichung geht das nicht: {state}. Laden Sie die Seite neu.',
    en: 'Not possible in this state of the local change: {state}. Reload the page.',
  },
  'local.four-eyes': {
    status: 403,
    de: 'Diese Abweichung ändert einen Schritt, den zwei Personen bestätigen. Bestätigen muss sie jemand anderes als die Person, die sie eingetragen hat.',
    en: 'This local change touches a step that two people confirm. Somebody other than the person who entered it must confirm it.',
  },
  'local.blueprint': {
    status: 422,
    de: '{what} hat Ihr Land weder eingelesen noch ist es hier veröffentlicht. Abweichen lässt sich nur von einer Fassung, die Sie nutzen können.',
    en: '{what} was neither imported by your Land nor published here. One can only differ from an edition one can use.',
  },
  'local.stale': {
    status: 409,
    de: 'Seit der Vorschau hat sich etwas geändert. Sehen Sie sich die neue an.',
    en: 'Something has changed since the preview. Look at the new one.',
  },
  'local.too-many': {
    status: 422,
    de: 'Das sind {count} Anschlüsse; auf einmal gehen {most}. Grenzen Sie auf einen Onlinedienst ein.',
    en: 'These are {count} rollouts; {most} at once are possible. Narrow it down to one online service.',
  },
} as const satisfies Record<string, Refusal>
