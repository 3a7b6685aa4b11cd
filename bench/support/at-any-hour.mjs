import { fileURLToPath } from 'node:url'

/** A product that reminds also at night and on Sundays: measurements run at any hour. */
export const atAnyHour = { BLAUPAUSE_REMINDERS: fileURLToPath(new URL('../../libs/testing/data/reminders-at-any-hour.json', import.meta.url)) }
