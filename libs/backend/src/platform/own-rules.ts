import { readFileSync } from 'node:fs'

/**
 * The versions of a rule that this installation brings itself: the environment variable `name` names a JSON file
 * `{ "versions": [...] }`. `null` if it is not set; throws one sentence naming variable and file if it cannot be read.
 */
export function ownRules(name: string, env: NodeJS.ProcessEnv = process.env): readonly unknown[] | null {
  const file = env[name]
  if (!file) return null
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { versions: readonly unknown[] }).versions
  } catch (error) {
    throw new Error(`${name}: ${file} ist nicht lesbar (${error instanceof Error ? error.message : String(error)})`)
  }
}
