import { agreement } from './agreement.js'
import { awarding } from './awarding.js'
import { blueprints } from './blueprints.js'
import { blockers } from './blockers.js'
import { counter } from './counter.js'
import { publishing } from './publishing.js'
import { compare } from './compare.js'
import { coverage } from './coverage.js'
import { lagezettel } from './lagezettel.js'
import { attestation } from './attestation.js'
import { assessments } from './assessments.js'
import { maturity } from './maturity.js'
import { criteria } from './criteria.js'
import { dates } from './dates.js'
import { draft } from './draft.js'
import { findings } from './findings.js'
import { imports } from './imports.js'
import { found } from './found.js'
import { graph } from './graph.js'
import { keys } from './keys.js'
import { leitfaden } from './leitfaden.js'
import { local } from './local.js'
import { items } from './items.js'
import { inbox } from './inbox.js'
import { authorities } from './authorities.js'
import { proof } from './proof.js'
import { programmes } from './programmes.js'
import { workshops } from './workshops.js'
import { shell } from './shell.js'
import { lage } from './lage.js'
import { landprofile } from './landprofile.js'
import { registry } from './registry.js'
import { rollouts } from './rollouts.js'
import { steps } from './steps.js'
import { tasks } from './tasks.js'
import { tech, upload } from './tech.js'
import { waves } from './waves.js'
import { ra } from './ra.js'

export const de = {
  ...shell,
  awarding,
  ...lage,
  ...tasks,
  ...rollouts,
  ...steps,
  ...blockers,
  agreement,
  blueprints,
  attestation,
  compare,
  counter,
  publishing,
  registry,
  found,
  graph,
  imports,
  keys,
  leitfaden,
  local,
  dates,
  draft,
  items,
  proof,
  tech,
  upload,
  workshops,
  assessments,
  maturity,
  criteria,
  programmes,
  authorities,
  ...inbox,
  coverage,
  findings,
  lagezettel,
  landprofile,
  waves,
  ra,
}

/** The same keys, other sentences. */
export type Messages<T = typeof de> = { readonly [K in keyof T]: T[K] extends string ? string : Messages<T[K]> }
