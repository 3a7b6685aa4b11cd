import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { DomainError } from '@blaupause/domain/kernel'
import type { Tx } from './tx.js'

/** Signs cursors. Several api processes share `BLAUPAUSE_SECRET`; without it a restart asks people to reload. */
const secret = process.env['BLAUPAUSE_SECRET'] ?? randomBytes(32).toString('hex')

/** Where a page ended: the sort it belongs to, and the last row's sort value and id. */
export type Mark = { readonly sort: string; readonly value: string | number; readonly id: string }

export function encodeCursor(mark: Mark): string {
  const body = Buffer.from(JSON.stringify(mark)).toString('base64url')
  return `${body}.${sign(body)}`
}

/** The mark inside `cursor`; refused with `request.cursor` if altered or made for another sort. */
export function decodeCursor(cursor: string, sort: string): Mark {
  const [body = '', signature = ''] = cursor.split('.')
  const [given, expected] = [Buffer.from(signature), Buffer.from(sign(body))]
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new DomainError('request.cursor')
  const mark = JSON.parse(Buffer.from(body, 'base64url').toString()) as Mark
  if (mark.sort !== sort) throw new DomainError('request.cursor')
  return mark
}

/** A list query in pieces: conditions collected with their values, then one page ordered by `column` and `id`. */
export class PageQuery {
  readonly values: unknown[] = []
  private readonly conditions: string[] = []

  constructor(
    private readonly sort: string,
    /** Sort name (without `-`) → NOT NULL column and its type. */
    private readonly columns: Readonly<Record<string, { column: string; type: string }>>,
  ) {}

  /** Adds `column = value` (or `= any(value)`) unless `value` is undefined. */
  equal(column: string, value: string | readonly string[] | undefined): this {
    if (value === undefined) return this
    return this.where(Array.isArray(value) ? `${column} = any(${this.bind(value)})` : `${column} = ${this.bind(value)}`)
  }

  where(condition: string): this {
    this.conditions.push(condition)
    return this
  }

  /** Adds a value and returns its placeholder. */
  bind(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }

  get filter(): string {
    return this.conditions.length > 0 ? `where ${this.conditions.join(' and ')}` : ''
  }

  /** `{ total }` of all rows the filter finds if `count` asks for it. Sent at once; ask before `page`, which binds its mark. */
  total(tx: Tx, label: string, from: string, count: 'exact' | undefined): Promise<{ total?: number }> {
    if (!count) return Promise.resolve({})
    const counting = tx
      .query<{ total: number }>(label, `select count(*)::int as total from ${from} ${this.filter}`, [...this.values])
      .then(([row]) => ({ total: row!.total }))
    counting.catch(() => undefined)
    return counting
  }

  /** The page after `cursor`: `where … order by … limit` with one row more than asked for, to know whether it goes on. */
  page(cursor: string | undefined, limit: number, id = 'id'): string {
    const { column, type } = this.columns[this.sort.replace(/^-/, '')]!
    const descending = this.sort.startsWith('-')
    if (cursor) {
      const mark = decodeCursor(cursor, this.sort)
      this.where(`(${column}, ${id}) ${descending ? '<' : '>'} (${this.bind(mark.value)}::${type}, ${this.bind(mark.id)})`)
    }
    const direction = descending ? 'desc' : 'asc'
    return `${this.filter} order by ${column} ${direction}, ${id} ${direction} limit ${this.bind(limit + 1)}`
  }
}

/** Cuts the row too many and says where the next page starts. */
export function pageFrom<R, T>(
  rows: R[],
  limit: number,
  sort: string,
  mark: (row: R) => { value: string | number; id: string },
  view: (row: R) => T,
): { items: T[]; nextCursor: string | null } {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { items: page.map(view), nextCursor: rows.length > limit && last ? encodeCursor({ sort, ...mark(last) }) : null }
}

/** A pattern for `ilike` that finds `text` anywhere, taken literally. */
export function likeAnywhere(text: string): string {
  return `%${text.replace(/[%_\\]/g, '\\$&')}%`
}

type ListQuery = { readonly cursor?: string | undefined; readonly limit: number; readonly sort: string; readonly count?: 'exact' | undefined }

/** A page of a short list that is known in full. `by`: sort name → value of a row; `id` breaks ties. */
export function pageOfAll<T>(
  rows: readonly T[],
  { cursor, limit, sort, count }: ListQuery,
  id: (row: T) => string,
  by: Readonly<Record<string, (row: T) => string | number>>,
): { items: T[]; nextCursor: string | null; total?: number } {
  const valueOf = by[sort.replace(/^-/, '')]!
  const direction = sort.startsWith('-') ? -1 : 1
  const mark = cursor === undefined ? undefined : decodeCursor(cursor, sort)
  const order = (a: { value: string | number; id: string }, b: { value: string | number; id: string }): number =>
    direction * (compare(a.value, b.value) || compare(a.id, b.id))
  const sorted = rows.map((row) => ({ row, value: valueOf(row), id: id(row) })).sort(order)
  const after = mark ? sorted.filter((entry) => order(entry, mark) > 0) : sorted
  return {
    ...pageFrom(
      after.slice(0, limit + 1),
      limit,
      sort,
      ({ value, id: key }) => ({ value, id: key }),
      ({ row }) => row,
    ),
    ...(count && { total: rows.length }),
  }
}

function compare(a: string | number, b: string | number): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function sign(body: string): string {
  return createHmac('sha256', secret).update(body).digest('base64url').slice(0, 22)
}
