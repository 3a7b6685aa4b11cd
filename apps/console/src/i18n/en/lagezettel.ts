import type { Messages } from '../de/index.js'

export const lagezettel: Messages['lagezettel'] = {
  title: 'Situation sheet %{name}', pdf: 'Save as PDF', print: 'Print', points: 'What holds up most', step: 'Step', lies: 'lies with', authorities: 'Authorities', inhabitants: 'Inhabitants', since: 'for', days: '%{days} WD',
  matrix: '%{name}: %{service} %{live} of %{total} live', matrix_plain: '%{name}', authority: 'Authority', week: 'Due this week', week_none: 'Nothing.', rollouts: 'The connections', service: 'Service', state: 'State', due: 'due', made: 'The file is saved.', other: 'For whom', of: '%{live} of %{total}', promised: 'Promised', until: 'by %{on}', more_rows: 'and one more authority |||| and %{smart_count} more authorities', more_rollouts: 'and one more connection |||| and %{smart_count} more connections', own: 'Situation sheet, one page for the council', of_kreis: 'Situation sheet of the Kreis', of_body: 'Situation sheet %{name}', failed: 'The PDF did not arrive. Try again.',
}
