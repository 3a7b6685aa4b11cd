/**
 * Steps of the Land `land` that can be reported one after another: first the current step of every rollout, then the one
 * after it, and so on, so that no two clients meet on a rollout. `wholeRollouts`: all of one, then all of the next.
 * Waits are ended before: reporting a step that waits moves the days of those behind it, which then are of another version.
 * `half`: only every other rollout, so that bare writes and the product's rules do not meet. `take()` hands out each once.
 */
export async function reportableSteps(admin, land, { wholeRollouts = false, half = null } = {}) {
  await admin.query('update milestone set waiting_on = null, waiting_since = null, waiting_organisation = null where land = $1 and waiting_on is not null', [
    land,
  ])
  const { rows } = await admin.query(
    `
    select id, rollout_id "rolloutId" from (
      select id, rollout_id, row_number() over (partition by rollout_id order by position) turn from milestone
      where land = $1 and state in ('open', 'running') and not go_live ${half === null ? '' : `and hashtext(rollout_id::text) & 1 = ${Number(half)}`}) m
    order by ${wholeRollouts ? 'md5(rollout_id::text), turn' : 'turn, md5(rollout_id::text)'}`,
    [land],
  )
  let next = 0
  return {
    take() {
      if (next === rows.length) throw new Error('All steps of the measure are used up')
      return rows[next++]
    },
  }
}
