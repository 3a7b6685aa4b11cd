import { Module } from '@nestjs/common'
import { TerritoriesReadModel } from './territories.read-model.js'

@Module({ providers: [TerritoriesReadModel], exports: [TerritoriesReadModel] })
export class RegisterModule {}
