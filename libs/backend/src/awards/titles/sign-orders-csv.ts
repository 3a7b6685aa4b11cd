import { writeTable } from '../../platform/csv/index.js'

/** A sign that is ordered, as it goes to whoever makes it. */
export type SignOrder = {
  readonly body: string
  readonly bodyName: string
  readonly since: string
  readonly deliverTo: string
  readonly state: string
  readonly changedOn: string
}

const states: Readonly<Record<string, string>> = { ordered: 'bestellt', made: 'gefertigt', sent: 'versandt', delivered: 'angekommen' }

/** The order list as CSV with German heads, as the office's spreadsheet opens it. */
export function signOrdersCsv(orders: readonly SignOrder[], title: string, demo: boolean): Uint8Array {
  const head = ['schluessel', 'empfaenger', 'titel', 'titel_seit', 'lieferanschrift', 'stand', 'stand_seit', ...(demo ? ['hinweis'] : [])]
  return writeTable([
    head,
    ...orders.map(({ body, bodyName, since, deliverTo, state, changedOn }) => [
      body,
      bodyName,
      title,
      since,
      deliverTo,
      states[state] ?? state,
      changedOn,
      ...(demo ? ['Demodaten, erfunden'] : []),
    ]),
  ])
}
