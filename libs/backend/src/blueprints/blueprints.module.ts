import { Module, type DynamicModule } from '@nestjs/common'
import { BlueprintKeys } from './blueprint-keys.js'
import { BlueprintsReadModel } from './blueprints.read-model.js'
import { BlueprintsService } from './blueprints.service.js'
import { ImportRunService } from './import-run.service.js'
import { ImportsService } from './imports.service.js'
import { KeysService } from './keys.service.js'

@Module({})
export class BlueprintsModule {
  /** `dataDirectory`: where the signing keys lie, see `keyDirectory`. */
  static forRoot({ dataDirectory }: { dataDirectory: string }): DynamicModule {
    const services = [BlueprintsReadModel, BlueprintsService, ImportRunService, ImportsService, KeysService]
    return { module: BlueprintsModule, providers: [{ provide: BlueprintKeys, useFactory: () => new BlueprintKeys(dataDirectory) }, ...services], exports: services }
  }
}
