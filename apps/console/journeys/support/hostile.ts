import type { BlockerRow } from '@blaupause/contract/blockers'
import type { RolloutRow, RolloutView } from '@blaupause/contract/rollouts'
import type { WorkshopView } from '@blaupause/contract/workshops'
import type { Product } from './product.js'
import { inDays } from './today.js'

/** Tags, handlers, addresses that run code, markdown, a template, a formula, direction overrides, stacked marks: what a text may hold that somebody means ill with. */
const EVIL = `<script>alert(1)</script><img src=x onerror=alert(2)>"><svg onload=alert(3)> [hier](javascript:alert(4)) javascript:alert(5) {{7*7}} =cmd|'/C calc'!A0 \u202Egnp.exe\u202C \u2067עברית\u2069 👩‍👩‍👧‍👦 Z\u0351\u036B\u0343\u036A\u0302\u036B `

/** A text of exactly `length` characters, most of it one word that cannot be broken. */
export function hostile(length: number): string {
  return `${EVIL}${'W'.repeat(length)}`.slice(0, length)
}

/** Writes such a text into every free text that is shown to others, each as long as it may be, by the roles who may write it. Answers the pages on which others read them. */
export async function plantHostile({ ask }: Pick<Product, 'ask'>): Promise<{ land: readonly string[]; kommune: readonly string[]; maker: readonly string[] }> {
  const rollouts = (await ask<{ items: RolloutRow[] }>('land-by', '/rollouts?limit=200')).items
  const view = (rollout: string) => ask<RolloutView>('land-by', `/rollouts/${rollout}`)
  const of = (traeger: string) => view(rollouts.find(({ behoerde, onlinedienst }) => behoerde.traeger === traeger && onlinedienst.id === 'ummeldung')!.id)
  // Two rollouts, so that what happens to one does not stand in the way of the other.
  const [one, another] = [await of('09772177'), await of('09273137')]
  const [first, second] = [one.milestones.find(({ stepId }) => stepId === 'dvdv-eintrag'), another.milestones.find((step) => step.ready)]
  await ask('land-by', `/milestones/${first!.id}/note`, { text: hostile(4000), visibility: 'programme' })
  await ask('land-by', `/milestones/${first!.id}/wait`, {
    version: first!.version,
    on: 'fachverfahren-hersteller',
    organisation: hostile(120),
    since: inDays(0),
  })
  const { id: blocker } = await ask<{ id: string }>('land-by', '/blockers', {
    category: 'modul',
    title: hostile(160),
    description: hostile(4000),
    party: 'fachverfahren-hersteller',
    ownerName: 'Hersteller A',
    contact: hostile(200),
    fachverfahren: hostile(120),
    milestones: [first!.id],
  })
  await ask('land-by', `/blockers/${blocker}/note`, { text: hostile(4000), visibility: 'programme' })
  const { version } = await ask<BlockerRow>('land-by', `/blockers/${blocker}`)
  await ask('land-by', `/blockers/${blocker}/chase`, { version, to: hostile(200), answerBy: inDays(7), text: hostile(4000) })
  await ask('land-by', `/blockers/${blocker}/promise`, { version: version + 1, on: inDays(20), remark: hostile(2000) })
  await ask('land-by', `/milestones/${second!.id}/report`, {
    version: second!.version,
    doneOn: inDays(0),
    channel: 'telephone',
    note: { text: hostile(4000), visibility: 'programme' },
    evidence: { value: hostile(500) },
  })
  const authority = one.behoerde.id
  await ask('land-by', '/fachverfahren', {
    behoerde: authority,
    product: hostile(120),
    maker: hostile(120),
    version: hostile(120),
    operator: hostile(120),
    validFrom: inDays(-1),
    source: hostile(300),
  })
  await ask('land-by', `/rollouts/${another.id}/exempt`, {
    version: (await view(another.id)).version,
    kind: 'deferred',
    reason: hostile(2000),
    expiresOn: inDays(40),
  })
  const { id: series } = await ask<{ id: string }>('land-by', '/workshop-series', { programme: 'bund-bayern', title: hostile(200), goal: hostile(2000) })
  const table = [
    { key: 'stmd', name: 'StMD Bayern' },
    { key: '09772177', name: 'Markt Meitingen' },
    { key: 'gast', name: hostile(120), vote: false, guest: true },
  ]
  const { id: workshop } = await ask<{ id: string }>('land-by', '/workshops', {
    series,
    title: hostile(200),
    on: inDays(0),
    from: '00:00',
    to: '23:59',
    place: hostile(200),
    participants: table,
    agenda: [{ title: hostile(200), planned: 30 }],
    preparation: hostile(2000),
  })
  const act = async (verb: string, body: object = {}) =>
    ask('land-by', `/workshops/${workshop}/${verb}`, { version: (await ask<WorkshopView>('land-by', `/workshops/${workshop}`)).version, ...body })
  await act('hold')
  await act('outcomes', { kind: 'finding', text: hostile(4000), steps: [] })
  await act('outcomes', { kind: 'decision', text: hostile(4000), steps: [], options: [hostile(200), 'Nein'], effectiveOn: inDays(1) })
  const heard = (await ask<{ items: { id: string; state: string }[] }>('land-by', '/criteria-catalogues')).items.find(
    ({ state }) => state === 'consultation',
  )!.id
  await ask('land-by', `/criteria-catalogues/${heard}/comment`, { criterion: 'dvdv-pflege-geklaert', stance: 'against', text: hostile(4000) })
  return {
    land: [
      '/lage',
      `/rollouts/${one.id}#schritt-${first!.position}`,
      '/blocker',
      `/blocker/${blocker}`,
      '/technik',
      '/eingang',
      `/workshops/${workshop}`,
      `/kriterien/fassungen/${heard}`,
      '/lagezettel/bund-bayern',
    ],
    kommune: ['/aufgaben', '/eingang'],
    maker: ['/'],
  }
}
