import { currentUser } from './oidc.js'

/** The demo role this tab signed in with, as the sign-in request remembered it. */
export async function currentRole(): Promise<string | null> {
  const state = (await currentUser())?.state as { role?: string | null } | undefined
  return state?.role ?? null
}
