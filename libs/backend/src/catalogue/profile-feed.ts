import { Inject, Injectable, Module, type DynamicModule, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common'
import { SYSTEM } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { Clock, transact } from '../platform/index.js'
import { listenTo } from '../process/index.js'
import { keepProfiles } from '../rollouts/calendars.js'
import { currentProfiles } from './refresh-competence.js'

const CHANNEL = 'land_profile'
/** A version planned for a later day holds in every process within this time after midnight. */
const HOURLY = 3_600_000
const DATABASE_URL = 'profile-feed.database-url'

/** Keeps the calendars of this process on the profiles in force: at start, when a Land saves a version anywhere, and by the hour. */
@Injectable()
export class ProfileFeed implements OnModuleInit, OnModuleDestroy {
  private close: (() => Promise<void>) | undefined
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    @Inject(DATABASE_URL) private readonly databaseUrl: string,
  ) {}

  onModuleInit(): void {
    this.close = listenTo(this.databaseUrl, CHANNEL, () => void this.read())
    this.timer = setInterval(() => void this.read(), HOURLY).unref()
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer)
    await this.close?.()
  }

  /** Never throws: with the database away the calendars stay as they are until it is back, when the connection rings again. */
  private async read(): Promise<void> {
    const { today } = this.clock.now()
    const profiles = await transact(this.source, SYSTEM, 'read', (tx) => currentProfiles(tx, today)).catch(() => undefined)
    if (profiles) keepProfiles(profiles)
  }
}

@Module({})
export class ProfileFeedModule {
  static forRoot({ databaseUrl }: { readonly databaseUrl: string }): DynamicModule {
    return { module: ProfileFeedModule, providers: [ProfileFeed, { provide: DATABASE_URL, useValue: databaseUrl }] }
  }
}
