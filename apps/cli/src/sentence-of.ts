import { DomainError, refusalSentence } from '@blaupause/domain/kernel'

/** What somebody at the command line reads when a command fails: one sentence that says what to do. */
export function sentenceOf(error: unknown): string {
  if (error instanceof DomainError) return refusalSentence(error.code, 'de', error.details)
  if (!(error instanceof Error)) return String(error)
  // Both address families refused: Node wraps the two errors and leaves the message empty.
  const cause = error instanceof AggregateError ? (error.errors as unknown[])[0] : error
  const { code, path } = cause as NodeJS.ErrnoException
  switch (code) {
    case 'ECONNREFUSED':
      return 'Die Datenbank antwortet nicht. Läuft Blaupause (npm start), oder zeigt DATABASE_URL auf eine andere?'
    case 'ENOENT':
      return `Die Datei ${path} gibt es nicht.`
    case 'EISDIR':
      return `${path ?? 'Das'} ist ein Verzeichnis, keine Datei.`
    case 'EACCES':
      return `Die Datei ${path} darf dieser Benutzer nicht lesen.`
    default:
      return error.message
  }
}
