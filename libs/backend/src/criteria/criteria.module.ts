import { Module } from '@nestjs/common'
import { CataloguesReadModel } from './catalogues.read-model.js'
import { CataloguesService } from './catalogues.service.js'
import { ChangesService } from './changes.service.js'
import { CriteriaReadModel } from './criteria.read-model.js'
import { CriteriaService } from './criteria.service.js'

const parts = [CriteriaReadModel, CriteriaService, CataloguesService, CataloguesReadModel, ChangesService]

@Module({ providers: parts, exports: parts })
export class CriteriaModule {}
