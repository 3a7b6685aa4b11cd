import type { Messages } from '../de/index.js'

export const lagezettel: Messages['lagezettel'] = {
  title: 'Lagezettel %{name}', pdf: 'Save as PDF', print: 'Print', points: 'What holds up most', step: 'Step', lies: 'lies with', authorities: 'Authorities', inhabitants: 'Inhabitants', since: 'for', days: '%{days} WD',
  matrix: '%{name}: %{service} %{live} of %{total} live', matrix_plain: '%{name}', authority: 'Authority', week: 'Due this week', week_none: 'Nothing.', rollouts: 'The connections', service: 'Service', state: 'State', due: 'due', made: 'The file is saved.', other: 'For whom', of: '%{live} of %{total}', failed: 'The PDF did not arrive. Try again.',
}
