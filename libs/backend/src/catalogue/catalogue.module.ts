import { Module } from '@nestjs/common'
import { BehoerdenReadModel } from './behoerden.read-model.js'
import { LandProfilesService } from './land-profiles.service.js'
import { CatalogueReadModel } from './catalogue.read-model.js'

@Module({ providers: [BehoerdenReadModel, CatalogueReadModel, LandProfilesService], exports: [BehoerdenReadModel, CatalogueReadModel, LandProfilesService] })
export class CatalogueModule {}
