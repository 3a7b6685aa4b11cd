import { Module } from '@nestjs/common'
import { WaveProcessService } from './wave-process.service.js'
import { WavesReadModel } from './waves.read-model.js'
import { WavesService } from './waves.service.js'

/** An approved import in waves: plan, gates, rings. */
@Module({ providers: [WavesService, WavesReadModel, WaveProcessService], exports: [WavesService, WavesReadModel, WaveProcessService] })
export class WavesModule {}
