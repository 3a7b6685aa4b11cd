import { digitalesAmt } from '@blaupause/domain/awards'
import { addMonths, type LocalDate } from '@blaupause/domain/kernel'
import { AwardRulesService, TitleRegister } from '../awards/index.js'
import { BlueprintKeys } from '../blueprints/keys/blueprint-keys.js'
import type { Commands } from '../platform/index.js'
import type { Cast } from './act-out.js'

/** Hesse has proposed an award of its own and waits for the second person: an example, named as one. Nothing of it is public. */
export async function playAwardRules(
  commands: Commands,
  { hesse }: Pick<Cast, 'hesse'>,
  { today, dataDirectory }: { readonly today: LocalDate; readonly dataDirectory: string },
): Promise<void> {
  const { id: _, land: __, issuer: ___, ...rules } = digitalesAmt.validOn(today)
  const validFrom = `${addMonths(today, 2).slice(0, 7)}-01`
  await new AwardRulesService(commands, new TitleRegister(new BlueprintKeys(dataDirectory))).propose(hesse, 'demo-award-rules-he', {
    ...rules,
    id: `digitale-kommune-${validFrom.slice(0, 4)}`,
    award: 'digitale-kommune',
    validFrom,
    title: { de: 'Digitale Kommune (Beispiel)', en: 'Digital municipality (example)' },
    issuerName: 'Hessische Stelle (Beispiel)',
    thresholds: { gemeinde: 30, landkreis: 40 },
    portal: 'Landesportal (Beispiel)',
    sources: [{ text: 'Beispiel der Demo, kein Erlass', url: null }],
  })
}
