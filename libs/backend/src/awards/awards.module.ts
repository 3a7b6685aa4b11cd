import { Module } from '@nestjs/common'
import { CountsReadModel } from './counting/counts.read-model.js'
import { ProcedureImportService } from './counting/procedure-import.service.js'

@Module({ providers: [ProcedureImportService, CountsReadModel], exports: [ProcedureImportService, CountsReadModel] })
export class AwardsModule {}
