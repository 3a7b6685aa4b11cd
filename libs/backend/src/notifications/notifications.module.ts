import { Module } from '@nestjs/common'
import { NotificationsReadModel } from './notifications.read-model.js'
import { NotificationsService } from './notifications.service.js'

@Module({ providers: [NotificationsService, NotificationsReadModel], exports: [NotificationsService, NotificationsReadModel] })
export class NotificationsModule {}
