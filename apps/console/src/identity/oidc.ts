import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts'
import { SignIn } from '@blaupause/contract/identity'

let config: Promise<SignIn> | undefined
let manager: Promise<UserManager> | undefined

/** Where to sign in, and the demo roles if there are any. Asked once. */
export function signInConfig(): Promise<SignIn> {
  config ??= fetch('/api/v1/public/sign-in', { headers: { accept: 'application/json' } })
    .then(async (response) => {
      if (!response.ok) throw new Error(`sign-in: ${response.status}`)
      return SignIn.parse(await response.json())
    })
    .catch((error: unknown) => {
      config = undefined
      throw error
    })
  return config
}

/** Authorization code with PKCE against any OpenID provider; tokens live in this tab only. */
export function userManager(): Promise<UserManager> {
  manager ??= signInConfig()
    .then(
      ({ issuer, clientId, resource }) =>
        new UserManager({
          authority: issuer,
          client_id: clientId,
          resource,
          redirect_uri: `${location.origin}/anmeldung`,
          post_logout_redirect_uri: `${location.origin}/`,
          response_type: 'code',
          scope: 'openid offline_access api',
          extraTokenParams: { resource },
          userStore: new WebStorageStateStore({ store: sessionStorage }),
          stateStore: new WebStorageStateStore({ store: sessionStorage }),
          automaticSilentRenew: true,
          loadUserInfo: false,
          monitorSession: false,
        }),
    )
    .catch((error: unknown) => {
      manager = undefined
      throw error
    })
  return manager
}

/** Goes to the provider and comes back to `returnTo`. `role` is a demo role: the development provider signs it in at once. */
export async function signIn(options: { role?: string; again?: boolean; returnTo?: string } = {}): Promise<void> {
  const oidc = await userManager()
  await oidc.signinRedirect({
    state: { returnTo: options.returnTo ?? '/', role: options.role ?? null },
    ...(options.role ? { login_hint: options.role } : {}),
    ...(options.again ? { prompt: 'login' } : {}),
  })
}

/** The signed-in user with a token that still holds; renewed by its refresh token if it has just run out. */
export async function currentUser(): Promise<User | null> {
  const oidc = await userManager()
  const user = await oidc.getUser()
  if (!user || !user.expired) return user
  if (!user.refresh_token) return null
  return oidc.signinSilent({}).catch(() => null)
}

export async function accessToken(): Promise<string | null> {
  return (await currentUser())?.access_token ?? null
}
