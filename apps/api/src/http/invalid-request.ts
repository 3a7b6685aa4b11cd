import type { core } from 'zod'
import de from 'zod/v4/locales/de.js'

/** One field that does not fit, pointed at (RFC 6901), in both languages. */
export type FieldError = { readonly pointer: string; readonly message: string; readonly messageEn: string }

/** The request does not fit its schema; each error points into the body or query. */
export class InvalidRequest extends Error {
  constructor(readonly errors: readonly FieldError[]) {
    super('request.invalid')
  }
}

/** What Zod adds to the standard's issue. */
type Issue = { readonly message: string; readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined; readonly code?: core.$ZodIssue['code']; readonly keys?: readonly string[]; readonly expected?: string; readonly format?: string }

const inGerman = de().localeError

/** Standard Schema issues as an error with pointers. */
export function invalidRequest(issues: readonly Issue[]): InvalidRequest {
  return new InvalidRequest(
    issues.flatMap((issue) => {
      const at = (issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part))
      const said = { message: german(issue), messageEn: issue.message }
      return issue.code === 'unrecognized_keys' && issue.keys ? issue.keys.map((key) => ({ pointer: pointer([...at, key]), ...said })) : [{ pointer: pointer(at), ...said }]
    }),
  )
}

/** Zod speaks English by default; its German table serves where the issue still holds what it needs. What was received it no longer does. */
function german(issue: Issue): string {
  switch (issue.code) {
    case undefined:
    case 'custom': return issue.message
    case 'invalid_type': return issue.message.endsWith('received undefined') ? 'fehlt' : `erwartet wird ${issue.expected}`
    case 'invalid_format': if (issue.format === 'regex') return 'hat nicht die erwartete Form'
  }
  const said = inGerman(issue as core.$ZodRawIssue)
  return typeof said === 'string' ? said : (said?.message ?? issue.message)
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
