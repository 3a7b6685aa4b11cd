import type { AuthProvider } from 'react-admin'
import { HttpError } from 'react-admin'
import { request } from '../data/http.js'
import type { Me } from '@blaupause/contract/identity'
import { currentUser, signIn, userManager } from './oidc.js'

/** react-admin's view of OpenID Connect. What a role may do is not decided here but by the shared permission functions. */
export const authProvider: AuthProvider = {
  login: async ({ role, returnTo }: { role?: string; returnTo?: string }) => { await signIn({ ...(role ? { role } : {}), ...(returnTo ? { returnTo } : {}) }) },
  logout: async () => {
    const oidc = await userManager().catch(() => null)
    await oidc?.removeUser()
    return '/login'
  },
  checkAuth: async () => {
    if (!(await currentUser())) throw new HttpError('', 401)
  },
  checkError: async (error: { status?: number }) => {
    if (error.status === 401) throw error
  },
  handleCallback: async () => {
    const user = await (await userManager()).signinRedirectCallback()
    const state = user.state as { returnTo?: string } | undefined
    return { redirectTo: state?.returnTo ?? '/' }
  },
  getPermissions: async () => (await request<Me>('GET', '/me')).actor,
  getIdentity: async () => {
    const { actor } = await request<Me>('GET', '/me')
    return { id: actor.subject, fullName: actor.organisation.name }
  },
}
