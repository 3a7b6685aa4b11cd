import canonicalize from 'canonicalize'
import { z } from 'zod'
import { DomainError } from '../kernel/index.js'
import { BlueprintPackage, type Blueprint } from './blueprint.js'
import { readStrictJson, type JsonFault } from './strict-json.js'
import { encodeUtf8 } from './utf8.js'

// The package is CommonJS with types written for ES modules: at run time the import is the function itself.
const canonical = canonicalize as unknown as (value: unknown) => string

/** The bytes that partners sign: the blueprint in canonical JSON (RFC 8785), UTF-8. */
export function canonicalBlueprint(blueprint: Blueprint): Uint8Array {
  return encodeUtf8(canonical(blueprint))
}

/** The bytes of the file `<name>-<version>.blaupause.json`. */
export function writePackage(content: BlueprintPackage): Uint8Array {
  return encodeUtf8(canonical(content))
}

/** The name under which a package is handed on. */
export function packageFileName({ name, version }: Pick<Blueprint, 'name' | 'version'>): string {
  return `${name}-${version}.blaupause.json`
}

/**
 * Reads a package file: strict JSON, its own canonical form, then the schema. Signatures are read, not verified.
 * Refuses with `blueprint.file` or `blueprint.not-canonical`; both name the signers the file claims to have.
 */
export function readPackage(bytes: Uint8Array): BlueprintPackage {
  const read = readStrictJson(bytes)
  if ('fault' in read) throw new DomainError('blueprint.file', { ...reasons(read.fault), ...claimedSigners(bytes) })
  if (canonical(read.value) !== read.text) throw new DomainError('blueprint.not-canonical', claimedSigners(bytes))
  const parsed = BlueprintPackage.safeParse(read.value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const path = issue?.path.join('.') || '/'
  throw new DomainError('blueprint.file', { ...reasons({ de: `${path} entspricht nicht dem Format`, en: `${path} does not fit the format (${issue?.message ?? ''})` }), ...claimedSigners(bytes) })
}

/** The published JSON Schema (draft 2020-12) of the package. */
export function packageSchema(): Record<string, unknown> {
  return { title: 'Blaupause package, format blaupause-1', ...z.toJSONSchema(BlueprintPackage) }
}

function reasons(fault: JsonFault): Record<string, string> {
  return { 'reason.de': fault.de, 'reason.en': fault.en }
}

/** Who the file says has signed, read without trust: only for the sentence that refuses it. */
function claimedSigners(bytes: Uint8Array): Record<string, string> {
  let tail = ''
  for (const byte of bytes.subarray(Math.max(0, bytes.length - 20_000))) tail += byte < 128 ? String.fromCharCode(byte) : '?'
  const named = [...tail.replace(/\s/g, '').matchAll(/"jws":"[^"]*"(?:,"\w+":"[^"]*")*,"partner":"([a-z0-9-]{1,60})"/g)].map((match) => match[1])
  return named.length > 0 ? { signers: named.join(', ') } : { 'signers.de': 'keine lesbar', 'signers.en': 'none readable' }
}
