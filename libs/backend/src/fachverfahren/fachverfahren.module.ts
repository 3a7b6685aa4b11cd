import { Module } from '@nestjs/common'
import { FachverfahrenReadModel } from './fachverfahren.read-model.js'
import { FachverfahrenService } from './fachverfahren.service.js'

@Module({ providers: [FachverfahrenService, FachverfahrenReadModel], exports: [FachverfahrenService, FachverfahrenReadModel] })
export class FachverfahrenModule {}
