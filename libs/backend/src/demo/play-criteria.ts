import { addWorkingDays, landCalendar } from '@blaupause/domain/calendar'
import type { CatalogueCriterion } from '@blaupause/domain/criteria'
import { SYSTEM } from '@blaupause/domain/identity'
import { berlinHour } from '@blaupause/domain/kernel'
import type { DataSource } from 'typeorm'
import { CataloguesReadModel, CataloguesService, ChangesService } from '../criteria/index.js'
import { Instance, transact, type Commands, type ManualClock } from '../platform/index.js'
import type { Cast } from './act-out.js'

/** Working days before today on which version 1.0 was drafted: before the first rollout of the demo began. */
const DRAFTED_AGO = 158

const PROGRAMME = 'bund-bayern'
const text = (de: string, en: string) => ({ de, en })

/** What the demo's workshops ask to be added in version 1.1 (invented). */
const deputy: CatalogueCriterion = {
  id: 'antraege-am-selben-tag',
  dimension: 'technisch',
  steps: ['zertifikat', 'dvdv-eintrag'],
  statement: text('DVDV-Eintrag und Zertifikat werden am selben Tag beantragt.', 'DVDV entry and certificate are applied for on the same day.'),
  reason: text('Demodaten: In drei Rathäusern sparte das rund sechs Arbeitstage.', 'Demo data: in three town halls this saved about six working days.'),
  measure: text('Arbeitstage zwischen beiden Anträgen.', 'Working days between the two applications.'),
  scale: { kind: 'number', unit: text('Arbeitstage', 'working days'), low: 0, high: 120, amber: 5, green: 0 },
  weight: 2,
  knockOut: false,
  evidence: text('Datum beider Anträge', 'Dates of both applications'),
  appliesTo: { kinds: [], sizes: [], services: [] },
  origin: { outcomes: [], changes: [] },
  retired: null,
  source: 'Workshop „Technik: DVDV, Zertifikate, Transport“ (Demodaten)',
}

/** Version 1.0 heard and published before the rollouts began; version 1.1, from a workshop's decision, is being heard today. Real commands, invented comments. */
export async function playCatalogue(source: DataSource, commands: Commands, clock: ManualClock, { land, kommune }: Cast): Promise<void> {
  const service = new CataloguesService(commands)
  const { today } = clock.now()
  const ago = (days: number) => addWorkingDays(landCalendar('BY'), today, -days)
  const at = (day: string) => clock.set(new Date(berlinHour(day, 10)))
  const version = async (id: string) => (await new CataloguesReadModel(source, clock, new Instance(source)).view(land, id)).version
  const comment = (traeger: string, name: string, catalogue: string, criterion: string, stance: 'agree' | 'change' | 'against', words: string) =>
    service.comment(kommune(traeger, name), catalogue, `demo-comment-${catalogue}-${criterion}-${traeger}`, { criterion, stance, text: `Demodaten: ${words}` })

  at(ago(DRAFTED_AGO))
  const { id: first } = await service.draft(land, 'demo-catalogue-1.0', {
    programme: PROGRAMME,
    number: '1.0',
    title: 'Startkatalog, nicht amtlich',
    from: 'startkatalog',
  })
  await service.consult(land, first, 'demo-consult-1.0', { version: 0, until: ago(DRAFTED_AGO - 4) })
  at(ago(DRAFTED_AGO - 2))
  await comment('09772177', 'Markt Meitingen', first, 'ansprechstelle-benannt', 'agree', 'Ohne Postfach ging bei uns nichts voran.')
  await comment('09761000', 'Stadt Augsburg', first, 'test-im-echtbetrieb', 'change', 'Nur wo eine Testumgebung fehlt; sonst bleibt das Risiko beim Bürgeramt.')
  await comment('09184139', 'Gemeinde Pullach i.Isartal', first, 'links-buendelbar', 'against', 'Für eine einzelne Gemeinde sagt das nichts aus.')
  at(ago(DRAFTED_AGO - 5))
  await service.publish(land, first, 'demo-publish-1.0', { version: await version(first), earlyBecause: null, official: false })

  clock.set(new Date(berlinHour(today, 7)))
  const decision = await decisionAbout(source, 'dvdv-pflege-geklaert')
  if (!decision) return
  const changes = new ChangesService(commands, source, new Instance(source))
  const { id: change } = await changes.propose(land, 'demo-change-add', {
    criterion: null,
    kind: 'add',
    text: 'Demodaten: Beide Anträge am selben Tag als eigenes Kriterium aufnehmen.',
    outcome: decision,
  })
  await changes.propose(land, 'demo-change-weight', {
    criterion: 'dvdv-pflege-geklaert',
    kind: 'weight',
    text: 'Demodaten: Die Pflege des DVDV-Eintrags wiegt nach dem Workshop mehr.',
    outcome: decision,
  })
  const { id: second } = await service.draft(land, 'demo-catalogue-1.1', {
    programme: PROGRAMME,
    number: '1.1',
    title: 'Nach den Workshops in Augsburg und Kelheim',
    from: 'newest',
  })
  await service.put(land, second, 'demo-put-1.1', { version: 0, criterion: deputy, change })
  await service.retire(land, second, 'demo-retire-1.1', {
    version: 1,
    criterion: 'test-im-echtbetrieb',
    reason: text(
      'Demodaten: Die meisten Pilotkommunen haben keine eigene Testumgebung mehr.',
      'Demo data: most pilots no longer have a test environment of their own.',
    ),
    change: null,
  })
  await service.consult(land, second, 'demo-consult-1.1', { version: 2, until: addWorkingDays(landCalendar('BY'), today, 8) })
  await comment('09761000', 'Stadt Augsburg', second, deputy.id, 'agree', 'Genau so hat es bei uns geklappt.')
  const { id: asked } = await comment(
    '09273',
    'Landratsamt Kelheim',
    second,
    deputy.id,
    'change',
    'Bitte auch zählen, wenn der IT-Dienstleister beides beantragt.',
  )
  await service.answer(land, asked, 'demo-answer-1.1', {
    answer: 'Demodaten: Ja. Es zählt, wann beide Anträge gestellt sind, gleich von wem; das steht so in der Messung.',
  })
}

async function decisionAbout(source: DataSource, criterion: string): Promise<string | undefined> {
  const rows = await transact(source, SYSTEM, 'read', (tx) =>
    tx.query<{ id: string }>(
      'demo.decision',
      `select o.id from workshop_outcome o join workshop w on w.id = o.workshop_id where o.kind = 'decision' and w.programme = $2 order by (o.criterion = $1) desc nulls last, o.recorded_at, o.id limit 1`,
      [criterion, PROGRAMME],
    ),
  )
  return rows[0]?.id
}
