import { Module } from '@nestjs/common'
import { InsightsModule } from '../insights/index.js'
import { LagezettelReadModel } from './lagezettel.read-model.js'
import { LagezettelService } from './lagezettel.service.js'

@Module({ imports: [InsightsModule], providers: [LagezettelReadModel, LagezettelService], exports: [LagezettelReadModel, LagezettelService] })
export class LagezettelModule {}
