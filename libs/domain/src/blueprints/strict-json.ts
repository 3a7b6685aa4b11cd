import { visit } from 'jsonc-parser'
import { shownName } from './package-text.js'
import { decodeUtf8 } from '../kernel/index.js'

/** Limits of a package file, checked before anything is built from it. 200,000 values are about 8,000 steps. */
export const LIMITS = { bytes: 5_000_000, depth: 32, nodes: 200_000 } as const

/** Why bytes are not strict JSON: a sentence in both languages, without its full stop. */
export type JsonFault = { readonly de: string; readonly en: string }

/**
 * Reads I-JSON (RFC 7493), token by token: `JSON.parse` alone takes the last of two equal keys and rounds large integers
 * without a word. Numbers are safe integers only; texts are NFC without lone surrogates; no byte order mark.
 */
export function readStrictJson(bytes: Uint8Array): { value: unknown; text: string } | { fault: JsonFault } {
  const other = otherKind(bytes)
  if (other) return { fault: other }
  const text = decodeUtf8(bytes)
  // A cut may fall inside a character, which takes up to four bytes.
  if (text === null)
    return {
      fault: [1, 2, 3].some((less) => decodeUtf8(bytes.subarray(0, -less)) !== null)
        ? cutOff(bytes.length)
        : { de: 'sie ist kein UTF-8', en: 'it is not UTF-8' },
    }
  if (text === '') return { fault: { de: 'sie ist leer', en: 'it is empty' } }
  if (text.startsWith('\uFEFF')) return { fault: { de: 'sie beginnt mit einer Byte-Reihenfolge-Marke (BOM)', en: 'it begins with a byte order mark (BOM)' } }
  try {
    checkTokens(text)
    return { value: JSON.parse(text), text }
  } catch (error) {
    if (error instanceof Fault) return { fault: error.fault }
    if (error instanceof SyntaxError) return { fault: { de: 'sie ist kein JSON', en: 'it is not JSON' } }
    throw error
  }
}

/** What people send instead: known by its first bytes, so that the sentence can say what to do. */
function otherKind(bytes: Uint8Array): JsonFault | null {
  const begins = (...first: number[]) => first.every((byte, index) => bytes[index] === byte)
  if (begins(0x1f, 0x8b)) return { de: 'sie ist mit gzip gepackt; entpacken Sie sie vorher', en: 'it is packed with gzip; unpack it first' }
  if (begins(0x50, 0x4b, 0x03, 0x04))
    return {
      de: 'sie ist ein ZIP-Archiv; nehmen Sie die Datei heraus, die auf .blaupause.json endet',
      en: 'it is a ZIP archive; take out the file that ends in .blaupause.json',
    }
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff) || begins(0x7b, 0) || begins(0, 0x7b))
    return { de: 'sie ist in UTF-16 gespeichert; ein Paket ist UTF-8', en: 'it is saved as UTF-16; a package is UTF-8' }
  if (begins(0x3c))
    return {
      de: 'sie ist eine Webseite oder XML, vielleicht eine Anmeldeseite anstelle des Pakets',
      en: 'it is a web page or XML, perhaps a sign-in page in place of the package',
    }
  return null
}

class Fault extends Error {
  constructor(readonly fault: JsonFault) {
    super(fault.en)
  }
}

/** Names that every JavaScript object answers to: a lookup by such a key finds what nobody wrote. */
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

type Path = () => readonly (string | number)[]

function checkTokens(text: string): void {
  const keys: Set<string>[] = []
  let depth = 0
  let nodes = 0
  const count = () => {
    if (++nodes > LIMITS.nodes) throw new Fault({ de: 'sie hat mehr als 200.000 Werte', en: 'it has more than 200,000 values' })
  }
  const open = () => {
    count()
    if (++depth > LIMITS.depth) throw new Fault({ de: 'sie ist tiefer als 32 Ebenen verschachtelt', en: 'it is nested deeper than 32 levels' })
  }
  const close = () => void (depth -= 1)
  visit(
    text,
    {
      onObjectBegin: () => {
        open()
        keys.push(new Set())
      },
      onObjectEnd: () => {
        close()
        keys.pop()
      },
      onArrayBegin: open,
      onArrayEnd: close,
      onObjectProperty: (key, _offset, _length, _line, _character, path) => {
        checkText(key, path)
        if (RESERVED.has(key))
          throw new Fault({
            de: `der Schlüssel „${shownName(key)}“ in ${at(path)} ist verboten: Programme belegen diesen Namen selbst`,
            en: `the key "${shownName(key)}" in ${at(path)} is forbidden: programs use this name themselves`,
          })
        if (keys.at(-1)?.has(key))
          throw new Fault({
            de: `der Schlüssel „${shownName(key)}“ steht zweimal in ${at(path)}`,
            en: `the key "${shownName(key)}" stands twice in ${at(path)}`,
          })
        keys.at(-1)?.add(key)
      },
      onLiteralValue: (value, offset, length, _line, _character, path) => {
        count()
        if (typeof value === 'string') checkText(value, path)
        if (typeof value === 'number') checkNumber(text.slice(offset, offset + length), path)
      },
      onError: (_error, offset, length) => {
        if (offset >= text.length || (depth > 0 && offset + length >= text.length && !'}],:'.includes(text[offset]!))) throw new Fault(cutOff(text.length))
        throw new Fault({ de: `sie ist kein JSON (Zeichen ${offset + 1})`, en: `it is not JSON (character ${offset + 1})` })
      },
    },
    { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
  )
}

function checkText(text: string, path: Path): void {
  if (/\p{Surrogate}/u.test(text)) throw new Fault({ de: `ein halbes Zeichen (Surrogat) steht in ${at(path)}`, en: `a lone surrogate stands in ${at(path)}` })
  if (text !== text.normalize('NFC'))
    throw new Fault({ de: `der Text in ${at(path)} ist nicht in Unicode-Normalform C`, en: `the text in ${at(path)} is not in Unicode normal form C` })
}

function checkNumber(token: string, path: Path): void {
  if (!/^(0|-?[1-9]\d*)$/.test(token) || !Number.isSafeInteger(Number(token)))
    throw new Fault({
      de: `die Zahl ${token.slice(0, 30)} in ${at(path)} ist keine genau darstellbare ganze Zahl`,
      en: `the number ${token.slice(0, 30)} in ${at(path)} is no safe integer`,
    })
}

function cutOff(length: number): JsonFault {
  return {
    de: `sie bricht nach ${length} Zeichen mittendrin ab und wurde wohl nicht vollständig geladen`,
    en: `it breaks off after ${length} characters and was probably not downloaded completely`,
  }
}

/** The place of a fault: its outermost names, as many as a sentence can hold. */
function at(path: Path): string {
  const parts = path()
  return [...parts.slice(0, 6).map((part) => shownName(String(part))), ...(parts.length > 6 ? ['…'] : [])].join('.') || '/'
}
