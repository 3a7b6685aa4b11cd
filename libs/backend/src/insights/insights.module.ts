import { Module } from '@nestjs/common'
import { TasksReadModel } from './tasks.read-model.js'

@Module({ providers: [TasksReadModel], exports: [TasksReadModel] })
export class InsightsModule {}
