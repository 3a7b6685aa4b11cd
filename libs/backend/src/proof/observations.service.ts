import { Injectable } from '@nestjs/common'
import type { CheckLink, ProofView, RecordObservation } from '@blaupause/contract/proof'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { berlinDay, require } from '@blaupause/domain/kernel'
import { canObserve, claimsLive, requireWitness } from '@blaupause/domain/proof'
import { milestoneEvent, responsibleFor, type Milestone, type Now } from '@blaupause/domain/rollouts'
import { DataSource } from 'typeorm'
import { Clock, Commands, found, groupBy, newId, record, transact } from '../platform/index.js'
import { LinkChecker, type LinkLook } from '../platform/links/index.js'
import { lockRollouts, type LockedRollout } from '../rollouts/rollouts.store.js'
import { judgeClaims } from './judge.js'
import { writeObservations, type NewObservation } from './observations.store.js'
import { judgePending } from './pending.js'
import { ProofReadModel } from './proof.read-model.js'
import { leaseDue, leaseOne, nextWatch, settleWatches, type Watched } from './watch.store.js'

/** Polite: so many hosts at once, so many addresses of one host in a row, so long between two of them. */
const HOSTS = 8
const PER_HOST = 10
const BETWEEN_MS = 2_000
/** Longer than a row of addresses of one host can take. */
const LEASE_SECONDS = 600
/** Somebody who asks out of turn waits so long after the last look at that host. */
const QUIET_SECONDS = 5
/** When to look again (hours): daily at what was seen, four times a day at what was not. */
const AGAIN = { seen: 24, 'not-seen': 6, unclear: 24 } as const

type Looked = Watched & LinkLook

/** What is seen of a service that is said to be live: by the link checker, by a second person. Each look is kept. */
@Injectable()
export class ObservationsService {
  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly links: LinkChecker,
    private readonly readModel: ProofReadModel,
    private readonly pause: (milliseconds: number) => Promise<unknown> = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  ) {}

  /** A person other than the reporter says what they saw. What they write is text, never a fact. */
  async record(actor: Actor, key: string, { rollout, result, effective: seenAt, where, note }: RecordObservation): Promise<ProofView> {
    await this.commands.run(
      actor,
      { key, body: ['observe', rollout, result, seenAt, where, note] },
      (tx) => lockRollouts(tx, { rollouts: [rollout] }),
      async (tx, [locked], now) => {
        const [goLive, effective] = [goLiveOf(found(locked)), seenAt ?? now.now]
        require(canObserve(actor, goLive), 'permission.denied', { who: responsibleFor(goLive) })
        require(claimsLive(goLive.state), 'observation.no-claim')
        requireWitness(actor, goLive, effective, now)
        const observation: NewObservation = {
          ...placeOf(goLive),
          id: newId(),
          kind: 'person',
          result,
          address: null,
          detail: where,
          effective: new Date(effective).toISOString(),
        }
        writeObservations(tx, [observation], now.now)
        const judged = await judgeClaims(tx, [locked!], now)
        const observed = milestoneEvent(
          goLive,
          actor,
          'milestone.observed.v1',
          now.today,
          { observation: observation.id, kind: 'person', result, where },
          note === null ? null : { field: 'note', text: note, visibility: 'programme' },
        )
        return { answer: {}, events: [observed, ...judged.events], messages: judged.messages }
      },
    )
    return this.readModel.view(actor, rollout)
  }

  /** Looks at the address of one rollout now: after a repair nobody waits for the daily turn. */
  async check(actor: Actor, { rollout }: CheckLink): Promise<ProofView> {
    const watched = await transact(this.source, actor, 'write', async (tx) => {
      const goLive = goLiveOf(found((await lockRollouts(tx, { rollouts: [rollout] }))[0]))
      require(canObserve(actor, goLive), 'permission.denied', { who: responsibleFor(goLive) })
      require(claimsLive(goLive.state), 'observation.no-claim')
      const [known] = await tx.query('watch.known', 'select from observation_watch where rollout_id = $1', [rollout])
      require(known !== undefined, 'observation.no-link')
      const leased = await leaseOne(tx, rollout, { now: this.clock.now().now, quiet: QUIET_SECONDS, seconds: LEASE_SECONDS })
      require(leased !== undefined, 'observation.too-soon')
      return leased
    })
    await this.keep([{ ...watched, ...(await this.links.look(watched.address)) }], this.clock.now())
    return this.readModel.view(actor, rollout)
  }

  /**
   * Looks at every address that is due at `now`, page by page, each page leased and kept for itself: a checker that dies
   * leaves its page to the next one. Answers the instant at which there is something to do again, or null.
   */
  async checkDue(now: string = this.clock.now().now): Promise<string | null> {
    const at: Now = { now, today: berlinDay(now) }
    for (;;) {
      const page = await transact(this.source, SYSTEM, 'write', (tx) => leaseDue(tx, now, { hosts: HOSTS, perHost: PER_HOST, seconds: LEASE_SECONDS }))
      if (page.length === 0) break
      const looked = await Promise.all([...groupBy(page, ({ host }) => host).values()].map((addresses) => this.lookInTurn(addresses)))
      await this.keep(looked.flat(), at)
    }
    const pendingAt = await judgePending(this.source, at)
    const watchAt = await transact(this.source, SYSTEM, 'read', (tx) => nextWatch(tx))
    return [pendingAt, watchAt].filter((at) => at !== null).sort()[0] ?? null
  }

  private async lookInTurn(addresses: readonly Watched[]): Promise<Looked[]> {
    const looked: Looked[] = []
    for (const watched of addresses) {
      if (looked.length > 0) await this.pause(BETWEEN_MS)
      looked.push({ ...watched, ...(await this.links.look(watched.address)) })
    }
    return looked
  }

  /** Keeps what was seen and holds it against what is claimed. A rollout that is no longer claimed live is not looked at. */
  private async keep(looked: readonly Looked[], now: Now): Promise<void> {
    await transact(this.source, SYSTEM, 'write', async (tx) => {
      const rollouts = await lockRollouts(tx, { rollouts: looked.map(({ rolloutId }) => rolloutId) })
      const claimed = new Map(rollouts.map((rollout) => [rollout.id, goLiveOf(rollout)]))
      const observations = looked.flatMap(({ rolloutId, address, result, detail }): NewObservation[] => {
        const goLive = claimed.get(rolloutId)
        return goLive && claimsLive(goLive.state) ? [{ ...placeOf(goLive), id: newId(), kind: 'link', result, detail, address, effective: now.now }] : []
      })
      writeObservations(tx, observations, now.now)
      settleWatches(
        tx,
        looked.map(({ rolloutId, address, result }) => ({ rolloutId, address, nextAt: hoursLater(now.now, AGAIN[result]) })),
        now.now,
      )
      const { events, messages } = await judgeClaims(tx, rollouts, now)
      if (events.length > 0) record(tx, `check-${now.now}-${looked[0]!.rolloutId}`, events, messages, now)
    })
  }
}

function goLiveOf(rollout: LockedRollout): Milestone {
  return found(rollout.milestones.find(({ goLive }) => goLive))
}

function placeOf({ id, rolloutId, land, programme, traeger }: Milestone) {
  return { rolloutId, milestoneId: id, land, programme, traeger }
}

function hoursLater(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString()
}
