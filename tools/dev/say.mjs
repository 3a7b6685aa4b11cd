import { nodeComplaint } from './node-version.mjs'

const tty = process.stdout.isTTY === true
const faint = (text) => (tty ? `\u001b[2m${text}\u001b[0m` : text)
const bold = (text) => (tty ? `\u001b[1m${text}\u001b[0m` : text)

/** A reason to end that a person can act on: one sentence in German, the same in English. Shown without a stack. */
export class Stop extends Error {
  constructor(de, en) {
    super(`${de}\n${en}`)
    this.name = 'Stop'
    this.de = de
    this.en = en
  }
}

/** One line of progress, German first. */
export function say(de, en) {
  process.stdout.write(`${de}${en ? faint(` · ${en}`) : ''}\n`)
}

/** A heading or an address that must not be overlooked. */
export function shout(text) {
  process.stdout.write(`${bold(text)}\n`)
}

/** Says what begins, and every ten seconds that it still runs, until `work` settles. Returns what `work` returns. */
export async function during(de, en, work) {
  say(`${de} …`, en)
  const began = Date.now()
  const timer = setInterval(() => say(`  … ${seconds(began)} s`, ''), 10_000)
  try {
    return await work
  } finally {
    clearInterval(timer)
  }
}

/** Whole seconds since `began` (milliseconds since 1970). */
export function seconds(began) {
  return Math.round((Date.now() - began) / 1000)
}

/** Runs a command's `main`, unless this Node is too old for it; a `Stop` becomes its two sentences, anything else keeps its stack. Ends with code 1 on failure. */
export async function runMain(main) {
  try {
    const complaint = nodeComplaint()
    if (complaint) throw new Stop(...complaint.split('\n'))
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    process.stderr.write(error instanceof Stop || error?.name === 'Stop' ? `\n${error.message}\n` : `\n${error?.stack ?? error}\n`)
    process.exitCode = 1
  }
}
