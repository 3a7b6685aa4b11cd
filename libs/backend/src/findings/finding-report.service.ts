import { Injectable } from '@nestjs/common'
import type { FindingFileQuery, FindingsView } from '@blaupause/contract/findings'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { Clock, transact } from '../platform/index.js'
import { renderPdf } from '../platform/documents/index.js'
import { ComputedFindings } from './computed-findings.js'
import type { FindingFile } from './finding-files.service.js'
import { FindingsReadModel } from './findings.read-model.js'
import { reportContent, type Origin } from './report-content.js'
import { reportHtml } from './report-html.js'
import { reportTemplate } from './report-template.js'

/** The findings of a service to hand on, with rule, definitions, rows and sources: a tagged PDF or one HTML file. What single cases it holds is what its reader may see. */
@Injectable()
export class FindingReportService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly list: FindingsReadModel,
    private readonly computed: ComputedFindings,
  ) {}

  async report(actor: Actor, kind: 'pdf' | 'html', { onlinedienst, lang }: FindingFileQuery, address: string): Promise<FindingFile> {
    const view = await this.list.findings(actor, { onlinedienst })
    const [origins, rows] = await Promise.all([this.origins(actor, view), this.rows(actor, view)])
    const content = reportContent({ view, origins, rows, language: lang, address })
    const name = `befunde-${view.onlinedienst?.id ?? 'leer'}-${view.stand.on}.${kind}`
    if (kind === 'pdf') return { name, type: 'application/pdf', bytes: renderPdf(reportTemplate, content, this.clock.instant().getTime()) }
    return { name, type: 'text/html', bytes: new TextEncoder().encode(reportHtml(content)) }
  }

  private origins(actor: Actor, view: FindingsView): Promise<Origin[]> {
    return transact(this.source, actor, 'read', (tx) =>
      tx.query(
        'findings.report-origins',
        `
select u.criterion, w.title, w.held_on "heldOn", u.text from workshop_outcome u join workshop w on w.id = u.workshop_id where u.criterion = any($1) and u.kind in ('finding', 'decision') order by w.held_on, u.recorded_at, u.id limit 200`,
        [view.items.map(({ id }) => id)],
      ),
    )
  }

  private async rows(actor: Actor, view: FindingsView) {
    if (!view.onlinedienst) return []
    const { cases } = await this.computed.of(view.onlinedienst.id)
    const visible = await this.list.visible(actor, [...cases.keys()])
    return [...cases.values()].filter(({ id }) => visible.has(id)).sort((a, b) => a.authority.localeCompare(b.authority, 'de'))
  }
}
