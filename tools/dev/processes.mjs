import { execFileSync, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs'

const DEAD_STATES = ['Z', 'X']

/**
 * Tells this process from a later one with the same number: number and moment of start. Null if it does not run.
 * The moment is opaque, good only for comparing.
 */
export function identity(pid) {
  const born = existsSync('/proc/self/stat') ? bornByProc(pid) : bornByPs(pid)
  return born === null ? null : { pid, born }
}

/** True if exactly the process remembered in `known` is still alive. */
export function isAlive(known) {
  return known != null && identity(known.pid)?.born === known.born
}

/**
 * Starts `command` in its own process group, so that Ctrl-C in the terminal reaches only the supervisor and the order
 * of stopping is ours. Output goes to `log`; the run before stays beside it as `.1`.
 */
export function startChild(command, args, { log, env, cwd, uid, gid }) {
  if (existsSync(log)) renameSync(log, `${log}.1`)
  const out = openSync(log, 'a', 0o600)
  const child = spawn(command, args, { cwd, env, uid, gid, detached: true, stdio: ['ignore', out, out] })
  closeSync(out)
  child.done = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`))
  })
  return child
}

/**
 * Asks with `signal`, waits up to `patience` milliseconds, then ends it. Returns when it is gone.
 * `group` asks the children of the process too.
 */
export async function stopProcess(known, signal = 'SIGTERM', { patience = 10_000, group = false } = {}) {
  if (!isAlive(known)) return
  const target = group ? -known.pid : known.pid
  send(target, signal)
  const until = Date.now() + patience
  while (isAlive(known)) {
    if (Date.now() > until) send(target, 'SIGKILL')
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
}

/** The last `count` lines of a log, for a person who has to find out why something ended. */
export function tail(log, count = 15) {
  if (!existsSync(log)) return ''
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-count).join('\n')
}

function send(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

function bornByProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return DEAD_STATES.includes(fields[0]) ? null : fields[19]
  } catch {
    return null
  }
}

function bornByPs(pid) {
  try {
    const [state, ...started] = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(/\s+/)
    return DEAD_STATES.includes(state?.[0]) ? null : started.join(' ')
  } catch {
    return null
  }
}
