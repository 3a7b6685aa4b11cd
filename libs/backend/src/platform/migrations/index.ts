import type { MigrationInterface } from 'typeorm'
import { Core0001 } from './0001-core.js'
import { Reference0002 } from './0002-reference.js'
import { Blueprints0003 } from './0003-blueprints.js'
import { Workshops0004 } from './0004-workshops.js'
import { OpenWork0010 } from './0010-open-work.js'
import { Wording0011 } from './0011-wording.js'
import { CarriedOn0012 } from './0012-carried-on.js'
import { Dates0020 } from './0020-dates.js'
import { Steps0021 } from './0021-steps.js'
import { Blockers0022 } from './0022-blockers.js'
import { Proof0023 } from './0023-proof.js'
import { Coverage0024 } from './0024-coverage.js'
import { Inbox0025 } from './0025-inbox.js'
import { Organisations0028 } from './0028-organisations.js'
import { Catalogues0031 } from './0031-catalogues.js'

/** All migrations in order. A class array, because globs do not work under ESM; names end in a number of 13 digits that TypeORM sorts by. */
export const migrations: (new () => MigrationInterface)[] = [Core0001, Reference0002, Blueprints0003, Workshops0004, OpenWork0010, Wording0011, CarriedOn0012, Dates0020, Steps0021, Blockers0022, Proof0023, Coverage0024, Inbox0025, Organisations0028, Catalogues0031]
