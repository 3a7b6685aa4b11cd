import { blockerCategories } from '@blaupause/domain/blockers'
import { WorkshopView } from '@blaupause/contract/workshops'
import { rolloutPlan } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anInstalledApi, type Api } from './an-api.js'

let api: Api
let series: string
const table = [
  { key: 'stmd', name: 'StMD Bayern' },
  { key: '09772177', name: 'Markt Meitingen', unit: 'Leitung', mailbox: 'digital@meitingen.example' },
  { key: '09273', name: 'Landratsamt Kelheim' },
  { key: '09761000', name: 'Stadt Augsburg' },
  { key: 'hersteller-a', name: 'Hersteller A', vote: false },
  { key: 'gast', name: 'Stadt Abensberg', vote: false, guest: true },
]
const agenda = [
  { title: 'Stand', planned: 20 },
  { title: 'Pause', kind: 'break', planned: 15 },
  { title: 'Beschlüsse', planned: 30 },
]

beforeAll(async () => {
  api = await anInstalledApi()
  series = (await api.post('land-by', '/workshop-series', { programme: 'bund-bayern', title: 'Workshops Bayern', goal: 'Was macht es schnell?' })).body.id
})
afterAll(() => api?.close())

/** A workshop on 2 March 2026, the day of the test, unless another is named. */
async function plan(fields: object = {}): Promise<string> {
  const { status, body, text } = await api.post('land-by', '/workshops', {
    series,
    title: 'Vom Zertifikat zum Verzeichnis',
    on: '2026-03-02',
    from: '09:30',
    to: '15:00',
    place: 'Rathaus Augsburg',
    participants: table,
    agenda,
    ...fields,
  })
  expect(status, text).toBe(200)
  return body.id
}
const view = async (id: string, role = 'land-by') => (await api.get(role, `/workshops/${id}`)).body as WorkshopView
/** A verb of the Land on the state it sees. */
async function act(id: string, verb: string, body: object = {}, role = 'land-by') {
  return api.post(role, `/workshops/${id}/${verb}`, { version: (await view(id)).version, ...body })
}
async function held(): Promise<string> {
  const id = await plan()
  expect((await act(id, 'hold')).status).toBe(200)
  return id
}
const record = async (id: string, body: object) => act(id, 'outcomes', { steps: [], text: 'Die pflegende Stelle wird benannt.', ...body })
const code = ({ status, body }: { status: number; body: { code?: string } | null }) => `${status} ${body?.code ?? ''}`

describe('a workshop', () => {
  it('is planned with agenda, table and preparation, and shown as described', async () => {
    const id = await plan({ link: 'https://konferenz.example/raum', preparation: 'Bitte die eigenen Zeiten mitbringen.' })
    const shown = await view(id)
    expect(WorkshopView.parse(shown)).toEqual(shown)
    expect(shown).toMatchObject({
      state: 'planned',
      from: '09:30',
      agenda: [{ title: 'Stand', startsAt: '09:30' }, { kind: 'break', startsAt: '09:50' }, { startsAt: '10:05' }],
      participants: table.map(({ key }) => ({ key })),
    })
  })
  it('shows a mailbox to those who run it and to its own organisation only', async () => {
    const id = await plan()
    const mailbox = async (role: string) => (await view(id, role)).participants.find(({ key }) => key === '09772177')!.mailbox
    expect([await mailbox('land-by'), await mailbox('kommune-meitingen'), await mailbox('kommune-kelheim')]).toEqual([
      'digital@meitingen.example',
      'digital@meitingen.example',
      null,
    ])
  })
  it('is invisible to whoever is not at the table, and to another Land', async () => {
    const id = await plan({ participants: table.slice(0, 2) })
    expect((await api.get('kommune-meitingen', `/workshops/${id}`)).status).toBe(200)
    for (const role of ['kommune-augsburg', 'land-he', 'dienstleister-a']) expect(code(await api.get(role, `/workshops/${id}`)), role).toBe('404 thing.unknown')
  })
  it('is moved with its calendar number raised once invited, and never into the past', async () => {
    const id = await plan({ on: '2026-03-20' })
    await act(id, 'move', { on: '2026-03-23' })
    expect(await view(id)).toMatchObject({ on: '2026-03-23', from: '09:30', sequence: 0 })
    expect((await act(id, 'invite')).status).toBe(200)
    await act(id, 'move', { on: '2026-03-24', from: '10:00', to: '16:00', place: 'Landratsamt Kelheim' })
    expect(await view(id)).toMatchObject({ on: '2026-03-24', from: '10:00', place: 'Landratsamt Kelheim', sequence: 1, state: 'invited' })
    expect(code(await act(id, 'move', { on: '2026-03-01' }))).toBe('422 workshop.past')
  })
  it('is an entry in calendars whose lines nobody can write into, whatever title and names hold; and no text turns its direction', async () => {
    const id = await plan({
      on: '2026-03-20',
      title: 'Zeile eins\r\nATTENDEE:mailto:fremd@example.org; \u202Egnp.exe',
      participants: [table[0], { key: '09772177', name: 'Markt":mailto:fremd@example.org\r\nX="1' }],
    })
    expect((await view(id)).title).toBe('Zeile eins\r\nATTENDEE:mailto:fremd@example.org; gnp.exe')
    expect((await act(id, 'invite')).status).toBe(200)
    const lines = (await api.get('kommune-meitingen', `/workshops/${id}/calendar`)).text.replaceAll('\r\n ', '').split('\r\n')
    expect(lines.filter((line) => /^(ATTENDEE|SUMMARY)/.test(line))).toEqual([
      expect.stringContaining('SUMMARY:Zeile eins\\nATTENDEE:mailto:fremd@example.org\\; gnp.exe'),
      expect.stringMatching(/^ATTENDEE;[^"]*CN="Markt :mailto:fremd@example.org X= 1":MAILTO:09772177@teilnehmer.invalid$/),
    ])
  })
  it('is cancelled with its reason and then stays so', async () => {
    const id = await plan({ on: '2026-03-20' })
    await act(id, 'cancel', { reason: 'Die Hälfte ist krank.' })
    expect(await view(id)).toMatchObject({ state: 'cancelled', cancelledBecause: 'Die Hälfte ist krank.' })
    expect(code(await act(id, 'invite'))).toBe('409 workshop.state')
  })
  it('does not begin before its day; recorded with a day that is over it has been held', async () => {
    expect(code(await act(await plan({ on: '2026-03-20' }), 'hold'))).toBe('409 workshop.too-early')
    expect(await view(await plan({ on: '2026-02-20' }))).toMatchObject({ state: 'held' })
  })
  it('keeps the ids of items that stay when the agenda changes', async () => {
    const id = await plan({ on: '2026-03-20' })
    const {
      agenda: [first],
      title,
      from,
      to,
      place,
    } = await view(id)
    await act(id, 'change', {
      title,
      from,
      to,
      place,
      participants: table,
      agenda: [
        { title: 'Begrüßung', planned: 10 },
        { id: first!.id, title: 'Stand heute', planned: 25 },
      ],
    })
    expect((await view(id)).agenda.map((item) => [item.title, item.id === first!.id])).toEqual([
      ['Begrüßung', false],
      ['Stand heute', true],
    ])
  })
  it('refuses what does not fit: hours, agenda, table, a stale view, a stranger', async () => {
    const bad = async (fields: object) =>
      code(
        await api.post('land-by', '/workshops', {
          series,
          title: 'Ein Workshop',
          on: '2026-03-20',
          from: '09:00',
          to: '10:00',
          place: 'Ort',
          participants: table,
          ...fields,
        }),
      )
    expect(await bad({ to: '08:00' })).toBe('422 workshop.times')
    expect(await bad({ agenda: [{ title: 'Lang', planned: 90 }] })).toBe('422 workshop.agenda-long')
    expect(await bad({ participants: [table[0], table[0]] })).toBe('422 workshop.participant-twice')
    expect(await bad({ participants: [{ ...table[0], guest: true }] })).toBe('422 workshop.guest-vote')
    expect(await bad({ link: 'javascript:alert(1)' })).toBe('400 request.invalid')
    const id = await plan()
    expect(code(await api.post('land-by', `/workshops/${id}/hold`, { version: 7 }))).toBe('409 thing.changed')
    expect(code(await api.post('kommune-meitingen', `/workshops/${id}/hold`, { version: 0 }))).toBe('403 permission.denied')
  })
  it('knows who was there and how long each item took', async () => {
    const id = await held()
    const [item] = (await view(id)).agenda
    await act(id, 'attend', { present: ['stmd', '09772177'], guests: [{ key: 'gast-2', name: 'Stadt Kelheim' }] })
    await act(id, 'time', { item: item!.id, minutes: 25 })
    const { participants, agenda: items } = await view(id)
    expect(participants.filter(({ present }) => present).map(({ key, guest, vote }) => [key, guest, vote])).toEqual([
      ['stmd', false, true],
      ['09772177', false, true],
      ['gast-2', true, false],
    ])
    expect(items[0]).toMatchObject({ planned: 20, used: 25 })
    expect(code(await act(id, 'attend', { present: ['fremd'] }))).toBe('422 workshop.not-there')
  })
})

describe('an attachment', () => {
  const attach = (id: string, name: string, bytes: Buffer, role = 'land-by') =>
    api.ask(role, 'POST', `/workshops/${id}/attachments?name=${encodeURIComponent(name)}`, {
      body: bytes,
      headers: { 'content-type': 'application/octet-stream' },
    })
  it('is kept and handed out as a file to be saved', async () => {
    const id = await plan()
    const { status, body } = await attach(id, 'Ablauf.txt', Buffer.from('Erst das Zertifikat.'), 'kommune-meitingen')
    expect(status).toBe(200)
    expect((await view(id)).attachments).toMatchObject([{ name: 'Ablauf.txt', organisation: 'Markt Meitingen', type: 'text/plain' }])
    const file = await api.get('kommune-kelheim', `/workshops/${id}/attachments/${body.id}`)
    expect(file.text).toBe('Erst das Zertifikat.')
    expect(file.headers['content-disposition']).toMatch(/^attachment/)
    expect((await api.get('land-he', `/workshops/${id}/attachments/${body.id}`)).status).toBe(404)
  })
  it('for the preparation is marked as such; taken away by who laid it there, and brought back', async () => {
    const id = await plan()
    const { body } = await attach(id, 'Zeiten.txt', Buffer.from('12, 18, 22'), 'kommune-meitingen')
    await api.ask('land-by', 'POST', `/workshops/${id}/attachments?name=Vorlage.txt&preparation=true`, {
      body: Buffer.from('Vorlage'),
      headers: { 'content-type': 'application/octet-stream' },
    })
    const shown = async () => (await view(id)).attachments.map(({ name, preparation }) => [name, preparation])
    expect(await shown()).toEqual([
      ['Zeiten.txt', false],
      ['Vorlage.txt', true],
    ])
    const verb = (role: string, what: string) => api.post(role, `/workshops/${id}/attachments/${body.id}/${what}`, {})
    expect(code(await verb('kommune-kelheim', 'remove'))).toBe('403 permission.denied')
    expect((await verb('kommune-meitingen', 'remove')).status).toBe(200)
    expect(await shown()).toEqual([['Vorlage.txt', true]])
    expect((await api.get('kommune-meitingen', `/workshops/${id}/attachments/${body.id}`)).status).toBe(404)
    expect((await verb('land-by', 'restore')).status).toBe(200)
    expect((await api.get('kommune-kelheim', `/workshops/${id}/attachments/${body.id}`)).text).toBe('12, 18, 22')
  })
  it('that lies about its type, is of no use or from a stranger is refused', async () => {
    const id = await plan()
    expect(code(await attach(id, 'Ablauf.pdf', Buffer.from('MZ kein PDF')))).toBe('422 file.lies')
    expect(code(await attach(id, 'seite.html', Buffer.from('<script>')))).toBe('415 file.type')
    expect(code(await attach(id, 'leer.txt', Buffer.alloc(0)))).toMatch(/^4/)
    expect(code(await attach(id, 'Ablauf.txt', Buffer.from('x'), 'pruefung'))).toBe('403 permission.denied')
    expect((await view(id)).attachments).toEqual([])
  })
})

describe('a decision', () => {
  const put = async (id: string) => (await record(id, { kind: 'decision', options: ['dafür', 'dagegen'], effectiveOn: '2026-04-01' })).body.id as string
  const decision = async (id: string) => (await api.get('land-by', `/decisions/${id}`)).body.decision
  const vote = (role: string, id: string, body: object) => api.post(role, `/decisions/${id}/vote`, body)

  it('is voted on by organisation, with dissent in its own words, determined once, and then final', async () => {
    const workshop = await held()
    const id = await put(workshop)
    const [yes, no] = (await decision(id)).options.map((option: { id: string }) => option.id)
    expect((await vote('kommune-meitingen', id, { option: yes })).status).toBe(200)
    expect((await vote('kommune-kelheim', id, { option: yes })).status).toBe(200)
    expect(code(await api.post('kommune-meitingen', `/decisions/${id}/determine`, {}))).toBe('403 permission.denied')
    expect((await vote('kommune-kelheim', id, { option: no, dissent: 'Gilt nicht ohne Landkreisredaktion.' })).status).toBe(200)
    expect((await vote('land-by', id, { option: yes })).status).toBe(200)
    expect((await vote('land-by', id, { organisation: '09761000', option: null })).status).toBe(200)
    expect((await api.post('land-by', `/decisions/${id}/determine`, {})).status).toBe(200)
    expect(await decision(id)).toMatchObject({
      determined: true,
      chosen: yes,
      effectiveOn: '2026-04-01',
      count: { entitled: 4, cast: 3, abstained: 1, perOption: { [yes]: 2, [no]: 1 } },
    })
    expect((await decision(id)).votes.filter(({ dissent }: { dissent: string | null }) => dissent)).toMatchObject([
      { key: '09273', dissent: 'Gilt nicht ohne Landkreisredaktion.' },
    ])
    expect(code(await vote('kommune-meitingen', id, { option: no }))).toBe('409 decision.determined')
    const events = (await api.get('land-by', `/events?limit=200`)).text
    expect(events).toContain('decision.determined.v1')
    expect(events.match(/"facts":\{[^}]*Landkreisredaktion/)).toBeNull()
  })
  it('takes no vote of one who has none', async () => {
    const workshop = await held()
    const id = await put(workshop)
    const [yes] = (await decision(id)).options.map((option: { id: string }) => option.id)
    expect(code(await vote('dienstleister-a', id, { option: yes }))).toBe('403 decision.entitled')
    expect(code(await vote('kommune-meitingen', id, { organisation: '09273', option: yes }))).toBe('403 decision.entitled')
    expect(code(await vote('kommune-siegenburg', id, { option: yes }))).toBe('404 thing.unknown')
    expect(code(await vote('land-by', id, { organisation: 'gast', option: yes }))).toBe('403 decision.entitled')
    await act(workshop, 'attend', { present: ['stmd'] })
    expect(code(await vote('kommune-meitingen', id, { option: yes }))).toBe('403 decision.entitled')
    expect((await decision(id)).votes).toEqual([])
  })
  it('without enough votes or without a majority has no result yet', async () => {
    const id = await put(await held())
    const [yes, no] = (await decision(id)).options.map((option: { id: string }) => option.id)
    await vote('kommune-meitingen', id, { option: yes })
    expect(code(await api.post('land-by', `/decisions/${id}/determine`, {}))).toBe('409 decision.quorum')
    await vote('kommune-kelheim', id, { option: no })
    expect(code(await api.post('land-by', `/decisions/${id}/determine`, {}))).toBe('409 decision.no-majority')
  })
  it('two votes of one organisation at once leave one', async () => {
    const id = await put(await held())
    const [yes, no] = (await decision(id)).options.map((option: { id: string }) => option.id)
    await Promise.all([yes, no, yes, no].map((option) => vote('kommune-meitingen', id, { option })))
    expect((await decision(id)).votes).toHaveLength(1)
  })
})

describe('what an item left behind', () => {
  it('a task lies in its owner’s list with its day, is done there and taken back', async () => {
    const workshop = await held()
    const { id } = (await record(workshop, { kind: 'task', owner: '09772177', dueOn: '2026-03-13', text: 'Formular der Stelle beschaffen' })).body
    const mine = async (role: string) => (await api.get(role, '/me/tasks')).body.agreed as { id: string; doneOn: string | null }[]
    expect(await mine('kommune-meitingen')).toContainEqual(expect.objectContaining({ id, text: 'Formular der Stelle beschaffen', dueOn: '2026-03-13' }))
    expect((await mine('kommune-kelheim')).map((task) => task.id)).not.toContain(id)
    expect(code(await api.post('kommune-kelheim', `/workshop-outcomes/${id}/settle`, {}))).toBe('403 permission.denied')
    expect((await api.post('kommune-meitingen', `/workshop-outcomes/${id}/settle`, {})).status).toBe(200)
    expect((await mine('kommune-meitingen')).find((task) => task.id === id)!.doneOn).toBe('2026-03-02')
    expect(code(await api.post('kommune-meitingen', `/workshop-outcomes/${id}/settle`, {}))).toBe('409 workshop.done')
    expect((await api.post('kommune-meitingen', `/workshop-outcomes/${id}/reopen`, {})).status).toBe(200)
    expect((await mine('kommune-meitingen')).find((task) => task.id === id)!.doneOn).toBeNull()
  })
  it('a task without owner or day, with one who is not there, or due before the workshop is refused', async () => {
    const workshop = await held()
    expect(code(await record(workshop, { kind: 'task' }))).toBe('422 workshop.task-owner')
    expect(code(await record(workshop, { kind: 'task', owner: 'fremd', dueOn: '2026-03-13' }))).toBe('422 workshop.not-there')
    expect(code(await record(workshop, { kind: 'task', owner: 'stmd', dueOn: '2026-03-01' }))).toBe('422 workshop.due')
  })
  it('a question is answered', async () => {
    const workshop = await held()
    const { id } = (await record(workshop, { kind: 'question', owner: 'stmd', dueOn: '2026-03-13', text: 'Wer pflegt in Unterfranken?' })).body
    expect(code(await api.post('land-by', `/workshop-outcomes/${id}/settle`, {}))).toBe('422 workshop.answer')
    await api.post('land-by', `/workshop-outcomes/${id}/settle`, { answer: 'Die Regierung.' })
    expect((await view(workshop)).outcomes[0]).toMatchObject({ answer: 'Die Regierung.', doneOn: '2026-03-02' })
  })
  it('a finding is linked to steps, services and municipalities', async () => {
    const workshop = await held()
    await record(workshop, {
      kind: 'finding',
      steps: ['dvdv-eintrag'],
      services: ['ummeldung'],
      areas: ['09273', '09772177'],
      item: (await view(workshop)).agenda[0]!.id,
    })
    expect((await view(workshop)).outcomes[0]).toMatchObject({
      steps: ['dvdv-eintrag'],
      services: ['ummeldung'],
      areas: ['09273', '09772177'],
      places: [{ key: '09273' }, { key: '09772177', name: 'Markt Meitingen' }],
    })
  })
  it('counts in its series, and what is open of it stands there until it is done', async () => {
    const { body: own } = await api.post('land-by', '/workshop-series', { programme: 'bund-bayern', title: 'Eine eigene Reihe', goal: '' })
    const workshop = await plan({ series: own.id })
    await act(workshop, 'hold')
    const { body: task } = await record(workshop, { kind: 'task', owner: '09772177', dueOn: '2026-03-27' })
    await record(workshop, { kind: 'decision' })
    const shown = async (role = 'kommune-meitingen') => (await api.get(role, `/workshop-series/${own.id}`)).body
    expect(await shown()).toMatchObject({
      title: 'Eine eigene Reihe',
      workshops: 1,
      counts: { task: 1, decision: 1, finding: 0 },
      tasksOpen: 1,
      tasksOverdue: 0,
      open: [{ id: task.id, workshop, ownerName: 'Markt Meitingen' }],
    })
    await api.post('kommune-meitingen', `/workshop-outcomes/${task.id}/settle`, {})
    expect(await shown()).toMatchObject({ tasksOpen: 0, open: [] })
    expect((await api.get('land-he', `/workshop-series/${own.id}`)).status).toBe(404)
    const month = async (from: string, to: string) => (await api.get('land-by', `/workshops?series=${own.id}&from=${from}&to=${to}`)).body.items.length
    expect([await month('2026-03-01', '2026-03-31'), await month('2026-04-01', '2026-04-30')]).toEqual([1, 0])
    expect((await api.get('kommune-meitingen', `/workshops/${workshop}/trail`)).body).toEqual({ changes: [], criteria: [], lights: [], blueprints: [] })
    expect((await api.get('land-he', `/workshops/${workshop}/trail`)).status).toBe(404)
  })
  it('a quotation is hidden from others until its organisation agrees, and may be taken back', async () => {
    const workshop = await held()
    const { id } = (await record(workshop, { kind: 'quote', quoted: '09772177', text: 'Weil die Kollegin danach im Urlaub war.' })).body
    const sees = async (role: string) => (await view(workshop, role)).outcomes.some((outcome) => outcome.id === id)
    expect([await sees('kommune-meitingen'), await sees('kommune-kelheim')]).toEqual([true, false])
    expect(code(await api.post('land-by', `/workshop-outcomes/${id}/release`, { released: true }))).toBe('403 permission.denied')
    await api.post('kommune-meitingen', `/workshop-outcomes/${id}/release`, { released: true })
    expect(await sees('kommune-kelheim')).toBe(true)
    await api.post('kommune-meitingen', `/workshop-outcomes/${id}/release`, { released: false })
    expect(await sees('kommune-kelheim')).toBe(false)
    expect(code(await record(workshop, { kind: 'quote' }))).toBe('422 workshop.quote')
  })
  it('a blocker opens a real one on its steps; sent twice it is one; another workshop joins it', async () => {
    const [rollout, other] = await api.make([rolloutPlan({ name: 'Blockiert' }), rolloutPlan({ name: 'Auch blockiert', traeger: '09772125' })])
    for (const id of [rollout, other]) await api.post('land-by', `/rollouts/${id}/start`, { version: 0, startOn: '2026-03-02' })
    const step = async (id: string) => (await api.get('land-by', `/rollouts/${id}`)).body.milestones[0].id as string
    const workshop = await held()
    const body = {
      version: (await view(workshop)).version,
      kind: 'blocker',
      text: 'Das Modul fehlt überall',
      steps: [],
      blocker: {
        category: blockerCategories[0],
        title: 'Das Modul fehlt',
        party: 'fachverfahren-hersteller',
        ownerName: 'Hersteller A',
        milestones: [await step(rollout!)],
      },
    }
    const send = () => api.post('land-by', `/workshops/${workshop}/outcomes`, body, { 'idempotency-key': 'blocker-key-1' })
    const [first, second] = [await send(), await send()]
    expect([first.status, second.status, second.text]).toEqual([200, 200, first.text])
    const [outcome] = (await view(workshop)).outcomes
    const blockers = (await api.get('land-by', '/blockers')).body.items
    expect(blockers.filter(({ title }: { title: string }) => title === 'Das Modul fehlt')).toHaveLength(1)
    expect(outcome!.blocker).toBe(blockers[0].id)
    expect((await record(workshop, { kind: 'blocker', blocker: { id: outcome!.blocker, join: { milestones: [await step(other!)] } } })).status).toBe(200)
    expect((await api.get('land-by', `/blockers/${outcome!.blocker}`)).body.affected).toHaveLength(2)
    expect(code(await record(workshop, { kind: 'blocker', blocker: { id: '00000000-0000-4000-8000-000000000000' } }))).toBe('404 thing.unknown')
    expect(code(await record(workshop, { kind: 'blocker' }))).toBe('422 workshop.blocker')
  })
  it('counts on within the series, whoever records at once', async () => {
    const workshops = await Promise.all([held(), held(), held()])
    await Promise.all(workshops.map((id) => record(id, { kind: 'finding' })))
    const numbers = (await Promise.all(workshops.map((id) => view(id)))).map(({ outcomes }) => outcomes[0]!.number)
    expect(new Set(numbers).size).toBe(3)
  })
  it('is recorded by who runs the workshop, while it is held', async () => {
    const planned = await plan()
    expect(code(await record(planned, { kind: 'finding' }))).toBe('409 workshop.state')
    expect(code(await act(await held(), 'outcomes', { kind: 'finding', text: 'Ein Befund', steps: [] }, 'kommune-meitingen'))).toBe('403 permission.denied')
  })
})
