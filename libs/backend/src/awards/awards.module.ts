import { Module, type DynamicModule } from '@nestjs/common'
import { BlueprintKeys } from '../blueprints/blueprint-keys.js'
import type { Config } from '../platform/index.js'
import { signingToken, type TokenSettings } from '../platform/signing/index.js'
import { ApplicationsReadModel } from './applications/applications.read-model.js'
import { ApplicationsService } from './applications/applications.service.js'
import { AwardProcessService } from './applications/award-process.service.js'
import { CountsReadModel } from './counting/counts.read-model.js'
import { ProcedureImportService } from './counting/procedure-import.service.js'
import { SignOrdersService } from './titles/sign-orders.service.js'
import { TitleRegister } from './titles/title-register.js'
import { TitlesReadModel } from './titles/titles.read-model.js'

/** One line each. */
const services = [
  ApplicationsReadModel,
  ApplicationsService,
  AwardProcessService,
  CountsReadModel,
  ProcedureImportService,
  SignOrdersService,
  TitleRegister,
  TitlesReadModel,
]

/** Titles that a Land grants: what is counted, who applies, who holds one. Signed with the keys that sign blueprints. */
@Module({})
export class AwardsModule {
  static forRoot({ dataDirectory, signing = null }: Pick<Config, 'dataDirectory'> & { signing?: TokenSettings | null }): DynamicModule {
    return { module: AwardsModule, providers: [{ provide: BlueprintKeys, useFactory: () => new BlueprintKeys(dataDirectory, signing && signingToken(signing)) }, ...services], exports: services }
  }
}
