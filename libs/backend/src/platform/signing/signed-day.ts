import { decodeProtectedHeader } from 'jose'

/** The day that a signature names in its protected header; null in packages of before. Says nothing about whether it holds. */
export function signedDay(jws: string): string | null {
  const { signedOn } = decodeProtectedHeader(jws)
  return typeof signedOn === 'string' ? signedOn : null
}
