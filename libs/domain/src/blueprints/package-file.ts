import canonicalize from 'canonicalize'
import { z } from 'zod'
import { DomainError } from '../kernel/index.js'
import { BlueprintPackage, type Blueprint } from './blueprint.js'
import { shownName, VISIBLE } from './package-text.js'
import { LIMITS, readStrictJson, type JsonFault } from './strict-json.js'
import { encodeUtf8 } from '../kernel/index.js'

// The package is CommonJS with types written for ES modules: at run time the import is the function itself.
const canonical = canonicalize as unknown as (value: unknown) => string

/** What is signed of anything: canonical JSON (RFC 8785), UTF-8, the same for everybody who puts it together. */
export function canonicalBytes(value: unknown): Uint8Array {
  return encodeUtf8(canonical(value))
}

/** The bytes that partners sign: the blueprint in canonical JSON (RFC 8785), UTF-8. */
export function canonicalBlueprint(blueprint: Blueprint): Uint8Array {
  return canonicalBytes(blueprint)
}

/** The bytes of the file `<name>-<version>.blaupause.json`. */
export function writePackage(content: BlueprintPackage): Uint8Array {
  return canonicalBytes(content)
}

/** The name under which a package is handed on. */
export function packageFileName({ name, version }: Pick<Blueprint, 'name' | 'version'>): string {
  return `${name}-${version}.blaupause.json`
}

/**
 * Reads a package file: size, strict JSON, the version of the format, its own canonical form, then the schema. A field the
 * format does not know is refused, not passed over: what is signed is read. Signatures are read, not verified. Refuses with
 * `blueprint.too-large`, `blueprint.file`, `blueprint.not-canonical` or `blueprint.newer`; all but the first name the
 * signers the file claims to have.
 */
export function readPackage(bytes: Uint8Array): BlueprintPackage {
  if (bytes.length > LIMITS.bytes) throw new DomainError('blueprint.too-large')
  const read = readStrictJson(bytes)
  if ('fault' in read) throw new DomainError('blueprint.file', { ...reasons(read.fault), ...claimedSigners(bytes) })
  const newer = newerFormat(read.value)
  if (newer) throw new DomainError('blueprint.newer', { format: newer, ...claimedSigners(bytes) })
  if (canonical(read.value) !== read.text) throw new DomainError('blueprint.not-canonical', claimedSigners(bytes))
  const parsed = BlueprintPackage.safeParse(read.value)
  if (parsed.success) return parsed.data
  throw new DomainError('blueprint.file', { ...reasons(misfit(parsed.error)), ...claimedSigners(bytes) })
}

/** The published JSON Schema (draft 2020-12) of the package. */
export function packageSchema(): Record<string, unknown> {
  return { title: 'Blaupause package, format blaupause-1', ...z.toJSONSchema(BlueprintPackage) }
}

function reasons(fault: JsonFault): Record<string, string> {
  return { 'reason.de': fault.de, 'reason.en': fault.en }
}

/** The format the content claims if it is a later one than ours, else null. */
function newerFormat(value: unknown): string | null {
  const { format } = (value as { blueprint?: { format?: unknown } | null } | null)?.blueprint ?? {}
  const [, number] = typeof format === 'string' ? (/^blaupause-([1-9]\d{0,5})$/.exec(format) ?? []) : []
  return Number(number) > 1 ? String(format) : null
}

/** Where a file leaves the format first, in words for whoever made it; an unknown field by its name. */
function misfit({ issues: [issue] }: z.ZodError): JsonFault {
  const path = issue?.path.join('.') || '/'
  const field = issue?.code === 'unrecognized_keys' ? shownName(issue.keys[0]!) : ''
  if (field)
    return {
      de: `das Feld „${field}“ in ${path} gehört nicht zum Format blaupause-1, und Unbekanntes wird nicht übergangen`,
      en: `the field "${field}" in ${path} is no part of the format blaupause-1, and what is unknown is not passed over`,
    }
  if (issue?.code === 'too_big') return tooMuch(path, issue.origin, Number(issue.maximum))
  if (issue?.code === 'invalid_type' && issue.message.endsWith('received undefined')) return { de: `${path} fehlt`, en: `${path} is missing` }
  if (issue?.code === 'invalid_format' && issue.pattern === String(VISIBLE))
    return { de: `der Text in ${path} enthält ein unsichtbares Steuerzeichen`, en: `the text in ${path} holds an invisible control character` }
  return { de: `${path} entspricht nicht dem Format`, en: `${path} does not fit the format` }
}

function tooMuch(path: string, origin: string, most: number): JsonFault {
  if (origin === 'array') return { de: `${path} hat mehr als ${most} Einträge`, en: `${path} has more than ${most} entries` }
  if (origin === 'string') return { de: `der Text in ${path} ist länger als ${most} Zeichen`, en: `the text in ${path} is longer than ${most} characters` }
  return { de: `die Zahl in ${path} ist größer als ${most}`, en: `the number in ${path} is larger than ${most}` }
}

/** Who the file says has signed, read without trust: only for the sentence that refuses it. */
function claimedSigners(bytes: Uint8Array): Record<string, string> {
  let tail = ''
  for (const byte of bytes.subarray(Math.max(0, bytes.length - 20_000))) tail += byte < 128 ? String.fromCharCode(byte) : '?'
  const named = [...tail.replace(/\s/g, '').matchAll(/"jws":"[^"]*"(?:,"\w+":"[^"]*")*,"partner":"([a-z0-9-]{1,60})"/g)].map((match) => match[1])
  return named.length > 0 ? { signers: named.join(', ') } : { 'signers.de': 'keine lesbar', 'signers.en': 'none readable' }
}
