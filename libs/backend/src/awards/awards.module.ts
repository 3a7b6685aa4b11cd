import { Module } from '@nestjs/common'
import { CountsReadModel } from './counts.read-model.js'
import { ProcedureImportService } from './procedure-import.service.js'

@Module({ providers: [ProcedureImportService, CountsReadModel], exports: [ProcedureImportService, CountsReadModel] })
export class AwardsModule {}
