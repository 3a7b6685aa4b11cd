import { Module } from '@nestjs/common'
import { BestandImportService } from './bestand-import.service.js'
import { BestandUndoService } from './bestand-undo.service.js'
import { ExemptionsReadModel } from './exemptions.read-model.js'
import { ExemptionsService } from './exemptions.service.js'

/** What takes an authority out of the ordinary way: an exception, or that it was connected before. */
@Module({
  providers: [ExemptionsService, ExemptionsReadModel, BestandImportService, BestandUndoService],
  exports: [ExemptionsService, ExemptionsReadModel, BestandImportService, BestandUndoService],
})
export class ExemptionsModule {}
