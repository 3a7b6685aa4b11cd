import { Module } from '@nestjs/common'
import { ProgrammesReadModel } from './programmes.read-model.js'

@Module({ providers: [ProgrammesReadModel], exports: [ProgrammesReadModel] })
export class ProgrammeModule {}
