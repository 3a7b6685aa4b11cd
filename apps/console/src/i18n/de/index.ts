import { blueprints } from './blueprints.js'
import { blockers } from './blockers.js'
import { coverage } from './coverage.js'
import { lagezettel } from './lagezettel.js'
import { assessments } from './assessments.js'
import { maturity } from './maturity.js'
import { criteria } from './criteria.js'
import { dates } from './dates.js'
import { findings } from './findings.js'
import { imports } from './imports.js'
import { keys } from './keys.js'
import { items } from './items.js'
import { inbox } from './inbox.js'
import { authorities } from './authorities.js'
import { proof } from './proof.js'
import { programmes } from './programmes.js'
import { workshops } from './workshops.js'
import { shell } from './shell.js'
import { lage } from './lage.js'
import { rollouts } from './rollouts.js'
import { steps } from './steps.js'
import { tasks } from './tasks.js'
import { tech, upload } from './tech.js'
import { ra } from './ra.js'

export const de = { ...shell, ...lage, ...tasks, ...rollouts, ...steps, ...blockers, blueprints, imports, keys, dates, items, proof, tech, upload, workshops, assessments, maturity, criteria, programmes, authorities, ...inbox, coverage, findings, lagezettel, ra }

/** The same keys, other sentences. */
export type Messages<T = typeof de> = { readonly [K in keyof T]: T[K] extends string ? string : Messages<T[K]> }
