const STORE = 'blaupause.role'

/** The demo role this tab signed in with; the provider's subject is the role's id, but only the tab knows what was asked for. */
export function currentRole(): string | null {
  return sessionStorage.getItem(STORE)
}

export function rememberRole(role: string | null): void {
  if (role === null) sessionStorage.removeItem(STORE)
  else sessionStorage.setItem(STORE, role)
}
