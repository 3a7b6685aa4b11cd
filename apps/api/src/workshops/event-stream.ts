import type { FastifyReply } from 'fastify'

/** Says that it is still there, so that proxies keep the line (milliseconds). */
const BEAT_MS = 15_000
/** A stream outlives its token by no more than this: then its reader comes again, with a new one, and reads on (milliseconds). */
const LONGEST_MS = 240_000

/**
 * Server-sent events for as long as the reader stays. `follow` sends messages and answers how to stop; what it refuses
 * is answered as any refusal, because nothing has been sent by then.
 */
export async function eventStream<T>(reply: FastifyReply, follow: (send: (message: T) => void, end: () => void) => Promise<() => void>): Promise<void> {
  const { raw } = reply
  const early: T[] = []
  let open = false
  let over = false
  const write = (message: T): void => void raw.write(`data: ${JSON.stringify(message)}\n\n`)
  const end = (): void => {
    over = true
    if (open) raw.end()
  }
  const stop = await follow((message) => (open ? write(message) : early.push(message)), end)
  reply.hijack()
  // Its connection ends with it: kept alive, it would hold up a stopping process for as long as an idle one may live.
  raw.writeHead(200, {
    connection: 'close',
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  raw.write(': open\n\n')
  open = true
  early.forEach(write)
  const beat = setInterval(() => raw.write(': here\n\n'), BEAT_MS)
  const longest = setTimeout(end, LONGEST_MS)
  raw.on('close', () => {
    clearInterval(beat)
    clearTimeout(longest)
    stop()
  })
  if (over) raw.end()
}
