import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What a file of ours holds, or null if it is not there or was cut off. */
export async function readKept<T>(file: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T
  } catch {
    return null
  }
}

/** Writes it aside and puts it in place at once: whoever reads meanwhile reads the one before. */
export async function keepJson(file: string, value: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const aside = `${file}.${process.pid}`
  await writeFile(aside, JSON.stringify(value))
  await rename(aside, file)
}
