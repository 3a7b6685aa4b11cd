import { spawn } from 'node:child_process'
import { identity } from './processes.mjs'

const running = new Set()
let journal = () => undefined

/** Has every command that begins told to `write(identity)`, so that a killed supervisor leaves no unknown process. */
export function journalCommands(write) {
  journal = write
}

/**
 * Runs a command to its end. `onLine` gets each line of its output; without it the output goes to the terminal.
 * Answers `{ code, output }`; code is null if the program could not be started at all.
 */
export function runCommand(command, args, { cwd, env = process.env, onLine, quiet = false } = {}) {
  const stdio = quiet || onLine ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit']
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio, detached: true })
    running.add(child)
    if (child.pid) journal(identity(child.pid))
    let output = ''
    let rest = ''
    const take = (chunk) => {
      output += chunk
      const lines = (rest + chunk).split('\n')
      rest = lines.pop()
      if (onLine) for (const line of lines) onLine(line)
    }
    child.stdout?.on('data', take)
    child.stderr?.on('data', take)
    const end = (code) => {
      running.delete(child)
      if (rest && onLine) onLine(rest)
      resolve({ code, output })
    }
    child.once('error', () => end(null))
    child.once('close', (code) => end(code ?? 1))
  })
}

/** Ends all commands under way with their own children. */
export function endCommands() {
  for (const child of running) {
    try {
      process.kill(-child.pid, 'SIGTERM')
    } catch {
      // Ended by itself in the meantime.
    }
  }
}
