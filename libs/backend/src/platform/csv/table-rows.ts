import { CsvError, parse } from 'csv-parse'
import { DomainError } from '@blaupause/domain/kernel'
import type { TableRow } from './read-table.js'
import { delimiterOf } from './delimiter-of.js'

const CHUNK = 1 << 16

/** The rows of a long CSV text one after the other, so that a caller may pause between them. `head` sees the names of the columns, trimmed and lower-cased, and may refuse them. */
export async function* tableRows(text: string, head: (columns: readonly string[]) => void): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter: delimiterOf(text),
    bom: true,
    trim: true,
    skip_empty_lines: true,
    columns: (names: string[]) => {
      const columns = names.map((name) => name.trim().toLowerCase())
      head(columns)
      return columns
    },
  })
  const feeding = feed(parser, text)
  let line = 1
  try {
    for await (const values of parser as AsyncIterable<Record<string, string>>) yield { line: ++line, values }
    await feeding
  } catch (error) {
    if (error instanceof CsvError) throw new DomainError('import.syntax', { line: Number((error as { lines?: number }).lines ?? line) })
    throw error
  }
}

/** Hands the text on in pieces, waiting where the parser has enough. */
async function feed(parser: ReturnType<typeof parse>, text: string): Promise<void> {
  for (let at = 0; at < text.length; at += CHUNK)
    if (!parser.write(text.slice(at, at + CHUNK))) await new Promise<void>((resolve) => parser.once('drain', resolve))
  parser.end()
}
