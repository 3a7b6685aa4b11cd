import type { ReactNode } from 'react'
import type { PlainDocument } from '@blaupause/contract/http'

/** One part of a report: text, facts, table. The row a link points at is marked. */
export function ReportPart({ part: { id, title, text, facts, table }, target }: { part: PlainDocument['parts'][number]; target: string }): ReactNode {
  return (
    <section className="rule" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {text.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {facts.length > 0 && (
        <dl className="facts">
          {facts.map(({ term, text: fact }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
        </dl>
      )}
      {table && table.lines.length > 0 && (
        <table className="report-table" role="table">
          <caption className="visually-hidden">{title}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {table.head.map((head, at) => (
                <th key={head} role="columnheader" scope="col" className={table.numbers.includes(at) ? 'num' : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {table.lines.map(({ id: line, cells }, row) => (
              <tr key={line ?? row} role="row" id={line ?? undefined} className={line !== null && line === target ? 'here' : undefined}>
                {cells.map((cell, at) =>
                  at === 0 ? (
                    <th key={at} role="rowheader" scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={at} role="cell" className={table.numbers.includes(at) ? 'num' : undefined} data-head={table.head[at]}>
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
