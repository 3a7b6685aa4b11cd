import type { Messages } from '../de/index.js'
import type { mandates as german } from '../de/mandates.js'

export const mandates: Messages<typeof german> = {
  exemptions: {
    title: 'Exception', none: 'No exception.', to_look_at: 'Exceptions', to_decide: 'to decide', expired: 'expired on %{on}, open again',
    kind: { 'not-responsible': 'not responsible', transferred: 'transferred to VG or Kreis', 'own-solution': 'equal solution of its own', 'no-module': 'no module in the specialist software', deferred: 'deferred' },
    asked: 'Requested by %{organisation} on %{on}.', decided: 'Approved by %{organisation} on %{on}.', from_data: 'From the programme’s data: %{source}.', waits: 'A second person at the Land decides.', for_good: 'Without an end.', until: 'Holds until %{on}, then the rollout is open again.',
    deed: { request: 'Request an exception', approve: 'Approve', decline: 'Decline', withdraw: 'Withdraw the request', readmit: 'Take in again' },
    why: 'Why?', reason: 'Reason', expires: 'Holds until', may_be_open: '(may stay open)', land_decides: 'An exception never counts as live. Another person at the Land decides.',
    means: { approve: 'Open steps are left out, what is done stays. The rollout counts as an exception, never as live.', decline: 'The rollout goes on as before.', readmit: 'The rollout goes on where it stood; its days move by the time of the exception.' },
    done: { request: 'The exception is requested.', approve: 'The exception is approved.', decline: 'The request is closed, the rollout goes on.', readmit: 'The rollout is taken in again.' },
    known: 'Known exception', known_line: '%{behoerde} × %{service}: %{kind} (%{certainty})', certainty: { belegt: 'documented', vermutlich: 'presumed', offen: 'open' }, until_short: 'until %{on}',
  },
  threeDates: {
    title: 'Go-live, acceptance, operation', live: 'Go-live reported', accepted: 'Acceptance', operational: 'Fit for operation since', not_yet: 'not yet', after_live: 'comes after go-live', accept_hint: 'outstanding', operational_hint: 'when the steps of operation are reported',
    accept: 'Record acceptance', accepted_on: 'Accepted on', done: 'Acceptance on %{on} is recorded.',
  },
  beauftragungen: {
    title: 'Mandates', none: 'No mandate holds.', holding: 'One mandate holds. |||| %{smart_count} mandates hold.', what: 'A body that gives a mandate lets another report for it here. Each report names both; either side can end the mandate at any time.',
    group: { requested: 'Requested', granted: 'Granted', ended: 'Ended' }, lets: 'gives a mandate to', ask: 'Request a mandate', grant: 'Grant a mandate',
    state: { requested: 'requested', granted: 'holds', later: 'does not hold yet', over: 'expired', revoked: 'revoked', declined: 'declined' },
    from_on: 'since %{from}, revocable at any time', from_until: '%{from} to %{until}', granted_by: 'Granted by %{organisation} on %{on}.', asked_by: 'Requested by %{organisation} on %{on}.', revoked_by: 'Ended by %{organisation} on %{on}.',
    deed: { grant: 'Grant', revoke: 'Revoke', decline: 'Decline' }, text: { grant: 'Where is the consent written? (resolution, file number)', revoke: 'Reason' },
    means: { grant: '%{agent} sees the rollouts of %{name} and reports for it until either side revokes.', revoke: '%{agent} no longer sees or reports anything for %{name}. What was reported stays.' },
    done: { grant: '%{agent} reports for %{name} from now on.', revoke: '%{agent} no longer reports for %{name}.', ask: '%{name} can now grant what %{agent} requested.' },
    invalid: { grant: 'Say where the consent is written.', revoke: 'Write a reason.', reference: 'Say where the consent is written.', traeger: 'Enter the key of the body: 5, 8 or 9 digits.', agentTraeger: 'Choose who is to report.', fromOn: 'Say from when.' },
    for: 'For whom', key: 'Key of the body', agent: 'Who reports', from: 'From', until: 'Until', open_end: '(may stay open)', link: 'See the mandates',
  },
  bestand: {
    title: 'Take over what was connected before', what: 'What was connected before the programme, wholly or up to a step. A dry run first; all is taken over or nothing.',
    file: 'List, Excel or CSV', columns: 'Columns: Schlüssel (key of municipality, region or Verband), Onlinedienst, Schritt (number, name or “live”), Datum. Comma or semicolon, UTF-8 or Latin-1.',
    choose: 'Choose a file', other: 'Another file', take: 'Take over one row |||| Take over %{smart_count} rows', would: 'One of %{total} rows fits. |||| %{smart_count} of %{total} rows fit.', taken: 'One row is taken over. |||| %{smart_count} rows are taken over.',
    all_fit: 'All rows fit.', rows_refused: 'One row does not fit |||| %{smart_count} rows do not fit', sum: 'One row: %{done} new, %{unchanged} already so, %{refused} refused. |||| %{total} rows: %{done} new, %{unchanged} already so, %{refused} refused.', nothing_written: 'Nothing is written yet.',
    line: 'Line', column: 'Column', reason: 'What to do', link: 'Take over what was connected before from a list', undo: { title: 'Taken over as pre-existing', taken: 'One step is taken over. |||| %{smart_count} steps are taken over.', take_back: 'Take it back', reason: 'What was wrong?', done: 'The takeover is taken back. The steps are open again.', means: 'The steps taken over and their items are open again afterwards. What was reported here stays. The reason stands in the history.' }, way_back: 'Was something wrong? At the single rollout the takeover can be taken back with a reason.', see: 'See what was taken over',
  },
}
