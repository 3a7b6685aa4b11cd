import { germanOf } from '@blaupause/domain/kernel'
import { de } from 'zod/v4/locales'
import type { z } from 'zod'

/** One place that does not fit (RFC 6901), said in both languages. */
export type Fault = { readonly pointer: string; readonly message: string; readonly messageEn: string }

/** The request does not fit its schema; each fault points into the body or query. */
export class InvalidRequest extends Error {
  constructor(readonly errors: Fault[]) {
    super('request.invalid')
  }
}

/** `code` and `keys` are what Zod adds to the issues of Standard Schema; an issue without a code comes from elsewhere. */
type Issue = {
  readonly message: string
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined
  readonly code?: string
  readonly keys?: readonly string[]
  readonly origin?: string
  readonly maximum?: unknown
  readonly minimum?: unknown
  readonly expected?: string
  readonly values?: readonly unknown[]
}

/** Standard Schema issues as an error with pointers. */
export function invalidRequest(issues: readonly Issue[]): InvalidRequest {
  return new InvalidRequest(
    issues.flatMap((issue) => {
      const at = (issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part))
      const said = { message: inGerman(issue), messageEn: issue.message }
      return issue.keys ? issue.keys.map((key) => ({ pointer: pointer([...at, key]), ...said })) : [{ pointer: pointer(at), ...said }]
    }),
  )
}

const translate = de().localeError

/** Our own rules bring their German, Zod's are in its language pack, which no longer knows what was received. */
function inGerman(issue: Issue): string {
  const own = germanOf(issue.message)
  if (own !== undefined || issue.code === undefined) return own ?? issue.message
  if (issue.message.endsWith('received undefined')) return 'fehlt'
  const plain = plainGerman(issue)
  if (plain !== undefined) return plain
  const german = translate(issue as z.core.$ZodRawIssue)
  return ((typeof german === 'string' ? german : german?.message) ?? issue.message).replace(/, erhalten undefined$/, '')
}

/** The faults people make most, in words of theirs rather than of a type system. */
function plainGerman({ code, origin, maximum, minimum, expected, values }: Issue): string | undefined {
  const unit = origin === 'string' ? () => ' Zeichen' : origin === 'array' ? (count: unknown) => (count === 1 ? ' Eintrag' : ' Einträge') : () => ''
  switch (code) {
    case 'too_big':
      return `zu ${origin === 'string' ? 'lang' : origin === 'array' ? 'viele' : 'groß'}: höchstens ${number(maximum)}${unit(maximum)}`
    case 'too_small':
      return `zu ${origin === 'string' ? 'kurz' : origin === 'array' ? 'wenige' : 'klein'}: mindestens ${number(minimum)}${unit(minimum)}`
    case 'invalid_type':
      return `erwartet wird ${TYPES[expected ?? ''] ?? expected}`
    case 'unrecognized_keys':
      return 'diese Angabe kennen wir nicht'
    case 'invalid_value':
      return values ? `möglich ist: ${values.join(', ')}` : undefined
    default:
      return undefined
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'ein Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  boolean: 'ja oder nein (true, false)',
  object: 'ein Objekt',
  array: 'eine Liste',
  null: 'keine Angabe (null)',
}

function number(value: unknown): string {
  return typeof value === 'number' || typeof value === 'bigint' ? value.toLocaleString('de-DE') : String(value)
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
