import { strToU8, zipSync } from 'fflate'

export { strToU8 }

/** Files by name as one archive. */
export function zipped(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...files }, { level: 6 })
}
