import { say, shout } from './say.mjs'

const ROLES = ['bund', 'land-by', 'land-he', 'kommune-meitingen', 'kommune-kelheim', 'rollin', 'pruefung', 'betrieb']

/** The address and the roles to sign in with, as soon as the API answers. */
export function welcome(run, took) {
  say('')
  shout(`  Blaupause läuft: ${run.publicUrl}   (bereit nach ${took} s)`)
  if (!run.options.empty) say('  Demodaten: erfundener Fortschritt auf dem echten Register', 'demo data: invented progress on the real register')
  say(`  Anmelden als: ${ROLES.join(' · ')}`)
  say('  Beenden mit Strg-C', 'stop with Ctrl-C')
  say('')
}
