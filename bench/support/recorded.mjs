import { pg } from './postgres.mjs'

/** The statements the product itself sends while `work` runs, so that the bare measure beside it does exactly the same. */
export async function recordStatements(work) {
  const statements = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (statement, ...rest) {
    statements.push(typeof statement === 'string' ? { text: statement } : { name: statement.name, text: statement.text, values: statement.values })
    return query.call(this, statement, ...rest)
  }
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return statements
}

/** Sends them through bare `pg`, one after another, each prepared once; `adapt` changes a value for this round. */
export async function replay(client, statements, adapt = (value) => value) {
  for (const { name, text, values } of statements) await client.query(name ? { name, text, values: values.map(adapt) } : text)
}

/** Bare connections as the application's login. */
export async function bareClients(url, count) {
  const clients = Array.from({ length: count }, () => new pg.Client(url))
  await Promise.all(clients.map((client) => client.connect()))
  return { clients, end: () => Promise.all(clients.map((client) => client.end())) }
}
