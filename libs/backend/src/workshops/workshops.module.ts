import { Module } from '@nestjs/common'
import { WorkshopsReadModel } from './workshops.read-model.js'
import { WorkshopsService } from './workshops.service.js'

@Module({ providers: [WorkshopsService, WorkshopsReadModel], exports: [WorkshopsService, WorkshopsReadModel] })
export class WorkshopsModule {}
