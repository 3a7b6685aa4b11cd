import type { Messages } from '../de/index.js'
import type { waves as german } from '../de/waves.js'

export const waves: Messages<typeof german> = {
  only: 'begun in one wave', see_rollouts: 'See the rollouts', crumb_import: 'Import', crumb: 'Waves', of: '%{title} %{version}, %{land}.', rings: 'Waves', wave: 'Wave %{n}', none: 'No wave is planned yet (as of %{on}). The coordination of the Land does that.',
  title: {
    none: 'Start one rollout in waves. |||| Start %{smart_count} rollouts in waves.', planned: 'One wave planned, beginning on %{on}. |||| %{smart_count} waves planned, the first from %{on}.',
    running: 'One wave runs: %{part} of %{whole} live. |||| %{smart_count} waves run: %{part} of %{whole} live.',
    next_none: 'Wave %{n} begins on %{on}.', next_waiting: 'The gate to wave %{n} is judged on %{on}.', next_go: 'Wave %{n} begins on %{on}.', next_hold: 'Wave %{n} is held, to be decided by %{on}.', next_inconclusive: 'Wave %{n} is to be decided on by %{on}.', next_held: 'Wave %{n} is held.',
  },
  authorities: 'one authority |||| %{smart_count} authorities', rollouts: 'one rollout |||| %{smart_count} rollouts', counts: '%{authorities}, %{rollouts}, %{inhabitants} inhabitants', counts_short: '%{rollouts}, %{inhabitants} inh.',
  state: { planned: 'planned', starting: 'starting', running: 'running', cancelled: 'called off' },
  began: 'Begun on %{on}.', starts: 'Begins on %{on}.', starts_earliest: 'Begins on %{on} at the earliest.', starts_unknown: 'The start day is known once the wave before is no longer held.', making: '%{done} of %{total} rollouts made. You may leave the page.',
  live_of: '%{part} of %{whole} live',
  rate: { blocked: '%{part} of %{whole} are blocked', overrun: '%{part} of %{whole} have a step past its day', interval: '%{share}, with 95% confidence between %{lower} and %{upper}; threshold %{threshold}' },
  gate: {
    none: 'no gate', waiting: 'Gate still closed', go: 'Gate open', hold: 'Held', inconclusive: 'Not decidable', on: 'is judged on %{on}', unknown: 'the day is not known yet', judged: 'by the figures of %{on}',
    who_one: 'The coordination of the Land decides by %{on}. One person is enough.', who_two: 'The coordination of the Land decides by %{on}. Starting against the figures takes two people.',
    proposed: 'Proposed by %{organisation} on %{on}, to start: “%{reason}” A second person must agree.', decided_go: 'Released by %{organisation} on %{on}: “%{reason}”', decided_hold: 'Held by %{organisation} on %{on}: “%{reason}”',
  },
  because: {
    below: 'Both shares are clearly below their threshold.', blockers: 'Of %{n} rollouts clearly more are blocked than the threshold allows. Running rollouts go on.', overrun: 'Of %{n} rollouts clearly more are late than the threshold allows. Running rollouts go on.', both: 'Of %{n} rollouts clearly more are blocked and late than the thresholds allow. Running rollouts go on.',
    covers: 'With %{n} rollouts the interval reaches across a threshold: the figures alone do not decide.', few: 'Only %{n} rollouts, at least %{minimum} would be needed: the figures alone do not decide.', withdrawn: 'The blueprint was withdrawn. Nothing new begins with it.',
  },
  start: { button: 'Start wave %{n}', planned: 'Release the waves, wave %{n} from %{on}', done: 'Wave %{n} is released.' },
  decide: {
    open: 'Decide on wave %{n}', agree: 'Decide as the second person', mine: 'You proposed the start. A second person must agree.', hold_open: 'Hold', title: 'Does wave %{n} begin?', go: 'Yes, start', go_means: 'It begins by itself after the planned working days.', go_two: 'This is a proposal: the figures say “hold”, a second person must agree.', go_second: 'With this you agree as the second person.',
    hold: 'No, hold', hold_means: 'Running rollouts go on. You may release it later.', reason: 'Why', invalid: 'Give the reason in three to 500 characters.', submit: 'Decide', done: 'Noted.',
  },
  cancel: { button: 'Call off wave %{n}', done: 'Wave %{n} is called off.' },
  members: 'One authority |||| %{smart_count} authorities', more: 'and one more |||| and %{smart_count} more',
  move: { label: 'Wave for %{name}', button: 'Move', done: 'Moved.', unknown: 'not known yet', means: '%{name} with %{rollouts} goes into wave %{to}. Start: %{on} instead of %{before}.' },
  replan: 'Change waves', replan_unplaced: 'Plan one authority without a wave |||| Plan %{smart_count} authorities without a wave',
  thresholds: { title: 'When a wave waits', means: 'If clearly more than %{blocked} of the begun rollouts are blocked, or clearly more than %{overrun} are late, the next wave waits. If both are clearly below, the gate opens. Otherwise, and with fewer than %{minimum} rollouts, a person decides.', proposed: 'A proposal of the product; %{land} has set no thresholds of its own.', own: 'Set by %{land}.' },
  day: { title: 'What municipalities see', means: 'Each municipality sees its own start day and nothing else of the waves. Days are working days of the Land; nothing happens at night, on holidays and between the years.' },
  plan: {
    cut: 'Who begins when', rule: 'Cut by', authorities: 'Authorities', rollouts: 'Rollouts', wave: 'Wave', wave_of: 'Wave for %{name}', result: 'One wave |||| %{smart_count} waves', numbers: 'Figures: authorities.', days: 'Days', first: 'First wave begins on', gate_after: 'From start to the next gate (working days)', start_after: 'From gate to start (working days)',
    save: 'Save the plan', done: 'The plan is saved.', means: 'Nothing is written before the first wave starts. What has not begun may be changed later.', wrong: { startOn: 'The day must be today or later.', gateAfter: 'A whole number from 1 to 250.', startAfter: 'A whole number from 0 to 250.' },
  },
  rule: { kreis: 'District', size: 'Size', fachverfahren: 'Fachverfahren' }, nowhere: { kreis: 'Whole Land', fachverfahren: 'Fachverfahren not known' }, size: { least: 'under %{to} inhabitants', between: '%{from} to under %{to}', most: 'from %{from} inhabitants' },
  name: { all: 'all', rest: 'all others', parts: '%{n} parts' },
  hook: { title: 'Rather one after the other?', open: 'Start in waves', runs: 'These rollouts begin in waves.', see: 'See the waves' },
  own: 'Your rollout of %{services} begins on %{on}. Until then there is nothing to do. |||| Your rollouts of %{services} begin on %{on}. Until then there is nothing to do.',
}
