import { say } from './say.mjs'

const CALM = 60_000
const LONGEST = 30_000

/**
 * Starts a process and starts it again whenever it ends by itself, after 1, 2, 4 … at most 30 seconds; a minute of calm
 * resets that. `start` answers `{ done, stop }` or null if it failed. `onEnd(howOften)` may give up by answering false.
 */
export function keepRunning(name, start, onEnd = () => true) {
  let stopping = false
  let current = null
  let wake = () => undefined
  const over = loop()
  return {
    over,
    async stop() {
      stopping = true
      wake()
      await current?.stop()
      await over
    },
  }

  async function loop() {
    for (let failures = 0; !stopping;) {
      const began = Date.now()
      current = await start()
      if (stopping) return current?.stop()
      const how = current ? await current.done : 'Start misslungen'
      current = null
      if (stopping) return
      failures = Date.now() - began > CALM ? 1 : failures + 1
      if (!onEnd(failures)) return
      say(`${name} ist stehen geblieben (${how}) und wird neu gestartet`, `${name} ended and is started again`)
      await pause(Math.min(1_000 * 2 ** (failures - 1), LONGEST))
    }
  }

  function pause(milliseconds) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      wake = () => (clearTimeout(timer), resolve())
    })
  }
}
