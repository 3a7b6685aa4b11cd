import { computeFindings, type FindingsInput } from '@blaupause/domain/findings'
import { parentPort } from 'node:worker_threads'

/** The arithmetic of findings on a thread of its own: a second of it must not hold up a click. One question after the other. */
parentPort!.on('message', ({ id, input }: { id: number; input: FindingsInput }) => {
  try {
    parentPort!.postMessage({ id, findings: computeFindings(input) })
  } catch (error) {
    parentPort!.postMessage({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
