import { z } from 'zod'
import { FrozenId, Text } from '../blueprints/index.js'
import { defineRuleSet, LocalDate } from '../kernel/index.js'

/**
 * When a criterion is measured. `at-start`: what was known on the day of the start; what came later counts as no. `landmark`:
 * what was so by a working day after the start, compared among those not live by then, counted from that day (Anderson, Cain
 * & Gelber 1983). Never "was so in the end": whoever takes long has more time to come by everything. What comes about under way,
 * such as a wait, is no criterion: it enters on its own day, see `factorFindings`.
 */
export const timings = ['at-start', 'landmark'] as const

export const FamilyMember = z.strictObject({
  id: FrozenId,
  statement: Text,
  measure: Text,
  unknown: Text,
  timing: z.enum(timings),
  landmark: z.int().min(1).max(100).nullable(),
  /** Where its values come from: final assessments, or what the rollouts themselves know. */
  source: z.enum(['assessment', 'rollout']),
  steps: z.array(FrozenId),
})
export type FamilyMember = z.infer<typeof FamilyMember>

const Family = z.strictObject({
  id: z.string(),
  validFrom: LocalDate,
  catalogue: z.string(),
  members: z.array(FamilyMember).min(1).max(20),
  source: z.string(),
})

const open = {
  de: 'Ob es wirkt, oder ob ohnehin schnellere Behörden es eher haben.',
  en: 'Whether it acts, or whether authorities that are quicker anyway have it more often.',
}
const rated = (id: string, statement: z.infer<typeof Text>, steps: string[]): FamilyMember => ({
  id,
  statement,
  steps,
  source: 'assessment',
  timing: 'at-start',
  landmark: null,
  unknown: open,
  measure: {
    de: 'Angenommene Bewertung der Körperschaft oder des Anschlusses mit dem Tag, ab dem sie galt: am Tag des Starts erfüllt (grün) oder nicht. Was später so wurde, zählt nicht; ohne Bewertung zählt der Anschluss nicht mit.',
    en: 'Accepted rating of the body or the rollout with the day from which it held: met (green) on the day of the start or not. What became so later does not count; without a rating the rollout does not count.',
  },
})
const seen = (id: string, statement: z.infer<typeof Text>, measure: z.infer<typeof Text>, steps: string[], unknown = open): FamilyMember => ({
  id,
  statement,
  measure,
  unknown,
  steps,
  source: 'rollout',
  timing: 'at-start',
  landmark: null,
})

/**
 * The small family that is tested for one version of the catalogue, declared before the data are looked at: the more one
 * tries, the more one finds by chance, and with twelve pilots forty criteria would leave nothing (traps: 2/924 × 40 = 0.087).
 */
export const findingFamilies = defineRuleSet('befunde-familie', Family, [
  {
    id: 'familie-1.0',
    validFrom: '2026-03-02',
    catalogue: '1.0',
    source: 'Startkatalog, nicht amtlich',
    members: [
      rated(
        'ansprechstelle-benannt',
        { de: 'Eine Ansprechstelle mit Funktionspostfach ist beim Start benannt', en: 'A contact with a functional mailbox is named at the start' },
        ['ansprechpersonen'],
      ),
      rated('dvdv-pflege-geklaert', { de: 'Wer den DVDV-Eintrag pflegt, ist beim Start benannt', en: 'Who keeps the DVDV entry is named at the start' }, [
        'dvdv-eintrag',
      ]),
      rated(
        'modul-verfuegbar',
        { de: 'Das Modul des Fachverfahrens ist beim Start lieferbar', en: 'The module of the specialised software can be delivered at the start' },
        ['fachverfahren-modul'],
      ),
      rated('vertrag-einheitlich', { de: 'Ein einheitlicher Nachnutzungsvertrag liegt vor', en: 'One common contract for re-use is at hand' }, [
        'nachnutzungsvertrag',
      ]),
      rated('datenschutz-entlastet', { de: 'Der Datenschutz ist durch Gesetz oder Muster geklärt', en: 'Data protection is settled by law or a template' }, [
        'datenschutz',
      ]),
      rated(
        'kosten-geklaert',
        { de: 'Wer Anschluss, Modul und Betrieb zahlt, ist beim Start geklärt', en: 'Who pays for connection, module and operation is settled at the start' },
        ['nachnutzungsvertrag', 'fachverfahren-modul'],
      ),
      rated(
        'test-im-echtbetrieb',
        { de: 'Getestet wird im Produktivsystem statt in einer eigenen Testumgebung', en: 'Tests run in production instead of a test environment of its own' },
        ['test-schulung'],
      ),
      seen(
        'transport-eingerichtet',
        { de: 'Ein Transportweg ist beim Start schon im Einsatz', en: 'A transport route is already in use at the start' },
        {
          de: 'Ja, wenn dieselbe Körperschaft vor dem Start für einen anderen Dienst einen Transportweg gemeldet hat.',
          en: 'Yes, if the same body had reported a transport route for another service before the start.',
        },
        ['transportweg'],
      ),
      seen(
        'erfahrung',
        { de: 'Im selben Piloten war beim Start schon ein Anschluss live', en: 'One rollout of the same pilot was already live at the start' },
        {
          de: 'Ja, wenn im Gebiet desselben Piloten vor dem Start ein Anschluss als live gemeldet war; Bestand zählt mit.',
          en: 'Yes, if a rollout in the area of the same pilot had been reported live before the start; Bestand counts.',
        },
        [],
        {
          de: 'Spätere Anschlüsse haben auch aus anderen Gründen Vorteile, etwa ein fertiges Modul.',
          en: 'Later rollouts have other advantages too, such as a module that is ready.',
        },
      ),
      seen(
        'beauftragung',
        { de: 'Das Landratsamt meldet durch Beauftragung mit', en: 'The district office reports by mandate' },
        { de: 'Ja, wenn am Tag des Starts eine Beauftragung galt.', en: 'Yes, if a mandate was in force on the day of the start.' },
        [],
      ),
      seen(
        'groesse',
        { de: 'Die Behörde ist für mehr als 20.000 Menschen zuständig', en: 'The authority serves more than 20,000 people' },
        { de: 'Nach dem Register, am Tag des Starts.', en: 'By the register, on the day of the start.' },
        [],
      ),
      {
        id: 'zertifikat-und-dvdv',
        statement: { de: 'Zertifikat und DVDV-Eintrag am selben Tag begonnen', en: 'Certificate and DVDV entry begun on the same day' },
        measure: {
          de: 'Ja, wenn beide Schritte am selben Tag begannen, spätestens am 20. Arbeitstag; verglichen werden Anschlüsse, die dann noch nicht live waren, von da an.',
          en: 'Yes, if both steps began on the same day, by the 20th working day; compared are rollouts not live by then, from that day on.',
        },
        unknown: open,
        timing: 'landmark',
        landmark: 20,
        source: 'rollout',
        steps: ['zertifikat', 'dvdv-eintrag'],
      },
    ],
  },
])
