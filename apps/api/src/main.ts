import 'reflect-metadata'
import { readConfig } from '@blaupause/backend/platform'
import { createApi } from './create-api.js'

const config = readConfig()
const app = await createApi(config)
await app.listen(config.port, 'localhost')
