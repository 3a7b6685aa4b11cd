import { addWorkingDays, landCalendar } from '@blaupause/domain/calendar'
import type { Commands, ManualClock } from '../platform/index.js'
import { CreateWorkshop, RecordOutcome } from '@blaupause/contract/workshops'
import { BlockersService } from '../blockers/index.js'
import type { DataSource } from 'typeorm'
import { OutcomesService, WorkshopsService } from '../workshops/index.js'
import type { Cast } from './act-out.js'
import { playAugsburg } from './play-augsburg.js'

const pilots = [
  { key: '09661000', name: 'Stadt Aschaffenburg' },
  { key: '09761000', name: 'Stadt Augsburg' },
  { key: '09273', name: 'Landkreis Kelheim' },
  { key: '09375', name: 'Landkreis Regensburg' },
  { key: '09772177', name: 'Markt Meitingen' },
  { key: '09184139', name: 'Gemeinde Pullach i.Isartal' },
]

/** What the invented workshops of the demo found, each linked to the steps and criterion it concerns. */
const workshops = [
  {
    title: 'Auftakt: Was hält den Anschluss auf?',
    place: 'Augsburg, Rathaus',
    ago: 60,
    outcomes: [
      {
        kind: 'finding' as const,
        text: 'Wo eine Ansprechperson mit Funktionspostfach benannt war, kam der Vertrag in der Hälfte der Zeit.',
        steps: ['ansprechpersonen', 'nachnutzungsvertrag'],
        criterion: 'ansprechstelle-benannt',
      },
      {
        kind: 'decision' as const,
        text: 'Der Anschluss beginnt erst, wenn ein Funktionspostfach genannt ist.',
        steps: ['ansprechpersonen'],
        criterion: 'ansprechstelle-benannt',
      },
    ],
  },
  {
    title: 'Technik: DVDV, Zertifikate, Transport',
    place: 'Kelheim, Landratsamt',
    ago: 25,
    outcomes: [
      {
        kind: 'finding' as const,
        text: 'DVDV-Eintrag und Zertifikat am selben Tag beantragt: in drei Rathäusern sparte das rund sechs Arbeitstage.',
        steps: ['zertifikat', 'dvdv-eintrag'],
        criterion: 'dvdv-pflege-geklaert',
      },
      {
        kind: 'decision' as const,
        text: 'Wer den DVDV-Eintrag pflegt, ist vor dem Start benannt.',
        steps: ['dvdv-eintrag'],
        criterion: 'dvdv-pflege-geklaert',
      },
      {
        kind: 'question' as const,
        text: 'Wer pflegt den Eintrag für Verwaltungsgemeinschaften ohne eigenen IT-Dienstleister?',
        steps: ['dvdv-eintrag'],
        criterion: null,
      },
    ],
  },
]

/** The workshop series of Bund–Bayern, by the real commands. */
export async function playWorkshops(source: DataSource, commands: Commands, clock: ManualClock, cast: Cast, filesDirectory: string): Promise<void> {
  const { land } = cast
  const service = new WorkshopsService(commands)
  const outcomesService = new OutcomesService(commands, new BlockersService(commands))
  const { today } = clock.now()
  const { id: series } = await service.createSeries(land, 'demo-workshop-series', {
    programme: 'bund-bayern',
    title: 'Workshops der Pilotkommunen',
    goal: 'Welche Kriterien sind für einen schnellen Roll-out vor Ort entscheidend?',
  })
  for (const [index, { title, place, ago, outcomes }] of workshops.entries()) {
    const on = addWorkingDays(landCalendar('BY'), today, -ago)
    const { id } = await service.create(land, `demo-workshop-${index}`, CreateWorkshop.parse({ series, title, place, on, participants: pilots }))
    for (const [version, outcome] of outcomes.entries())
      await outcomesService.record(land, id, `demo-outcome-${index}-${version}`, RecordOutcome.parse({ version, ...outcome }))
  }
  await playAugsburg({ source, commands, clock, cast, filesDirectory, series })
}
