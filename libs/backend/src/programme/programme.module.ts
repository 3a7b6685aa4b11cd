import { Module } from '@nestjs/common'
import { ProgrammesReadModel } from './programmes.read-model.js'
import { ProposeService } from './propose.service.js'

@Module({ providers: [ProgrammesReadModel, ProposeService], exports: [ProgrammesReadModel, ProposeService] })
export class ProgrammeModule {}
