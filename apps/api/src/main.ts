import 'reflect-metadata'
import { readConfig } from '@blaupause/backend/platform'
import { startApi } from './start-api.js'

await startApi(readConfig())
