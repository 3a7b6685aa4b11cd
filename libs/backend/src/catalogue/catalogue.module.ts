import { Module } from '@nestjs/common'
import { BehoerdenReadModel } from './behoerden.read-model.js'
import { CatalogueReadModel } from './catalogue.read-model.js'

@Module({ providers: [BehoerdenReadModel, CatalogueReadModel], exports: [BehoerdenReadModel, CatalogueReadModel] })
export class CatalogueModule {}
