/** SQL: an instant as text (ISO 8601, UTC, milliseconds), as the wire and the domain write it. */
export function isoInstant(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}
