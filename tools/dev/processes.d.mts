import type { ChildProcess } from 'node:child_process'

/** See processes.mjs. */
export type Known = { pid: number; born?: string }
export function identity(pid: number): Known | null
export function stopProcess(known: Known | null, signal?: NodeJS.Signals, options?: { patience?: number; group?: boolean }): Promise<void>
export function startChild(command: string, args: string[], options: { log: string; env: NodeJS.ProcessEnv; cwd: string }): ChildProcess & { done: Promise<string> }
