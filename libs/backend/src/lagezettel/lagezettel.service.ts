import { Injectable } from '@nestjs/common'
import type { Lagezettel } from '@blaupause/contract/lagezettel'
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
    return {
      bytes: onePage(sheet, (one) => renderPdf(template, sheetContent(one, language, origin), this.clock.instant().getTime())),
      name: `lagezettel-${scope}-${sheet.today}.pdf`,
    }
  }
}

/** One page, always: what would not fit is left out row by row, and the sheet says how many. */
function onePage(sheet: Lagezettel, render: (sheet: Lagezettel) => Uint8Array): Uint8Array {
  let bytes = render(sheet)
  for (let one = sheet; pagesOf(bytes) > 1 && longest(one) > 1;) {
    const most = Math.max(1, longest(one) - 3)
    one = {
      ...one,
      blocks: one.blocks.map((block) => cut(block, most)),
      rollouts: one.rollouts.slice(0, most),
      moreRollouts: one.moreRollouts + Math.max(0, one.rollouts.length - most),
    }
    bytes = render(one)
  }
  return bytes
}

function longest({ blocks, rollouts }: Lagezettel): number {
  return Math.max(rollouts.length, ...blocks.map(({ rows }) => rows.length))
}

function cut(block: Lagezettel['blocks'][number], most: number): Lagezettel['blocks'][number] {
  return { ...block, rows: block.rows.slice(0, most), moreRows: block.moreRows + Math.max(0, block.rows.length - most) }
}

function pagesOf(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  )
}
