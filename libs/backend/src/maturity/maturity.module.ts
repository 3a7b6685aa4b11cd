import { Module } from '@nestjs/common'
import { MaturityService } from './maturity.service.js'

@Module({ providers: [MaturityService], exports: [MaturityService] })
export class MaturityModule {}
