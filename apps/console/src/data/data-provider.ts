import type { DataProvider, GetListParams, GetListResult, RaRecord } from 'react-admin'
import type { PageOf } from '@blaupause/contract/http'
import { request } from './http.js'
import { cursorBook } from './keyset.js'

/** Columns a list may be sorted by: NOT NULL on the server, with the id as tie-breaker. Everything else falls back to the server's default. */
const sorts: Readonly<Record<string, readonly string[]>> = {
  'award-applications': ['due'],
  'award-bodies': ['counted', 'name'],
  rollouts: ['behoerde', 'dueOn', 'updatedAt', 'position'],
  milestones: ['dueOn'],
  blockers: ['weight', 'waitingSince', 'authorities', 'inhabitants', 'owner'],
  notifications: ['recordedAt'],
  'notifications/groups': ['recordedAt'],
}

/** Lists that are short and known in full: they are asked for in one page and counted here. */
const counted = new Set(['rollouts', 'milestones', 'blockers', 'behoerden', 'notifications', 'notifications/groups', 'coverage/authorities', 'assessments', 'award-bodies', 'award-applications', 'campaigns', 'ceremonies', 'titles'])

const book = cursorBook()

/** react-admin's way to the api. Verbs are not CRUD: they go through `useCommand`, so writing by CRUD is refused here. */
export const dataProvider: DataProvider = {
  getList: (resource, params) => list(resource, params),
  getOne: async (resource, { id, signal }) => {
    const data = await request<RaRecord>('GET', pathOfOne(resource, String(id)), { signal })
    return { data: { ...data, id } } as never
  },
  getMany: async (resource, { ids, signal }) => {
    const data = await Promise.all(ids.map(async (id) => ({ ...(await request<RaRecord>('GET', pathOfOne(resource, String(id)), { signal })), id })))
    return { data } as never
  },
  getManyReference: (resource, params) => list(resource, { ...params, filter: { ...params.filter, [params.target]: params.id } }),
  create: refuse, update: refuse, updateMany: refuse, delete: refuse, deleteMany: refuse,
  supportAbortSignal: true,
}

async function list(resource: string, params: GetListParams & { signal?: AbortSignal | undefined }): Promise<GetListResult> {
  const { page = 1, perPage = 25 } = params.pagination ?? {}
  const query = queryOf(resource, params, perPage)
  const key = `${resource}?${query.toString()}`
  let at = Math.min(page, book.lastKnown(key))
  for (;;) {
    const cursor = book.cursorOf(key, at)
    if (cursor) query.set('cursor', cursor)
    else query.delete('cursor')
    const answer = await request<PageOf<RaRecord>>('GET', `/${resource}?${query.toString()}`, { signal: params.signal })
    book.read(key, at, answer.nextCursor)
    if (at < page && answer.nextCursor !== null) { at += 1; continue }
    return {
      data: answer.items.map((item, index) => ({ ...item, id: item.id ?? (item['key'] as string | undefined) ?? `${key}#${index}` })),
      ...(answer.total === undefined ? {} : { total: answer.total }),
      pageInfo: { hasNextPage: answer.nextCursor !== null, hasPreviousPage: at > 1 },
      meta: { demo: answer.demo },
    } as never
  }
}

function queryOf(resource: string, params: GetListParams, perPage: number): URLSearchParams {
  const query = new URLSearchParams({ limit: String(Math.min(perPage, 200)) })
  for (const [name, value] of Object.entries(params.filter as Record<string, unknown> ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== null && one !== '') query.append(name, String(one))
  }
  const { field, order } = params.sort ?? {}
  if (field && sorts[resource]?.includes(field)) query.set('sort', order === 'DESC' ? `-${field}` : field)
  if (counted.has(resource) || resource.endsWith('/candidates') || resource.endsWith('/recipients')) query.set('count', 'exact')
  return query
}

function pathOfOne(resource: string, id: string): string {
  if (resource === 'me') return '/me'
  if (resource === 'workshop-trail') return `/workshops/${encodeURIComponent(id)}/trail`
  if (resource === 'import-waves') return `/blueprint-imports/${encodeURIComponent(id)}/waves`
  if (resource === 'blueprint-keys') return '/blueprint-keys'
  if (resource === 'import-list') return `/blueprint-imports/${encodeURIComponent(id)}/list`
  if (resource === 'import-report') { const [of = '', lang = 'de'] = id.split('@'); return `/blueprint-imports/${encodeURIComponent(of)}/report/document?lang=${lang}` }
  if (resource === 'leitfaden') { const [edition = '', query = ''] = id.split('?'); return `/blueprints/${edition}/leitfaden?${query}` }
  if (resource === 'ceremony') return `/ceremonies/${encodeURIComponent(id)}`
  if (resource === 'award-state-changes') return `/award-states/changes?${id}`
  if (resource === 'award-funnel') return '/award-funnel'
  if (resource === 'award-queue') return '/award-applications/queue'
  // What a list of bodies can be cut by is named by the cuts.
  if (resource === 'award-choices') return `/award-bodies/choices${id === '' ? '' : `?${id}`}`
  if (resource === 'campaign-letter') { const [campaign = '', body = ''] = id.split('/'); return `/campaigns/${encodeURIComponent(campaign)}/recipients/${encodeURIComponent(body)}/letter` }
  if (resource === 'tasks') return '/me/tasks'
  if (resource === 'beauftragung-partners') return '/beauftragungen/partners'
  // A resource of its own, because react-admin fills the cache of single records from lists, whose rows hold no steps.
  if (resource === 'rollout') return `/rollouts/${encodeURIComponent(id)}`
  if (resource === 'blocker') return `/blockers/${encodeURIComponent(id)}`
  if (resource === 'rollout-waits') return `/rollouts/${encodeURIComponent(id)}/waits`
  if (resource === 'blocker-owners') return `/blockers/owners?${id}`
  if (resource === 'waiting-times') return `/waiting-times?${id}`
  // An authority and the counts hold on a day; a body's history is named by its key.
  if (resource === 'behoerde') { const [name = '', on] = id.split('@'); return `/behoerden/${encodeURIComponent(name)}${on ? `?on=${on}` : ''}` }
  if (resource === 'behoerde-counts') return `/behoerden/counts${id === 'today' ? '' : `?on=${id}`}`
  if (resource === 'traeger-history') return `/traeger/${encodeURIComponent(id)}`
  if (resource === 'pilot-matrix') return `/pilots?programme=${encodeURIComponent(id)}`
  if (resource === 'programme') return `/programmes/${encodeURIComponent(id)}`
  if (resource === 'latest-starts') return `/rollouts/latest-starts?${id}`
  if (resource === 'why') return `/milestones/${encodeURIComponent(id)}/why`
  if (resource === 'counter') return `/procedures/counter/${encodeURIComponent(id)}`
  if (resource === 'award-application') return `/award-applications/${encodeURIComponent(id)}`
  if (resource === 'proof') return `/rollouts/${encodeURIComponent(id)}/proof`
  if (resource === 'lage') return `/programmes/${encodeURIComponent(id)}/lage`
  // Coverage is named by its question, boundaries by their file.
  if (resource === 'coverage') return `/coverage?${id}`
  if (resource === 'coverage-curve') return `/coverage/curve?${id}`
  if (resource === 'coverage-areas') return `/coverage/areas?${id}`
  // Findings are named by the service they compare.
  if (resource === 'findings') return `/findings${id === '' ? '' : `?${id}`}`
  if (resource === 'finding') return `/findings/${id}`
  if (resource === 'lagezettel') return `/lagezettel/${encodeURIComponent(id)}`
  if (resource === 'geo') return `/public/geo/${encodeURIComponent(id)}`
  if (resource === 'land-profile') return `/laender/${encodeURIComponent(id)}/profile`
  if (resource === 'catalogue') return `/criteria-catalogues/${encodeURIComponent(id)}`
  if (resource === 'opened-workshop') return `/workshops/${encodeURIComponent(id)}`
  if (resource === 'catalogue-comparison') { const [after = '', before = ''] = id.split('/'); return `/criteria-catalogues/${encodeURIComponent(after)}/compare?with=${encodeURIComponent(before)}` }
  if (resource === 'criterion-trail') return `/criteria/${encodeURIComponent(id)}/trail`
  if (resource === 'assessment') return `/assessments/${encodeURIComponent(id)}`
  if (resource === 'assessment-others') return `/assessments/${encodeURIComponent(id)}/others`
  // This round, and the one it is compared with.
  if (resource === 'assessment-rounds') { const [after = '', before = ''] = id.split('/'); return `/assessments/${encodeURIComponent(after)}/rounds${before === '' ? '' : `?with=${encodeURIComponent(before)}`}` }
  if (resource === 'assessment-terms-of') return `/assessment-terms?programme=${encodeURIComponent(id)}`
  if (resource === 'maturity-models') return '/maturity-models'
  if (resource === 'assessment-tasks') return '/me/assessment-tasks'
  // A blueprint is named by two parts: name and version.
  return `/${resource}/${id.split('/').map(encodeURIComponent).join('/')}`
}

function refuse(): never {
  throw new Error('Changes are commands, see use-command.ts')
}
