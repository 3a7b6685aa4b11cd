import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import type { Config } from '@blaupause/backend/platform'
import { createApi } from './create-api.js'
import { waitForDatabase } from './waiting-room.js'

/** Starts the HTTP door. What was published last is served from the first moment, also while there is no database. */
export async function startApi(config: Config): Promise<NestFastifyApplication> {
  const room = await waitForDatabase(config)
  const app = await createApi(config)
  // Both want the same port: whoever asks in the few milliseconds between them asks again.
  await room?.close()
  await app.listen(config.port, 'localhost')
  return app
}
