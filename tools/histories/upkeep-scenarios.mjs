import { LOW_LIMIT } from './stage.mjs'

/** Its stack would carry paths of this machine into the history. */
const away = Object.assign(new Error('The database is away'), { stack: '' })
const page = (counts, next) => () => ({ counts, next })

/** What can happen to a job of upkeep. `pages`: what working answers, call by call; `fails`: the run ends as failed; `began`, `server`, `runs` as for a rollout. */
const SCENARIOS = {
  'nothing-to-do': { pages: [page({ closed: 0 }, null)] },
  'three-pages': { pages: [page({ closed: 2 }, 'b'), page({ closed: 0 }, 'c'), page({ closed: 1 }, null)] },
  'worked-at-second-attempt': { pages: [() => { throw away }, page({ closed: 1 }, null)] },
  'failed-on-its-second-page': { pages: [page({ closed: 2 }, 'b'), (refuse) => { throw refuse('No job is called so', 'upkeep.unknown') }], fails: true },
  'went-on-in-a-new-run': { pages: ['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((next) => page({ closed: 1 }, next)).concat(page({ closed: 1 }, null)), server: LOW_LIMIT, runs: 2 },
}

/** The package, and how its scenarios are played. */
export const upkeep = {
  folder: 'workflows/upkeep',
  package: '@blaupause/workflow-upkeep',
  scenarios: Object.fromEntries(Object.entries(SCENARIOS).map(([name, scenario]) => [name, { signals: [], ends: true, ...scenario }])),
  activities: ({ pages }, _, refuse) => {
    const left = [...pages]
    return { work: async () => left.shift()(refuse), note: async () => undefined }
  },
  begin: (client, names, name) => client.start(names.UPKEEP_WORKFLOW, { workflowId: names.upkeepScheduleId(name), taskQueue: name, args: [{ job: name }] }),
}
