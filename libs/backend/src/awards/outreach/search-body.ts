import { likeAnywhere, type PageQuery } from '../../platform/index.js'

/** Adds to a list of bodies: its name holds `q`, or its key begins with it. */
export function searchBody(page: PageQuery, q: string | undefined, name: string, key: string): void {
  if (!q) return
  const digits = q.replace(/[^0-9A-Za-z]/g, '')
  page.where(`(${name} ilike ${page.bind(likeAnywhere(q))}${digits === '' ? '' : ` or ${key} like ${page.bind(`${digits}%`)}`})`)
}
