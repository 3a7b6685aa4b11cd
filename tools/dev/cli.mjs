import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { dataDirectory, root } from './places.mjs'
import { runMain } from './say.mjs'

const PROGRAM = join(root, 'apps/cli/dist/main.js')

/** `npm run blaupause -- …`: the product's command line, against the installation in `.data`. */
async function main() {
  const args = process.argv.slice(2)
  await ensureInstalled()
  if (!existsSync(PROGRAM)) await build()
  const env = { ...installation(args[0]), ...process.env }
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: process.env.INIT_CWD ?? process.cwd(), env, stdio: 'inherit' })
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}

/** Address, data and database of the installation here; what the environment names comes first. */
function installation(command) {
  const data = dataDirectory()
  const { port, publicUrl } = read(join(data, 'instance.json'))
  const { ownerUrl, appUrl } = read(join(data, 'database.json'))
  const known = {
    BLAUPAUSE_DATA: data,
    PORT: port && String(port),
    PUBLIC_URL: publicUrl,
    DATABASE_URL: command === 'migrate' ? ownerUrl : appUrl,
    DATABASE_ADMIN_URL: ownerUrl,
  }
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value))
}

function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}

await runMain(main)
