export const leitfaden = {
  title: 'Leitfaden',
  pdf: 'Als PDF herunterladen',
  html: 'Als HTML-Datei',
  print: 'Drucken',
  which: 'Welcher Leitfaden',
  to_blueprint: 'Zur Blaupause',
  none: 'Noch kein Leitfaden für Sie.',
  none_hint: 'Sobald ein Anschluss Ihrer Kommune angelegt ist, steht hier der Leitfaden dazu, mit den Namen Ihres Landes.',
}
