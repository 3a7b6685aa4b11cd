import { Controller, HttpCode, Post, Query, Req } from '@nestjs/common'
import { ApiBody, ApiConsumes } from '@nestjs/swagger'
import { BestandImportService } from '@blaupause/backend/rollouts'
import { FileReport, ImportQuery } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import type { FastifyRequest } from 'fastify'
import { Answers } from '../http/answers.js'
import { IntentKey } from '../http/parameters.js'
import { rawBody } from '../http/raw-body.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller('bestand')
export class BestandController {
  constructor(private readonly bestand: BestandImportService) {}

  @Post('import') @HttpCode(200) @ApiConsumes('application/octet-stream') @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers('What was connected before, from a list (CSV: Schlüssel, Onlinedienst, Schritt, Datum): dry run, or whole', FileReport)
  import(@SignedIn() actor: Actor, @IntentKey() key: string, @Query({ schema: ImportQuery }) { mode }: ImportQuery, @Req() request: FastifyRequest) {
    return this.bestand.import(actor, key, mode === 'pages' ? 'whole' : mode, rawBody(request))
  }
}
