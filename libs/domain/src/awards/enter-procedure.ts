import { DomainError, require } from '../kernel/index.js'

/** A procedure of the body that stands in its list. `hand`: entered by the body itself. */
export type KnownProcedure = { readonly link: string; readonly name: string; readonly hand: boolean }
/** What a body enters; `link` in its normal form, `another`: it confirms that this is not the one of the same name. */
export type EnteredProcedure = { readonly link: string; readonly name: string; readonly another: boolean }

/**
 * Refuses the same link in another spelling (`procedure.known`) and, unless confirmed, the same name under another link
 * (`procedure.same-name`). `instead`: the link of the own entry that is being changed.
 */
export function requireNewProcedure({ link, name, another }: EnteredProcedure, known: readonly KnownProcedure[], instead: string | null = null): void {
  const others = known.filter((one) => one.link !== instead)
  const same = others.find((one) => one.link === link)
  if (same) throw new DomainError('procedure.known', { name: same.name })
  const namesake = another ? undefined : others.find((one) => plain(one.name) === plain(name))
  if (namesake) throw new DomainError('procedure.same-name', { name: namesake.name, link: namesake.link })
}

/** Only what the body entered itself is changed or taken away by it (`procedure.not-own`). */
export function requireOwnEntry(link: string, known: readonly KnownProcedure[]): void {
  require(known.some((one) => one.link === link), 'thing.unknown')
  require(known.some((one) => one.link === link && one.hand), 'procedure.not-own')
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
