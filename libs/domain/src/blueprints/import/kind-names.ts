import type { Text } from '../blueprint.js'

const names: Readonly<Record<string, Text>> = {
  meldebehoerde: { de: 'Meldebehörde', en: 'Registration authority' },
  fahrerlaubnisbehoerde: { de: 'Fahrerlaubnisbehörde', en: 'Driving licence authority' },
  auslaenderbehoerde: { de: 'Ausländerbehörde', en: 'Immigration authority' },
  bauaufsichtsbehoerde: { de: 'Untere Bauaufsichtsbehörde', en: 'Building authority' },
  waffenbehoerde: { de: 'Waffenbehörde', en: 'Weapons authority' },
  jugendamt: { de: 'Jugendamt', en: 'Youth welfare office' },
  immissionsschutzbehoerde: { de: 'Immissionsschutzbehörde', en: 'Immission control authority' },
}

/** A kind of authority in words; one that a newer blueprint names stays as it is written. */
export function kindName(kind: string): Text {
  return names[kind] ?? { de: kind, en: kind }
}
