import { join } from 'node:path'
import { berlinHour } from '@blaupause/domain/kernel'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { demoRoles } from '../identity/index.js'
import { Commands, Instance, ManualClock } from '../platform/index.js'
import { ItemsReadModel, ItemsService, RolloutsReadModel, RolloutsService } from '../rollouts/index.js'
import { actOut, type Cast, type Stage } from './act-out.js'
import { playAssessments } from './play-assessments.js'
import { playCatalogue } from './play-criteria.js'
import { playMaturity } from './play-maturity.js'
import { playFigures } from './play-figures.js'
import { playProof } from './play-proof.js'
import { playFachverfahren } from './play-fachverfahren.js'
import { playProcedures } from './play-procedures.js'
import { playAwardRules } from './play-award-rules.js'
import { playAwards } from './play-awards.js'
import { playBlockers } from './play-blockers.js'
import { playStichtage, STICHTAGE_AGO } from './play-stichtage.js'
import { playWorkshops } from './play-workshops.js'
import type { CreatedRollout } from './proposed-rollouts.js'
import { random } from './random.js'
import { speakUp } from './speak-up.js'
import { others, toldStories, type Story } from './stories.js'

/**
 * Demo progress: every change is a real command of a real actor, given while the clock stands on its day. The same day
 * gives the same picture; places, keys and populations are real, states and dates invented.
 */
export async function playDemo(
  source: DataSource,
  created: readonly CreatedRollout[],
  { today, clock, say, dataDirectory }: { today: string; dataDirectory: string; clock: ManualClock; say: (line: string) => void },
): Promise<void> {
  const commands = new Commands(source, clock)
  const instance = new Instance(source)
  const stage: Stage = {
    rollouts: new RolloutsService(commands),
    items: new ItemsService(commands),
    readModel: new RolloutsReadModel(source, clock, instance),
    itemLists: new ItemsReadModel(source, instance),
    clock,
    today,
    cast,
  }
  const open = created.filter(({ state }) => state === 'open')
  // Who began before the Land entered its Stichtage counted without them.
  const before = open.filter((rollout) => (storyOf(rollout).startedAgo ?? 0) > STICHTAGE_AGO)
  for (const [index, rollout] of [...before, ...open.filter((rollout) => !before.includes(rollout))].entries()) {
    if (index === before.length) await playStichtage(commands, clock, cast, today)
    await actOut(stage, rollout.id, storyOf(rollout))
    if (index % 10 === 9) say(`Demo-Fortschritt: ${index + 1} von ${open.length} Anschlüssen`)
  }
  await playBlockers(source, commands, clock, open, cast, today)
  await speakUp(source, clock, berlinHour(today, 7))
  clock.set(new Date(berlinHour(today, 7)))
  await playWorkshops(source, commands, clock, cast, join(dataDirectory, 'files'))
  await playCatalogue(source, commands, clock, cast)
  await playAssessments(
    source,
    commands,
    clock,
    cast,
    created.map((rollout) => ({ ...rollout, story: storyOf(rollout) })),
  )
  await playMaturity(source, commands, clock, cast)
  await playFachverfahren(
    commands,
    cast,
    created.map((rollout) => ({ ...rollout, story: storyOf(rollout) })),
  )
  await playFigures(
    commands,
    clock,
    cast,
    created.map((rollout) => ({ ...rollout, story: storyOf(rollout) })),
  )
  await playProof(source, commands, clock, cast, created)
  await playProcedures(source, today)
  await playAwards(source, commands, clock, cast, { today, dataDirectory })
  await playAwardRules(commands, cast, { today, dataDirectory })
}

function storyOf({ behoerde, onlinedienst }: CreatedRollout): Story {
  return toldStories[`${behoerde}|${onlinedienst}`] ?? others[Math.floor(random(behoerde, onlinedienst.length) * others.length)]!
}

export const cast: Cast = {
  land: demoActor('land-by'),
  lead: demoActor('land-by-leitung'),
  hesse: demoActor('land-he'),
  rollin: demoActor('rollin'),
  kommune: (traeger, name) => ({
    subject: `kommune-${traeger}`,
    organisation: { id: `kommune-${traeger}`, name },
    role: 'kommune',
    land: 'BY',
    programmes: [],
    traeger: [traeger],
  }),
  kelheimFor: (traeger) => ({ ...demoActor('kommune-kelheim'), traeger: ['09273', traeger] }),
}

function demoActor(id: string): Actor {
  const { organisation, role, land, programmes, traeger } = demoRoles.find((candidate) => candidate.id === id)!
  return { subject: id, organisation: { id: organisation.id, name: organisation.name }, role, land, programmes: [...programmes], traeger: [...traeger] }
}
