import { accessSync, constants, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Stop } from './say.mjs'

/** The checkout. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Where this installation keeps its data: `BLAUPAUSE_DATA`, else `.data` in the checkout. */
export function dataDirectory(env = process.env) {
  return resolve(root, env.BLAUPAUSE_DATA ?? '.data')
}

/** Outside the checkout, so that a fresh clone finds what an earlier one built. */
export function cacheDirectory(env = process.env) {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'blaupause')
}

/** Makes `directory` and proves that it can be written, or says whose turn it is. */
export function requireWritable(directory) {
  try {
    mkdirSync(directory, { recursive: true })
    accessSync(directory, constants.W_OK | constants.X_OK)
  } catch {
    throw new Stop(
      `In ${directory} darf dieser Benutzer nicht schreiben. Geben Sie ihm das Recht oder legen Sie das Verzeichnis woanders an.`,
      `This user may not write to ${directory}. Grant the right, or put the directory elsewhere.`,
    )
  }
}
