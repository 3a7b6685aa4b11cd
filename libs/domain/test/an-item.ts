import type { Item } from '../src/rollouts/index.js'

const gemeinden = ['09273119', '09273139', '09273172', '09273177', '09273181']
const leistungen = ['99115005104000', '99115005104001', '99115003012000', '99008001011001', '99008004011002', '99008005011001', '99085001011001']

/** The 35 links of VG Siegenburg × Ummeldung, none of them set. */
export function siegenburgItems(): Item[] {
  return gemeinden.flatMap((ags, g) =>
    leistungen.map((leistung, l): Item => ({
      key: `${ags}:${leistung}`,
      position: g * leistungen.length + l + 1,
      ags,
      gemeinde: `Gemeinde ${ags}`,
      leistung,
      leistungName: `Leistung ${leistung}`,
      doneOn: null,
      doneBy: null,
      doneOrganisation: null,
      doneFor: null,
      recordedOn: null,
      evidence: null,
      provenOn: null,
      provenBy: null,
      provenOrganisation: null,
      seenIn: null,
      objectedOn: null,
      objectedOrganisation: null,
    })),
  )
}
