import { config } from 'zod'

/** Zod probes `new Function` unless told not to; the content security policy forbids it. Imported before any schema. */
config({ jitless: true })
