import { Stop } from './say.mjs'

/** Options of `npm start -- …`: `--leer` (no demo data), `--watch` (`npm run dev`); the port is `PORT`, else 3000. */
export function readOptions(args, env = process.env) {
  const unknown = args.find((argument) => !['--leer', '--watch'].includes(argument))
  if (unknown)
    throw new Stop(
      `„${unknown}“ kennt npm start nicht. Es gibt --leer (ohne Demodaten).`,
      `npm start does not know "${unknown}". There is --leer (no demo data).`,
    )
  const port = Number(env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Stop(`PORT=${env.PORT} ist keine Portnummer (1 bis 65535).`, `PORT=${env.PORT} is no port number (1 to 65535).`)
  return { empty: args.includes('--leer'), watch: args.includes('--watch'), port }
}
