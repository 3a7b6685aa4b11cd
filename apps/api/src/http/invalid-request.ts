/** The request does not fit its schema; each error points into the body or query (RFC 6901). */
export class InvalidRequest extends Error {
  constructor(readonly errors: { pointer: string; message: string }[]) {
    super('request.invalid')
  }
}

type Issue = { readonly message: string; readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined }

/** Standard Schema issues as an error with pointers. */
export function invalidRequest(issues: readonly Issue[]): InvalidRequest {
  return new InvalidRequest(
    issues.map(({ path = [], message }) => ({
      pointer: path.map((part) => `/${String(typeof part === 'object' ? part.key : part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
      message,
    })),
  )
}
