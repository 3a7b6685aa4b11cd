import type { RefusalCode } from './refusals.js'

/**
 * A refusal: the command was understood and must not happen. `code` is stable and part of the wire;
 * its sentence (German and English) and HTTP status stand in `refusals`. `details` fill the sentence's
 * placeholders and never hold personal data.
 */
export class DomainError extends Error {
  /** The state as it is now, where the refusal is about a stale one. */
  current?: unknown

  constructor(
    readonly code: RefusalCode,
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(code)
    this.name = 'DomainError'
  }
}

/** Refuses with `code` unless `allowed` holds. */
export function require(allowed: boolean, code: RefusalCode, details?: Readonly<Record<string, string | number>>): asserts allowed {
  if (!allowed) throw new DomainError(code, details)
}
