import './jitless.js'
import './theme/tokens.css'
import './theme/base.css'
import './theme/additions.css'
import { createRoot } from 'react-dom/client'
import { AnswerApp, isAnswerPage } from './answer/answer-app.js'
import { App } from './app.js'
import { completeSignIn } from './identity/complete-sign-in.js'

const root = document.getElementById('root')
void completeSignIn().then(() => { if (root) createRoot(root, { onCaughtError }).render(isAnswerPage() ? <AnswerApp /> : <App />) })

/** What a page's boundary caught has its sentence on the screen; only what nobody caught is an error of the console. */
function onCaughtError(error: unknown): void {
  console.warn(error)
}
