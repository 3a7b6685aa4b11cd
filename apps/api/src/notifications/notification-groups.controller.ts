import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { NotificationGroupsReadModel, NotificationGroupsService } from '@blaupause/backend/notifications'
import * as wire from '@blaupause/contract/notifications'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError } from '@blaupause/domain/kernel'
import { Answers } from '../http/answers.js'
import { IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

/** What is no key cannot exist: 404, as for an unknown one. */
const Key = {
  transform: (value: string): string => {
    if (!wire.GroupKey.safeParse(value).success) throw new DomainError('thing.unknown')
    return value
  },
}

@Controller('notifications/groups')
export class NotificationGroupsController {
  constructor(
    private readonly service: NotificationGroupsService,
    private readonly readModel: NotificationGroupsReadModel,
  ) {}

  @Get()
  @Answers('The reader’s inbox in groups of entries that say the same, newest first', wire.NotificationGroupPage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.NotificationGroupQuery }) query: wire.NotificationGroupQuery) {
    return this.readModel.list(actor, query)
  }

  @Post(':group/read')
  @HttpCode(200)
  @Answers('Mark the open entries of a group read', wire.AllRead)
  read(@SignedIn() actor: Actor, @Param('group', Key) group: string, @IntentKey() key: string, @Body({ schema: wire.MarkGroup }) command: wire.MarkGroup) {
    return this.service.read(actor, group, key, command)
  }

  @Post(':group/done')
  @HttpCode(200)
  @Answers('Put the open entries of a group aside as done', wire.AllRead)
  done(@SignedIn() actor: Actor, @Param('group', Key) group: string, @IntentKey() key: string, @Body({ schema: wire.MarkGroup }) command: wire.MarkGroup) {
    return this.service.done(actor, group, key, command)
  }

  @Post(':group/snooze')
  @HttpCode(200)
  @Answers('Put the open entries of a group off until a day', wire.AllRead)
  snooze(
    @SignedIn() actor: Actor,
    @Param('group', Key) group: string,
    @IntentKey() key: string,
    @Body({ schema: wire.SnoozeGroup }) command: wire.SnoozeGroup,
  ) {
    return this.service.snooze(actor, group, key, command)
  }
}
