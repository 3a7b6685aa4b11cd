import { Injectable } from '@nestjs/common'
import type { Actor } from '@blaupause/domain/identity'
import { Clock } from '../platform/index.js'
import { renderPdf } from '../platform/documents/index.js'
import { LagezettelReadModel } from './lagezettel.read-model.js'
import { sheetContent } from './sheet-content.js'
import { template } from './template.js'
import type { Language } from './words.js'

/** The sheet as a file: tagged PDF, one page, with a dated link to `origin`. */
@Injectable()
export class LagezettelService {
  constructor(
    private readonly sheets: LagezettelReadModel,
    private readonly clock: Clock,
  ) {}

  async pdf(actor: Actor, scope: string, language: Language, origin: string): Promise<{ bytes: Uint8Array; name: string }> {
    const sheet = await this.sheets.sheet(actor, scope)
    return { bytes: renderPdf(template, sheetContent(sheet, language, origin), this.clock.instant().getTime()), name: `lagezettel-${scope}-${sheet.today}.pdf` }
  }
}
