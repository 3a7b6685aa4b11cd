import { criterionTable } from '../criteria/tables.js'
import { seriesTable } from '../workshops/tables.js'

/** The tables TypeORM knows: plain aggregates. Rollouts and milestones go by their own set-based SQL. */
export const entities = [seriesTable, criterionTable]
