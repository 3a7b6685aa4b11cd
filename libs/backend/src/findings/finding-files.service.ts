import { Injectable } from '@nestjs/common'
import type { Curves, FindingDetail, FindingFileQuery } from '@blaupause/contract/findings'
import { curvesSvg } from '@blaupause/domain/findings'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError } from '@blaupause/domain/kernel'
import { FindingDetailReadModel } from './finding-detail.read-model.js'

export type FindingFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

const words = {
  de: {
    withIt: 'ja',
    without: 'nein',
    axis: 'Arbeitstage seit Start',
    underway: 'noch nicht live und unter Beobachtung',
    demo: 'Demodaten, erfunden. ',
    foot: (day: string) => `Anteil live, Kaplan–Meier, Band 95 %; Striche: läuft noch. Stand ${day}.`,
    head: 'gruppe;arbeitstag;anteil_live;untere_grenze;obere_grenze;unterwegs;live;laeuft_noch',
  },
  en: {
    withIt: 'yes',
    without: 'no',
    axis: 'Working days since start',
    underway: 'not yet live and under observation',
    demo: 'Demo data, invented. ',
    foot: (day: string) => `Share live, Kaplan–Meier, 95% band; ticks: still running. Data of ${day}.`,
    head: 'group;working_day;share_live;lower;upper;under_way;live;still_running',
  },
}

/** The curves of a criterion to take along: as a drawing and as a table with the same values. Each says from which day, and if it is demo data. */
@Injectable()
export class FindingFilesService {
  constructor(private readonly details: FindingDetailReadModel) {}

  async svg(actor: Actor, criterion: string, { onlinedienst, lang }: FindingFileQuery): Promise<FindingFile> {
    const { detail, curves } = await this.curves(actor, criterion, onlinedienst)
    const say = words[lang]
    const title = `${detail.finding.statement[lang]} (${detail.onlinedienst.name[lang]})`
    return file(detail, 'svg', 'image/svg+xml', curvesSvg(curves, { ...say, title, foot: `${detail.demo ? say.demo : ''}${say.foot(detail.stand.on)}` }))
  }

  async csv(actor: Actor, criterion: string, { onlinedienst, lang }: FindingFileQuery): Promise<FindingFile> {
    const { detail, curves } = await this.curves(actor, criterion, onlinedienst)
    const say = words[lang]
    const lines = (
      [
        ['withIt', say.withIt],
        ['without', say.without],
      ] as const
    ).flatMap(([side, name]) =>
      curves[side].map(({ day, share, lower, upper, atRisk, live, censored }) =>
        [name, day, share, lower ?? '', upper ?? '', atRisk, live, censored].join(';'),
      ),
    )
    return file(detail, 'csv', 'text/csv', `${[say.head, ...lines, `# ${detail.demo ? say.demo : ''}${say.foot(detail.stand.on)}`].join('\r\n')}\r\n`)
  }

  private async curves(actor: Actor, criterion: string, onlinedienst: string | undefined): Promise<{ detail: FindingDetail; curves: Curves }> {
    const detail = await this.details.detail(actor, criterion, onlinedienst)
    if (!detail.curves) throw new DomainError('finding.no-curves')
    return { detail, curves: detail.curves }
  }
}

function file({ finding, onlinedienst, stand }: FindingDetail, ending: string, type: string, text: string): FindingFile {
  return { name: `befund-${finding.id}-${onlinedienst.id}-${stand.on}.${ending}`, type, bytes: new TextEncoder().encode(text) }
}
