import { Module } from '@nestjs/common'
import { ProcessService } from './process.service.js'

@Module({ providers: [ProcessService], exports: [ProcessService] })
export class ProcessModule {}
