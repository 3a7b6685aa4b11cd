import { Module } from '@nestjs/common'
import { CostsReadModel } from './costs.read-model.js'
import { CostsService } from './costs.service.js'

@Module({ providers: [CostsService, CostsReadModel], exports: [CostsService, CostsReadModel] })
export class CostsModule {}
