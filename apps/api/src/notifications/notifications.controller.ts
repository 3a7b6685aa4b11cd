import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { NotificationsReadModel, NotificationsService } from '@blaupause/backend/notifications'
import * as wire from '@blaupause/contract/notifications'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller('notifications')
export class NotificationsController {
  constructor(
    private readonly service: NotificationsService,
    private readonly readModel: NotificationsReadModel,
  ) {}

  @Get()
  @Answers('The reader’s inbox: what the system said, newest first', wire.NotificationPage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.NotificationQuery }) query: wire.NotificationQuery) {
    return this.readModel.list(actor, query)
  }

  @Post('read-all')
  @HttpCode(200)
  @Answers('Mark everything read that came until then', wire.AllRead)
  readAll(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.ReadAllNotifications }) command: wire.ReadAllNotifications) {
    return this.service.readAll(actor, key, command)
  }

  @Post(':id/read')
  @HttpCode(200)
  @Answers('Mark an entry read', wire.NotificationState)
  read(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.MarkNotification }) _: object) {
    return this.service.read(actor, id, key)
  }

  @Post(':id/unread')
  @HttpCode(200)
  @Answers('Take back what was done with an entry', wire.NotificationState)
  unread(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.MarkNotification }) _: object) {
    return this.service.unread(actor, id, key)
  }

  @Post(':id/done')
  @HttpCode(200)
  @Answers('Put an entry aside as done', wire.NotificationState)
  done(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.MarkNotification }) _: object) {
    return this.service.done(actor, id, key)
  }

  @Post(':id/snooze')
  @HttpCode(200)
  @Answers('Put an entry off until a day', wire.NotificationState)
  snooze(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.SnoozeNotification }) command: wire.SnoozeNotification,
  ) {
    return this.service.snooze(actor, id, key, command)
  }
}
