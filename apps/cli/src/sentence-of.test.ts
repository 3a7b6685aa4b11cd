import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { DomainError } from '@blaupause/domain/kernel'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { examine } from './commands/doctor.js'
import { sentenceOf } from './sentence-of.js'

beforeAll(() => {
  vi.stubEnv('DATABASE_URL', undefined)
})
afterAll(() => {
  vi.unstubAllEnvs()
})

const failure = (work: Promise<unknown>) => work.then(() => 'no failure', sentenceOf)

it('names a file that is not there, and one that is a directory', async () => {
  expect(await failure(readFile('/nirgendwo/gv100ad.txt'))).toBe('Die Datei /nirgendwo/gv100ad.txt gibt es nicht.')
  expect(await failure(readFile(tmpdir()))).toMatch(/ist ein Verzeichnis, keine Datei\.$/)
})

it('says what to start when no database answers', async () => {
  expect(sentenceOf(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }))).toMatch(/^Die Datenbank antwortet nicht\. Läuft Blaupause/)
})

it('gives a refusal in its own words', () => {
  expect(sentenceOf(new DomainError('register.older', { stand: '2021-11-30', latest: '2025-11-30' }))).toBe(
    'Diese Ausgabe (30.11.2021) ist älter als die letzte (30.11.2025). Es wurde nichts übernommen: Ausgaben werden in ihrer Reihenfolge eingelesen. Für frühere Tage zählt die älteste, die da ist.',
  )
})

it('examines everything, also where the first thing is missing', async () => {
  const found = await examine()
  expect(found.map(({ name, holds }) => [name, holds])).toEqual([
    ['Node', true],
    ['Datenbank', false],
    ['Register', false],
    ['Fristen', false],
    ['Signaturschlüssel', true],
  ])
  expect(found[1]!.found).toMatch(/DATABASE_URL fehlt/)
})
