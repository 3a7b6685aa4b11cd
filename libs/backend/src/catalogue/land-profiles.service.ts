import { Injectable } from '@nestjs/common'
import type { DropProfileDraft, KeepProfileDraft, LandProfileView, ProfileDraftKept, ProfileSaved, SaveProfile } from '@blaupause/contract/catalogue'
import { canEditLandProfile, countByKind, earliestStart, LandProfile, nextProfile, profileSaved, shippedNews } from '@blaupause/domain/catalogue'
import type { Actor } from '@blaupause/domain/identity'
import { berlinHour, DomainError, require, type LocalDate } from '@blaupause/domain/kernel'
import type { Territory } from '@blaupause/domain/register'
import { DataSource } from 'typeorm'
import { Clock, Commands, found, transact, type Tx } from '../platform/index.js'
import { registerStand, territoriesOn } from '../register/territories.store.js'
import { followEnded } from './follow-ended.js'
import {
  authoritiesOf,
  draftOf,
  newestShipped,
  profiledLands,
  reviewOf,
  shippedBefore,
  versionsOf,
  wakeRollouts,
  type StoredDraft,
} from './land-profile.store.js'
import { currentProfiles, refreshLand } from './refresh-competence.js'

const who = { who: 'Land' }

type Known = { readonly current: LandProfile; readonly draft: StoredDraft | undefined; readonly stand: LocalDate; readonly territories: readonly Territory[] }

/** A Land edits its own profile: a draft that is looked at while it grows, and dated versions that nobody changes any more. */
@Injectable()
export class LandProfilesService {
  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What holds today, with counts by the register; `thing.unknown` for a Land without a profile. */
  view(actor: Actor, land: string): Promise<LandProfileView> {
    const { today } = this.clock.now()
    return transact(this.source, actor, 'read', async (tx) => {
      const current = found((await currentProfiles(tx, today, land))[0])
      const own = actor.land === land && (actor.role === 'land' || actor.role === 'pruefung')
      const stand = await registerStand(tx)
      const earliest = earliestStart(today, stand)
      const [territories, versions, draft, lands, shipped, base] = await Promise.all([
        territoriesOn(tx, land, earliest),
        versionsOf(tx, land, current, own),
        own ? draftOf(tx, land) : undefined,
        profiledLands(tx),
        newestShipped(tx, land),
        shippedBefore(tx, land, current.version),
      ])
      const content = draft && LandProfile.parse(draft.content)
      const news = shipped && base && base.version !== shipped.version ? shippedNews(base, current, shipped) : []
      return {
        land,
        current,
        stand,
        earliest,
        versions,
        lands,
        shipped: shipped && news.length > 0 ? { content: shipped, parts: news } : null,
        mayEdit: canEditLandProfile(actor, land),
        counts: countByKind(authoritiesOf(current, territories, today)).map((count) => ({ ...count, byCertainty: { ...count.byCertainty } })),
        draft:
          draft && content
            ? {
                ...draft,
                savedAt: draft.savedAt.toISOString(),
                content,
                review: await reviewOf(tx, current, unsaved(current, content), territories, earliest, stand),
              }
            : null,
      }
    })
  }

  /** The content of one version, to read or to go back to. */
  version(actor: Actor, land: string, version: string): Promise<LandProfile> {
    return transact(this.source, actor, 'read', async (tx) =>
      LandProfile.parse(
        found(
          (
            await tx.query<{ content: unknown }>('land_profile.version', 'select content from land_profile where code = $1 and version = $2', [land, version])
          )[0],
        ).content,
      ),
    )
  }

  /** Keeps what was typed and says what it would mean. A draft may hold faults; a version may not. */
  keep(actor: Actor, land: string, key: string, { version, content, from }: KeepProfileDraft): Promise<ProfileDraftKept> {
    return this.commands.run(
      actor,
      { key, body: ['profile-draft', land, version, content, from] },
      (tx) => this.known(tx, actor, land),
      async (tx, known, now) => {
        const { current, draft, stand, territories } = known
        requireSeen(draft, version)
        const next = unsaved(current, nextProfile(current, current.version, content, now.today))
        tx.write(
          'land_profile_draft.keep',
          `
        insert into land_profile_draft (land, content, based_on, organisation, saved_at, version) values ($1, $2, $3, $4, $5, $6)
        on conflict (land) do update set content = excluded.content, based_on = excluded.based_on, organisation = excluded.organisation, saved_at = excluded.saved_at, version = excluded.version`,
          [land, JSON.stringify(content), draft?.basedOn ?? current.version, actor.organisation.name, now.now, version + 1],
        )
        const earliest = earliestStart(now.today, stand)
        const day = from !== undefined && from > earliest ? from : earliest
        return { answer: { version: version + 1, review: await reviewOf(tx, current, next, territories, day, stand) }, events: [] }
      },
    )
  }

  /** Gives the draft up. */
  drop(actor: Actor, land: string, key: string, { version }: DropProfileDraft): Promise<{ version: number }> {
    return this.commands.run(
      actor,
      { key, body: ['drop-profile-draft', land, version] },
      (tx) => this.known(tx, actor, land),
      (tx, { draft }) => {
        requireSeen(draft, version)
        tx.write('land_profile_draft.drop', 'delete from land_profile_draft where land = $1', [land])
        return { answer: { version: 0 }, events: [] }
      },
    )
  }

  /** The draft becomes the next version, from a day on: whole or not at all. Refuses what leaves a place without an authority. */
  save(actor: Actor, land: string, key: string, { version, from, reason, shippedSeen = false }: SaveProfile): Promise<ProfileSaved> {
    return this.commands.run(
      actor,
      { key, body: ['save-profile', land, version, from, reason, shippedSeen] },
      (tx) => this.known(tx, actor, land),
      async (tx, { current, draft, stand, territories }, now) => {
        require(draft !== undefined, 'profile.no-draft')
        requireSeen(draft, version)
        const earliest = earliestStart(now.today, stand)
        require(from >= earliest, 'profile.start', { earliest })
        const [latest] = await tx.query<{ version: string }>(
          'land_profile.latest',
          `select version from land_profile where code = $1 order by string_to_array(version, '.')::int[] desc limit 1`,
          [land],
        )
        const next = nextProfile(current, found(latest).version, LandProfile.parse(draft!.content), now.today)
        const review = await reviewOf(tx, current, next, territories, from, stand)
        require(review.differences.length > 0, 'profile.unchanged')
        if (review.faults.length > 0)
          throw new DomainError('profile.faults', {
            'reason.de': review.faults.map(({ message }) => message.de).join(' '),
            'reason.en': review.faults.map(({ message }) => message.en).join(' '),
          })
        const [shipped, base] = await Promise.all([newestShipped(tx, land), shippedBefore(tx, land, current.version)])
        const dealtWith = shipped && (shippedSeen || base === undefined || shippedNews(base, next, shipped).length === 0) ? shipped : base
        tx.write(
          'land_profile.save',
          `insert into land_profile (code, version, name, checked_on, content, valid_from, origin, reason, organisation, saved_at, shipped_version) values ($1, $2, $3, $4, $5, $6, 'land', $7, $8, $9, $10)`,
          [land, next.version, next.name, next.checkedOn, JSON.stringify(next), from, reason, actor.organisation.name, now.now, dealtWith?.version ?? null],
        )
        tx.write('land_profile_draft.drop', 'delete from land_profile_draft where land = $1', [land])
        tx.reachAll()
        await refreshLand(tx, land, from)
        await followEnded(tx, now)
        // Other reminders or calendars: who runs looks again, in the second hour of the day when it lies ahead, because every process reads the profiles by the hour.
        if (
          review.differences.some(
            ({ section, id }) => id === 'reminders' || section === 'placeHolidays' || section === 'sperrzeiten' || section === 'stichtage',
          )
        )
          wakeRollouts(tx, land, from > now.today ? berlinHour(from, 2) : now.now)
        tx.write('land_profile.tell', `select pg_notify('land_profile', $1)`, [land])
        const { comes, goes } = review.authorities
        return { answer: { version: next.version, from, review }, events: [profileSaved(next, from, reason, { before: current.version, comes, goes })] }
      },
    )
  }

  private async known(tx: Tx, actor: Actor, land: string): Promise<Known> {
    require(canEditLandProfile(actor, land), 'permission.denied', who)
    const draft = await draftOf(tx, land, true)
    const { today } = this.clock.now()
    const [profiles, stand] = await Promise.all([currentProfiles(tx, today, land), registerStand(tx)])
    const current = found(profiles[0])
    return { current, draft, stand, territories: await territoriesOn(tx, land, earliestStart(today, stand)) }
  }
}

/** A draft beside what holds: its number and day come when it is saved. */
function unsaved({ version, checkedOn }: LandProfile, content: LandProfile): LandProfile {
  return { ...content, version, checkedOn }
}

/** Two people who type at once lose nothing: the later one is told. */
function requireSeen(draft: StoredDraft | undefined, version: number): void {
  require((draft?.version ?? 0) === version, 'thing.changed')
}
