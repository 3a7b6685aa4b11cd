import { runMain } from '../dev/say.mjs'
import { setLoginPassword } from '../dev/prepare-database.mjs'

/** Gives the application's login the password of `DATABASE_URL`, with the owner's login of `DATABASE_ADMIN_URL`. */
await runMain(() => setLoginPassword(process.env.DATABASE_ADMIN_URL, decodeURIComponent(new URL(process.env.DATABASE_URL).password)))
