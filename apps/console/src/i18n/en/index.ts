import type { Messages } from '../de/index.js'
import { blueprints } from './blueprints.js'
import { criteria } from './criteria.js'
import { imports } from './imports.js'
import { workshops } from './workshops.js'
import { lage } from './lage.js'
import { ra } from './ra.js'
import { rollouts } from './rollouts.js'
import { shell } from './shell.js'
import { steps } from './steps.js'
import { tasks } from './tasks.js'

export const en: Messages = { ...shell, ...lage, ...tasks, ...rollouts, ...steps, blueprints, imports, workshops, criteria, ra }
