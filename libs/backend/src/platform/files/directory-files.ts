import { randomUUID } from 'node:crypto'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { FileStore } from './file-store.js'

/** Files in a directory, spread over 256 folders by the first two digits of their name. A file appears whole or not at all. */
export class DirectoryFiles extends FileStore {
  constructor(private readonly directory: string) {
    super()
  }

  protected override async has(hash: string): Promise<boolean> {
    return access(this.path(hash)).then(
      () => true,
      () => false,
    )
  }

  protected override async write(hash: string, bytes: Uint8Array): Promise<void> {
    const path = this.path(hash)
    const unfinished = `${path}.${randomUUID()}`
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    try {
      const file = await open(unfinished, 'wx', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(unfinished, path)
    } finally {
      await rm(unfinished, { force: true })
    }
  }

  protected override async read(hash: string): Promise<Uint8Array | null> {
    return readFile(this.path(hash)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
  }

  private path(hash: string): string {
    return join(this.directory, hash.slice(0, 2), hash)
  }
}
