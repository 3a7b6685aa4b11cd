import { Worker } from 'node:worker_threads'
import type { Findings, FindingsInput } from '@blaupause/domain/findings'

type Answer = { readonly id: number; readonly findings?: Findings; readonly failure?: string }
type Asked = { readonly resolve: (findings: Findings) => void; readonly reject: (error: Error) => void }

/** Source files are run as they are only in tests and while developing; what is built is plain JavaScript. */
const fromSource = import.meta.url.endsWith('.ts')
const entry = new URL(fromSource ? './findings-worker.ts' : './findings-worker.js', import.meta.url)
const execArgv = fromSource ? ['--conditions=source', '--import', '@swc-node/register/esm-register'] : []

const asked = new Map<number, Asked>()
let thread: Worker | null = null
let last = 0

/** Computes findings on a thread that stays for the life of the process, so that HTTP stays responsive. Rejects with the thread's own error; the next question gets a new thread. */
export function computeApart(input: FindingsInput): Promise<Findings> {
  thread ??= begin()
  const id = (last += 1)
  const answer = new Promise<Findings>((resolve, reject) => asked.set(id, { resolve, reject }))
  thread.ref()
  thread.postMessage({ id, input })
  return answer
}

function begin(): Worker {
  const worker = new Worker(entry, { execArgv })
  worker.on('message', ({ id, findings, failure }: Answer) => {
    const question = asked.get(id)
    asked.delete(id)
    if (asked.size === 0) worker.unref()
    if (findings) question?.resolve(findings)
    else question?.reject(new Error(failure))
  })
  worker.once('error', (error: Error) => {
    giveUp(worker, error)
  })
  worker.once('exit', (code) => {
    giveUp(worker, new Error(`The thread that computes findings ended with ${code}`))
  })
  return worker
}

function giveUp(worker: Worker, error: Error): void {
  if (thread !== worker) return
  thread = null
  for (const [id, { reject }] of asked) {
    asked.delete(id)
    reject(error)
  }
}
