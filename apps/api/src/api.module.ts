import { Module, type DynamicModule } from '@nestjs/common'
import { BlockersModule } from '@blaupause/backend/blockers'
import { CostsModule } from '@blaupause/backend/costs'
import { ProofModule } from '@blaupause/backend/proof'
import { BlueprintsModule } from '@blaupause/backend/blueprints'
import { CatalogueModule } from '@blaupause/backend/catalogue'
import { CoverageModule } from '@blaupause/backend/coverage'
import { CriteriaModule } from '@blaupause/backend/criteria'
import { NotificationsModule } from '@blaupause/backend/notifications'
import { ProcessModule } from '@blaupause/backend/process'
import { WorkshopsModule } from '@blaupause/backend/workshops'
import { FachverfahrenModule } from '@blaupause/backend/fachverfahren'
import { InsightsModule } from '@blaupause/backend/insights'
import { RolloutsModule } from '@blaupause/backend/rollouts'
import { LagezettelModule } from '@blaupause/backend/lagezettel'
import { ProgrammeModule } from '@blaupause/backend/programme'
import { RegisterModule } from '@blaupause/backend/register'
import { PlatformModule, type Config } from '@blaupause/backend/platform'
import { BlockersController } from './blockers/blockers.controller.js'
import { GuestAnswersController } from './blockers/guest-answers.controller.js'
import { WaitingTimesController } from './blockers/waiting-times.controller.js'
import { CostsController } from './costs/costs.controller.js'
import { EvidenceController } from './proof/evidence.controller.js'
import { ObservationsController } from './proof/observations.controller.js'
import { BlueprintsController } from './blueprints/blueprints.controller.js'
import { ImportsController } from './blueprints/imports.controller.js'
import { PublicBlueprintsController } from './blueprints/public-blueprints.controller.js'
import { CatalogueController } from './catalogue/catalogue.controller.js'
import { CoverageController } from './coverage/coverage.controller.js'
import { FachverfahrenController } from './fachverfahren/fachverfahren.controller.js'
import { GeometryController } from './coverage/geometry.controller.js'
import { LagezettelController } from './lagezettel/lagezettel.controller.js'
import { HealthController } from './health/health.controller.js'
import { IdentityModule } from './identity/identity.module.js'
import { NotificationsController } from './notifications/notifications.controller.js'
import { UpkeepController } from './process/upkeep.controller.js'
import { ProgrammeController } from './programme/programme.controller.js'
import { RegisterController } from './register/register.controller.js'
import { DatesController } from './rollouts/dates.controller.js'
import { MilestonesController } from './rollouts/milestones.controller.js'
import { InsightsController } from './insights/insights.controller.js'
import { SperrzeitenController } from './rollouts/sperrzeiten.controller.js'
import { RolloutsController } from './rollouts/rollouts.controller.js'
import { DecisionsController } from './workshops/decisions.controller.js'
import { MinutesController } from './workshops/minutes.controller.js'
import { WorkshopsController } from './workshops/workshops.controller.js'
import { AssessmentsModule } from '@blaupause/backend/assessments'
import { AssessmentsController } from './assessments/assessments.controller.js'
import { CataloguesController } from './criteria/catalogues.controller.js'
import { ExemptionsModule } from '@blaupause/backend/rollouts'
import { BestandController } from './rollouts/bestand.controller.js'
import { ExemptionsController } from './rollouts/exemptions.controller.js'

/** Exceptions and Bestand stand here, everything that needs the configuration below. */
@Module({ imports: [ExemptionsModule], controllers: [ExemptionsController, BestandController] })
export class ApiModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [NotificationsModule, PlatformModule.forRoot(config), IdentityModule.forRoot(config), RegisterModule, CatalogueModule, ProgrammeModule, RolloutsModule, InsightsModule, CoverageModule, LagezettelModule, WorkshopsModule.forRoot(config), CriteriaModule, AssessmentsModule, BlueprintsModule.forRoot(config), FachverfahrenModule, BlockersModule.forRoot(config), ProcessModule, ProofModule.forRoot(config), CostsModule],
      controllers: [NotificationsController, HealthController, RegisterController, CatalogueController, ProgrammeController, InsightsController, CoverageController, GeometryController, LagezettelController, DatesController, SperrzeitenController, MilestonesController, RolloutsController, WorkshopsController, MinutesController, DecisionsController, BlueprintsController, ImportsController, PublicBlueprintsController, FachverfahrenController, BlockersController, WaitingTimesController, GuestAnswersController, UpkeepController, EvidenceController, ObservationsController, CostsController, CataloguesController, AssessmentsController],
    }
  }
}
