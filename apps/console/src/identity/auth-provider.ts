import type { AuthProvider } from 'react-admin'
import { HttpError } from 'react-admin'
import { request } from '../data/http.js'
import type { Me } from '@blaupause/contract/identity'
import { currentUser, signIn, userManager } from './oidc.js'

/** react-admin's view of OpenID Connect. What a role may do is not decided here but by the shared permission functions. */
export const authProvider: AuthProvider = {
  login: async ({ role, returnTo }: { role?: string; returnTo?: string }) => {
    await signIn({ ...(role ? { role } : {}), ...(returnTo ? { returnTo } : {}) })
  },
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
  getPermissions: async () => ((await currentUser()) ? (await request<Me>('GET', '/me')).actor : null),
  getIdentity: async () => {
    if (!(await currentUser())) throw new HttpError('', 401)
    const { actor } = await request<Me>('GET', '/me')
    return { id: actor.subject, fullName: actor.organisation.name }
  },
}
