import './jitless.js'
import './theme/tokens.css'
import './theme/base.css'
import './theme/additions.css'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { AnswerApp, isAnswerPage } from './answer/answer-app.js'
import { App } from './app.js'
import { PublicRegistryApp } from './registry/public-registry-app.js'
import { completeSignIn } from './identity/complete-sign-in.js'
import { fetchPageAt } from './pages.js'

const root = document.getElementById('root')
void completeSignIn().then(() => {
  fetchPageAt(location.pathname)
  if (root) createRoot(root, { onCaughtError }).render(app())
})

/** Pages that anybody may read stand apart from the console of those who sign in. */
function app(): ReactNode {
  if (isAnswerPage()) return <AnswerApp />
  return /^\/oeffentlich\/blaupausen(\/|$)/.test(location.pathname) ? <PublicRegistryApp /> : <App />
}

/** What a page's boundary caught has its sentence on the screen; only what nobody caught is an error of the console. */
function onCaughtError(error: unknown): void {
  console.warn(error)
}
