import { randomBytes, verify } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { DomainError } from '@blaupause/domain/kernel'
import { publicKeyOf, type PublicKey } from './fingerprint.js'
import { readableByOthers } from './key-file.js'
import type { Pkcs11 } from './pkcs11.js'

/** A PKCS#11 token that keeps signing keys: the library of its maker, the token's label, and the file that holds the PIN. */
export type TokenSettings = { readonly module: string; readonly token: string; readonly pinFile: string }

/** Makes keys that never leave the token, signs with them, destroys them. `id`: CKA_ID, hexadecimal. */
export type SigningToken = {
  /** Throws the reason why the token could not be used. */
  reach(): Promise<void>
  make(label: string): Promise<{ readonly id: string; readonly publicKey: PublicKey }>
  sign(id: string, bytes: Uint8Array): Promise<Uint8Array>
  destroy(id: string): Promise<void>
}

// PKCS#11 3.0, table of constants; the package follows 2.40 and has no names for Edwards curves.
const [CKO_PUBLIC_KEY, CKO_PRIVATE_KEY, CKK_EC_EDWARDS, CKM_EC_EDWARDS_KEY_PAIR_GEN, CKM_EDDSA, CKU_USER] = [2, 3, 0x40, 0x1055, 0x1057, 1]
const [CKA_CLASS, CKA_TOKEN, CKA_PRIVATE, CKA_LABEL, CKA_KEY_TYPE, CKA_ID, CKA_SENSITIVE, CKA_SIGN, CKA_VERIFY, CKA_EXTRACTABLE, CKA_EC_PARAMS, CKA_EC_POINT] =
  [0, 1, 2, 3, 0x100, 0x102, 0x103, 0x108, 0x10a, 0x162, 0x180, 0x181]
const [CKF_RW_SERIAL, CKR_ALREADY_LOGGED_IN, CKR_ALREADY_INITIALIZED] = [6, 0x100, 0x191]
/** The curve Ed25519 as OBJECT IDENTIFIER 1.3.101.112 (RFC 8410). */
const ED25519 = Buffer.from('06032b6570', 'hex')

/** The token of the settings. Nothing is asked of it before the first key is: a token that is away stops nobody from reading. */
export function signingToken(settings: TokenSettings): SigningToken {
  return {
    reach: () => inSession(settings, () => undefined),
    make: (label) => inSession(settings, (p11, session) => makeKey(p11, session, label)),
    sign: (id, bytes) => inSession(settings, (p11, session) => signWith(p11, session, id, bytes)),
    destroy: (id) =>
      inSession(settings, (p11, session) => {
        for (const kind of [CKO_PRIVATE_KEY, CKO_PUBLIC_KEY]) for (const object of find(p11, session, kind, id)) p11.C_DestroyObject(session, object)
      }),
  }
}

/** Makes a pair and lets it sign once, so that a token which signs in another way is found before anything rests on it. */
function makeKey(p11: Pkcs11, session: Buffer, label: string): { id: string; publicKey: PublicKey } {
  const id = randomBytes(16)
  const common = [
    { type: CKA_TOKEN, value: true },
    { type: CKA_LABEL, value: label },
    { type: CKA_ID, value: id },
    { type: CKA_KEY_TYPE, value: CKK_EC_EDWARDS },
  ]
  const keys = p11.C_GenerateKeyPair(
    session,
    { mechanism: CKM_EC_EDWARDS_KEY_PAIR_GEN },
    [...common, { type: CKA_CLASS, value: CKO_PUBLIC_KEY }, { type: CKA_VERIFY, value: true }, { type: CKA_EC_PARAMS, value: ED25519 }],
    [
      ...common,
      { type: CKA_CLASS, value: CKO_PRIVATE_KEY },
      { type: CKA_PRIVATE, value: true },
      { type: CKA_SENSITIVE, value: true },
      { type: CKA_EXTRACTABLE, value: false },
      { type: CKA_SIGN, value: true },
    ],
  )
  const [{ value } = {}] = p11.C_GetAttributeValue(session, keys.publicKey, [{ type: CKA_EC_POINT }])
  const publicKey = publicKeyOf(pointIn(value as Buffer).toString('base64url'))
  const trial = randomBytes(32)
  if (!verify(null, trial, { key: publicKey, format: 'jwk' }, signWith(p11, session, id.toString('hex'), trial)))
    throw new Error('the token does not sign by Ed25519')
  return { id: id.toString('hex'), publicKey }
}

function signWith(p11: Pkcs11, session: Buffer, id: string, bytes: Uint8Array): Buffer {
  const [key] = find(p11, session, CKO_PRIVATE_KEY, id)
  if (!key) throw new Error(`the token has no key ${id}`)
  p11.C_SignInit(session, { mechanism: CKM_EDDSA, parameter: null }, key)
  return p11.C_Sign(session, Buffer.from(bytes), Buffer.alloc(64))
}

function find(p11: Pkcs11, session: Buffer, kind: number, id: string): Buffer[] {
  p11.C_FindObjectsInit(session, [
    { type: CKA_CLASS, value: kind },
    { type: CKA_ID, value: Buffer.from(id, 'hex') },
  ])
  try {
    return p11.C_FindObjects(session, 10)
  } finally {
    p11.C_FindObjectsFinal(session)
  }
}

/** The 32 bytes of the point: a DER OCTET STRING by the standard, bare in some tokens. */
function pointIn(value: Buffer): Buffer {
  return value.length === 34 && value[0] === 4 && value[1] === 32 ? value.subarray(2) : value
}

/** Opens a session for one thing and closes it: a token that was pulled out and put back is simply there again. */
async function inSession<T>(settings: TokenSettings, work: (p11: Pkcs11, session: Buffer) => T): Promise<T> {
  const pin = await readPin(settings.pinFile)
  try {
    const p11 = loaded(settings.module)
    const slot = p11.C_GetSlotList(true).find((one) => p11.C_GetTokenInfo(one).label.trim() === settings.token)
    if (!slot) throw new Error(`no token is called ${settings.token}`)
    const session = p11.C_OpenSession(slot, CKF_RW_SERIAL)
    try {
      unless(CKR_ALREADY_LOGGED_IN, () => p11.C_Login(session, CKU_USER, pin))
      return work(p11, session)
    } finally {
      p11.C_CloseSession(session)
    }
  } catch (error) {
    const { message } = error as Error
    throw new DomainError('key.token', { 'reason.de': message, 'reason.en': message })
  }
}

async function readPin(file: string): Promise<string> {
  const exposed = await readableByOthers(file).catch(() => {
    throw tokenRefusal('die Datei mit der PIN fehlt', 'the file with the PIN is missing')
  })
  if (exposed !== null)
    throw tokenRefusal(
      `die Datei mit der PIN können andere lesen (Rechte ${exposed}, nötig sind 600)`,
      `others can read the file with the PIN (rights ${exposed}, 600 are needed)`,
    )
  return (await readFile(file, 'utf8')).trim()
}

function tokenRefusal(de: string, en: string): DomainError {
  return new DomainError('key.token', { 'reason.de': de, 'reason.en': en })
}

const modules = new Map<string, Pkcs11>()

/** The maker's library, initialised once in this process. */
function loaded(module: string): Pkcs11 {
  const known = modules.get(module)
  if (known) return known
  const p11 = openModule()
  p11.load(module)
  unless(CKR_ALREADY_INITIALIZED, () => {
    p11.C_Initialize()
  })
  modules.set(module, p11)
  return p11
}

/** The optional package: it is built where npm finds a compiler, and nobody else needs it. */
function openModule(): Pkcs11 {
  try {
    const { PKCS11 } = createRequire(import.meta.url)('pkcs11js') as { PKCS11: new () => Pkcs11 }
    return new PKCS11()
  } catch {
    throw tokenRefusal(
      'das Paket pkcs11js ist hier nicht gebaut (npm rebuild pkcs11js braucht Python und einen C++-Compiler)',
      'the package pkcs11js is not built here (npm rebuild pkcs11js needs Python and a C++ compiler)',
    )
  }
}

function unless(code: number, work: () => void): void {
  try {
    work()
  } catch (error) {
    if ((error as { code?: number }).code !== code) throw error
  }
}
