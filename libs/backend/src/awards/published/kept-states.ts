import { join } from 'node:path'
import { keepJson, readKept } from '../../platform/files/index.js'
import type { Published, PublicState } from './public-state.js'

/** The directory below the data of the product in which the states lie. */
export function publishedDirectory(dataDirectory: string): string {
  return join(dataDirectory, 'published')
}

function keptFile(directory: string): string {
  return join(directory, 'oeffentlich.json')
}

/** The states that were published last, as they lie on disk; none where nothing was ever kept. */
export async function readStates(directory: string): Promise<readonly PublicState[]> {
  return (await readKept<{ states?: readonly PublicState[] }>(keptFile(directory)))?.states ?? []
}

export function keepStates(directory: string, states: readonly PublicState[]): Promise<void> {
  return keepJson(keptFile(directory), { states })
}

/** What was published last, from disk alone: served while there is no database yet. Of then it knows nothing. */
export async function keptRecord(directory: string): Promise<Published> {
  const states = await readStates(directory)
  return {
    states,
    onChange: () => undefined,
    at: (state, instant) => (instant === state.snapshot.at ? Promise.resolve(state) : Promise.reject(new Error('No database yet'))),
  }
}
