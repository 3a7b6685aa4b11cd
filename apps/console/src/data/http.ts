import { HttpError } from 'react-admin'
import { Problem } from '@blaupause/contract/http'
import { accessToken } from '../identity/oidc.js'

const API = '/api/v1'

/** The server did not answer at all: no network, or it is down. The entry may be sent later with the same key. */
export class Unreachable extends Error {}

/** One request with the reader's token; a file goes byte for byte, everything else as JSON. Refusals become react-admin's `HttpError` with the problem (RFC 9457) as body. */
export async function request<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, options: { body?: unknown; key?: string; signal?: AbortSignal | undefined } = {}): Promise<T> {
  const token = await accessToken()
  const headers: Record<string, string> = { accept: 'application/json' }
  if (token) headers['authorization'] = `Bearer ${token}`
  const file = options.body instanceof Blob
  if (options.body !== undefined) headers['content-type'] = file ? 'application/octet-stream' : 'application/json'
  if (options.key) headers['idempotency-key'] = options.key
  const response = await fetch(API + path, {
    method, headers,
    ...(options.body === undefined ? {} : { body: file ? (options.body as Blob) : JSON.stringify(options.body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Unreachable(path)
  })
  const text = await response.text()
  const body: unknown = text === '' ? null : parsed(text)
  if (!response.ok) throw new HttpError(problemOf(body)?.detail ?? response.statusText, response.status, body)
  return body as T
}

/** The problem document of a refusal, if `error` or `body` carries one. */
export function problemOf(value: unknown): Problem | null {
  const result = Problem.safeParse(value instanceof HttpError ? value.body : value)
  return result.success ? result.data : null
}

/** What a refusal says, in the reader's language. */
export function sentenceOf(error: unknown, locale: string): string | null {
  const problem = problemOf(error)
  if (!problem) return null
  return locale === 'en' ? problem.detailEn : problem.detail
}

function parsed(text: string): unknown {
  try { return JSON.parse(text) } catch { return null }
}
