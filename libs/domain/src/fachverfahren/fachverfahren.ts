import type { Actor } from '../identity/index.js'
import { sortName } from '../register/index.js'

/** What an authority works with: product, maker, version, and who operates it (the IT-Dienstleister). */
export type Fachverfahren = { readonly product: string; readonly maker: string; readonly version: string | null; readonly operator: string | null }

type Scoped = { readonly land: string; readonly programme: string; readonly traeger: string }

/**
 * The key that blockers, waves and findings cluster by: maker and product without version, in ASCII
 * (`hersteller-a/fachverfahren-a1`). The same for two spellings that differ in case, umlauts or blanks only.
 */
export function fachverfahrenKey({ product, maker }: Pick<Fachverfahren, 'product' | 'maker'>): string {
  return `${slug(maker)}/${slug(product)}`
}

/** The authority itself, its Land, and the roll-in team of the programme know what runs there. */
export function canEnterFachverfahren(actor: Actor, { land, programme, traeger }: Scoped): boolean {
  switch (actor.role) {
    case 'kommune':
      return actor.traeger.includes(traeger)
    case 'land':
      return actor.land === land
    case 'rollin':
      return actor.programmes.includes(programme)
    default:
      return false
  }
}

function slug(name: string): string {
  return sortName(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
