import type { Commands } from '../platform/index.js'
import { FachverfahrenService } from '../fachverfahren/index.js'
import type { Cast } from './act-out.js'
import type { CreatedRollout } from './proposed-rollouts.js'
import { random } from './random.js'
import type { Story } from './stories.js'

/** Kinds of authorities and the number of the product they use: A1 is that of the registration authorities. */
const numbers: Readonly<Record<string, number>> = {
  meldebehoerde: 1,
  fahrerlaubnisbehoerde: 2,
  auslaenderbehoerde: 3,
  bauaufsichtsbehoerde: 4,
  waffenbehoerde: 5,
  jugendamt: 6,
}
const versions = ['5.2', '5.3', '6.0']
/** The maker whose module is awaited in the story; the others take turns. */
const AWAITED = 'A'
const HEAD = 'behoerde;product;version;maker;operator;valid_from;source'

/** Invented Fachverfahren for every authority of the demo: whoever waits on the maker's module waits on the same one. */
export async function playFachverfahren(commands: Commands, { land }: Cast, rollouts: readonly (CreatedRollout & { readonly story: Story })[]): Promise<void> {
  const makers = new Map<string, string>()
  for (const { behoerde, story } of rollouts) if (story.waits?.on === 'fachverfahren-hersteller') makers.set(behoerde, AWAITED)
  const rows = [...new Set(rollouts.map(({ behoerde }) => behoerde))].sort().map((behoerde) => {
    const letter = makers.get(behoerde) ?? 'BCA'[Math.floor(random(behoerde, 7) * 3)]!
    const number = numbers[behoerde.slice(0, behoerde.lastIndexOf('-'))] ?? 7
    return [
      behoerde,
      `Fachverfahren ${letter}${number}`,
      versions[Math.floor(random(behoerde, 8) * versions.length)],
      `Hersteller ${letter}`,
      `IT-Dienstleister ${1 + Math.floor(random(behoerde.slice(-9, -3), 9) * 2)}`,
      '2023-01-01',
      'Demodaten: erfunden',
    ].join(';')
  })
  await new FachverfahrenService(commands).import(land, 'demo-fachverfahren', 'whole', new TextEncoder().encode([HEAD, ...rows].join('\n')))
}
