import { Module, type DynamicModule } from '@nestjs/common'
import { AwardsModule } from '@blaupause/backend/awards'
import { BlockersModule } from '@blaupause/backend/blockers'
import { CostsModule } from '@blaupause/backend/costs'
import { ProofModule } from '@blaupause/backend/proof'
import { BlueprintsModule } from '@blaupause/backend/blueprints'
import { CatalogueModule, ProfileFeedModule } from '@blaupause/backend/catalogue'
import { CoverageModule } from '@blaupause/backend/coverage'
import { CriteriaModule } from '@blaupause/backend/criteria'
import { NotificationsModule } from '@blaupause/backend/notifications'
import { ProcessModule } from '@blaupause/backend/process'
import { WavesModule } from '@blaupause/backend/waves'
import { WorkshopsModule } from '@blaupause/backend/workshops'
import { FachverfahrenModule } from '@blaupause/backend/fachverfahren'
import { FindingsModule } from '@blaupause/backend/findings'
import { InsightsModule } from '@blaupause/backend/insights'
import { RolloutsModule } from '@blaupause/backend/rollouts'
import { LagezettelModule } from '@blaupause/backend/lagezettel'
import { ProgrammeModule } from '@blaupause/backend/programme'
import { RegisterModule } from '@blaupause/backend/register'
import { PlatformModule, type Config } from '@blaupause/backend/platform'
import { ApplicationsController } from './awards/applications.controller.js'
import { ProceduresController } from './awards/procedures.controller.js'
import { AwardRulesController } from './awards/award-rules.controller.js'
import { OutreachController } from './awards/outreach.controller.js'
import { PublishedController } from './awards/published.controller.js'
import { TitlesController } from './awards/titles.controller.js'
import { BlockersController } from './blockers/blockers.controller.js'
import { GuestAnswersController } from './blockers/guest-answers.controller.js'
import { WaitingTimesController } from './blockers/waiting-times.controller.js'
import { CostsController } from './costs/costs.controller.js'
import { EvidenceController } from './proof/evidence.controller.js'
import { ObservationsController } from './proof/observations.controller.js'
import { AgreementController } from './blueprints/agreement.controller.js'
import { BlueprintCommentsController } from './blueprints/blueprint-comments.controller.js'
import { BlueprintsController } from './blueprints/blueprints.controller.js'
import { DraftsController } from './blueprints/drafts.controller.js'
import { ImportListsController } from './blueprints/import-lists.controller.js'
import { ImportReportsController } from './blueprints/import-reports.controller.js'
import { ImportsController } from './blueprints/imports.controller.js'
import { LeitfadenController } from './blueprints/leitfaden.controller.js'
import { LocalChangesController } from './blueprints/local-changes.controller.js'
import { KeysController } from './blueprints/keys.controller.js'
import { RegistryController } from './blueprints/registry.controller.js'
import { SourcesController } from './blueprints/sources.controller.js'
import { PublicBlueprintsController } from './blueprints/public-blueprints.controller.js'
import { CatalogueController } from './catalogue/catalogue.controller.js'
import { LandProfilesController } from './catalogue/land-profiles.controller.js'
import { CoverageController } from './coverage/coverage.controller.js'
import { FachverfahrenController } from './fachverfahren/fachverfahren.controller.js'
import { FindingsController } from './findings/findings.controller.js'
import { GeometryController } from './coverage/geometry.controller.js'
import { LagezettelController } from './lagezettel/lagezettel.controller.js'
import { HealthController } from './health/health.controller.js'
import { IdentityModule } from './identity/identity.module.js'
import { NotificationGroupsController } from './notifications/notification-groups.controller.js'
import { NotificationsController } from './notifications/notifications.controller.js'
import { UpkeepController } from './process/upkeep.controller.js'
import { ProgrammeController } from './programme/programme.controller.js'
import { RegisterController } from './register/register.controller.js'
import { DatesController } from './rollouts/dates.controller.js'
import { MilestonesController } from './rollouts/milestones.controller.js'
import { InsightsController } from './insights/insights.controller.js'
import { SperrzeitenController } from './rollouts/sperrzeiten.controller.js'
import { StichtageController } from './rollouts/stichtage.controller.js'
import { RolloutsController } from './rollouts/rollouts.controller.js'
import { WavesController } from './waves/waves.controller.js'
import { DecisionsController } from './workshops/decisions.controller.js'
import { MinutesController } from './workshops/minutes.controller.js'
import { WorkshopsController } from './workshops/workshops.controller.js'
import { AssessmentsModule } from '@blaupause/backend/assessments'
import { AssessmentsController } from './assessments/assessments.controller.js'
import { MaturityModule } from '@blaupause/backend/maturity'
import { MaturityController } from './maturity/maturity.controller.js'
import { CataloguesController } from './criteria/catalogues.controller.js'
import { ExemptionsModule } from '@blaupause/backend/rollouts'
import { BestandController } from './rollouts/bestand.controller.js'
import { ExemptionsController } from './rollouts/exemptions.controller.js'

/** Exceptions, Bestand, findings and waves stand here, everything that needs the configuration below. */
@Module({
  imports: [ExemptionsModule, FindingsModule, WavesModule],
  controllers: [ExemptionsController, WavesController, BestandController, FindingsController],
})
export class ApiModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        AwardsModule.forRoot(config),
        NotificationsModule,
        PlatformModule.forRoot(config),
        IdentityModule.forRoot(config),
        RegisterModule,
        CatalogueModule,
        ProfileFeedModule.forRoot(config),
        ProgrammeModule,
        RolloutsModule,
        InsightsModule,
        CoverageModule,
        LagezettelModule,
        WorkshopsModule.forRoot(config),
        CriteriaModule,
        AssessmentsModule.forRoot(config),
        MaturityModule,
        BlueprintsModule.forRoot(config),
        FachverfahrenModule,
        BlockersModule.forRoot(config),
        ProcessModule,
        ProofModule.forRoot(config),
        CostsModule,
      ],
      controllers: [
        ApplicationsController,
        AwardRulesController,
        ProceduresController,
        OutreachController,
        PublishedController,
        TitlesController,
        DraftsController,
        NotificationsController,
        NotificationGroupsController,
        HealthController,
        RegisterController,
        CatalogueController,
        LandProfilesController,
        ProgrammeController,
        InsightsController,
        CoverageController,
        GeometryController,
        LagezettelController,
        DatesController,
        SperrzeitenController,
        StichtageController,
        MilestonesController,
        RolloutsController,
        WorkshopsController,
        MinutesController,
        DecisionsController,
        BlueprintsController,
        AgreementController,
        BlueprintCommentsController,
        ImportsController,
        ImportReportsController,
        ImportListsController,
        LeitfadenController,
        LocalChangesController,
        KeysController,
        PublicBlueprintsController,
        FachverfahrenController,
        BlockersController,
        WaitingTimesController,
        GuestAnswersController,
        UpkeepController,
        EvidenceController,
        ObservationsController,
        CostsController,
        CataloguesController,
        AssessmentsController,
        MaturityController,
        RegistryController,
        SourcesController,
      ],
    }
  }
}
