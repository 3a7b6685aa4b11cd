import { Controller, Get } from '@nestjs/common'
import { ApiExcludeController } from '@nestjs/swagger'
import { SystemState } from '@blaupause/backend/platform'
import { Public } from '../identity/signed-in.js'

@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly system: SystemState) {}

  @Get('live')
  @Public()
  live() {
    return { status: 'ok' }
  }

  @Get('ready')
  @Public()
  ready() {
    return this.system.ready()
  }
}
