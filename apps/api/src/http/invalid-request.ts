/** The request does not fit its schema; each error points into the body or query (RFC 6901). */
export class InvalidRequest extends Error {
  constructor(readonly errors: { pointer: string; message: string }[]) {
    super('request.invalid')
  }
}

/** `keys`: what Zod adds to its issue about unknown fields. */
type Issue = { readonly message: string; readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined; readonly keys?: readonly string[] }

/** Standard Schema issues as an error with pointers. */
export function invalidRequest(issues: readonly Issue[]): InvalidRequest {
  return new InvalidRequest(
    issues.flatMap(({ path = [], message, keys }) => {
      const at = path.map((part) => (typeof part === 'object' ? part.key : part))
      return keys ? keys.map((key) => ({ pointer: pointer([...at, key]), message })) : [{ pointer: pointer(at), message }]
    }),
  )
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
