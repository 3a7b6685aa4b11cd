import { Module } from '@nestjs/common'
import { LageReadModel } from './lage.read-model.js'
import { TasksReadModel } from './tasks.read-model.js'

@Module({ providers: [LageReadModel, TasksReadModel], exports: [LageReadModel, TasksReadModel] })
export class InsightsModule {}
