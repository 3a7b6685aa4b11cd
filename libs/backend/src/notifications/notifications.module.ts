import { Module } from '@nestjs/common'
import { NotificationGroupsReadModel } from './notification-groups.read-model.js'
import { NotificationGroupsService } from './notification-groups.service.js'
import { NotificationsReadModel } from './notifications.read-model.js'
import { NotificationsService } from './notifications.service.js'

const parts = [NotificationsService, NotificationsReadModel, NotificationGroupsService, NotificationGroupsReadModel]

@Module({ providers: parts, exports: parts })
export class NotificationsModule {}
