import { join } from 'node:path'
import type { Config } from '../config.js'
import { DirectoryFiles } from './directory-files.js'
import type { FileStore } from './file-store.js'
import { S3Files } from './s3-files.js'

/** The store the configuration names: an S3 bucket if there is one, else the directory `files` beside the other data. */
export function createFileStore({ files, dataDirectory }: Pick<Config, 'files' | 'dataDirectory'>): FileStore {
  return files ? new S3Files(files) : new DirectoryFiles(join(dataDirectory, 'files'))
}
