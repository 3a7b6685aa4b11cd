import type { MigrationInterface } from 'typeorm'
import { Core0001 } from './0001-core.js'

/** All migrations in order. A class array, because globs do not work under ESM. */
export const migrations: (new () => MigrationInterface)[] = [Core0001]
