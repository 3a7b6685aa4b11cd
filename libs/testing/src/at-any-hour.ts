import { fileURLToPath } from 'node:url'

/** Environment of a product that reminds also at night and on Sundays, as an installation may: tests and measurements run at any hour. */
export const atAnyHour = { BLAUPAUSE_REMINDERS: fileURLToPath(new URL('../data/reminders-at-any-hour.json', import.meta.url)) }
