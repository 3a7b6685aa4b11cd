import { Module } from '@nestjs/common'
import { ProcessService } from './process.service.js'
import { UpkeepReadModel } from './upkeep.read-model.js'
import { UpkeepService } from './upkeep.service.js'

@Module({ providers: [ProcessService, UpkeepService, UpkeepReadModel], exports: [ProcessService, UpkeepService, UpkeepReadModel] })
export class ProcessModule {}
