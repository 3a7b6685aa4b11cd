import './jitless.js'
import './theme/tokens.css'
import './theme/base.css'
import './theme/additions.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.js'

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
