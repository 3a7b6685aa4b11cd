import { Module } from '@nestjs/common'
import { CriteriaService } from './criteria.service.js'

@Module({ providers: [CriteriaService], exports: [CriteriaService] })
export class CriteriaModule {}
