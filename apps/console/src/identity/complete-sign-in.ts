import { rememberRole } from './current-role.js'
import { userManager } from './oidc.js'

const CALLBACK = '/anmeldung'

/**
 * Back from the provider: exchanges the code and puts the page one came from into the address bar. Runs before the first
 * render, so that nothing asks who is signed in while the answer is still under way.
 */
export async function completeSignIn(): Promise<void> {
  if (location.pathname !== CALLBACK) return
  try {
    const user = await (await userManager()).signinRedirectCallback()
    const state = user.state as { returnTo?: string; role?: string | null } | undefined
    rememberRole(state?.role ?? null)
    history.replaceState(null, '', state?.returnTo ?? '/')
  } catch {
    history.replaceState(null, '', '/login?misslungen')
  }
}
