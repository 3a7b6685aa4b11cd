import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { requireWritable, root } from './places.mjs'
import { runCommand } from './run-command.mjs'
import { Stop } from './say.mjs'

/** Runs nx in this process's place, without its daemon: nothing of it may stay behind. */
export function nx(args, options = {}) {
  return runCommand(process.execPath, [program('nx'), ...args, '--outputStyle=static'], {
    cwd: root,
    ...options,
    env: { ...process.env, NX_DAEMON: 'false', FORCE_COLOR: '0', ...options.env },
  })
}

/** Builds every package; what has not changed comes from nx's cache. */
export async function build() {
  requireWritable(root)
  const { code, output } = await nx(['run-many', '-t', 'build'], { quiet: true })
  if (code === 0) return
  throw new Stop(`Der Bau ist gescheitert:\n${output.trimEnd().split('\n').slice(-40).join('\n')}`, 'The build failed, for the reason above.')
}

/** The file behind a command of an installed package. Called by path, because on Windows the link in .bin is no program. */
export function program(name, command = name) {
  const directory = join(root, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'))
  return join(directory, typeof bin === 'string' ? bin : bin[command])
}
