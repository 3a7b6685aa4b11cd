import 'reflect-metadata'
import { NestFactory } from '@nestjs/core'
import { readConfig } from '@blaupause/backend/platform'
import { Runtime } from '@temporalio/worker'
import { WorkerModule } from './worker.module.js'

// Signals belong to Nest, which stops the parts in order and the database last.
Runtime.install({ shutdownSignals: [] })
const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(readConfig()), { bufferLogs: false })
app.enableShutdownHooks()
