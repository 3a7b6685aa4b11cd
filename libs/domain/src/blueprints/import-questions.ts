import type { Blueprint } from './blueprint.js'
import { regionConflicts, stichtagConflicts } from './import/calendar-conflicts.js'
import type { ImportQuestion } from './import/conflict.js'
import { criterionConflicts } from './import/criterion-conflicts.js'
import type { ImportTarget, Made } from './import/import-target.js'
import { keyConflicts } from './import/key-conflicts.js'
import { lawConflicts } from './import/law-conflicts.js'
import { parameterConflicts, roleConflicts } from './import/name-conflicts.js'
import { serviceConflicts } from './import/service-conflicts.js'
import { takenConflicts, versionConflicts } from './import/taken-conflicts.js'

/** All questions, those with the largest effect first. */
export function importQuestions(blueprint: Blueprint, target: ImportTarget, create: readonly Made[]): ImportQuestion[] {
  return [
    ...versionConflicts(blueprint, target),
    ...serviceConflicts(blueprint, target, create),
    ...keyConflicts(blueprint, target, create),
    ...roleConflicts(blueprint, target, create),
    ...parameterConflicts(blueprint, target, create),
    ...lawConflicts(blueprint, target, create),
    ...stichtagConflicts(blueprint, target, create),
    ...regionConflicts(target, create),
    ...criterionConflicts(blueprint, target),
    ...takenConflicts(blueprint, target, create),
  ].sort((a, b) => b.affects - a.affects || (a.id < b.id ? -1 : 1))
}
