import { Body, Controller, HttpCode, Param, Post, Query, Req } from '@nestjs/common'
import { ApiBody, ApiConsumes } from '@nestjs/swagger'
import { BestandImportService, BestandUndoService } from '@blaupause/backend/rollouts'
import { FileReport, ImportQuery } from '@blaupause/contract/http'
import * as wire from '@blaupause/contract/rollouts'
import type { Actor } from '@blaupause/domain/identity'
import type { FastifyRequest } from 'fastify'
import { Answers } from '../http/answers.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { rawBody } from '../http/raw-body.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller()
export class BestandController {
  constructor(
    private readonly bestand: BestandImportService,
    private readonly wayBack: BestandUndoService,
  ) {}

  @Post('bestand/import')
  @HttpCode(200)
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers('What was connected before, from a list (CSV: Schlüssel, Onlinedienst, Schritt, Datum): dry run, or whole', FileReport)
  import(@SignedIn() actor: Actor, @IntentKey() key: string, @Query({ schema: ImportQuery }) { mode }: ImportQuery, @Req() request: FastifyRequest) {
    return this.bestand.import(actor, key, mode === 'pages' ? 'whole' : mode, rawBody(request))
  }

  @Post('rollouts/:id/bestand/undo')
  @HttpCode(200)
  @Answers('Take back what was taken over as Bestand: its steps are open again', wire.BestandUndone)
  undo(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.UndoBestand }) command: wire.UndoBestand) {
    return this.wayBack.undo(actor, id, key, command)
  }
}
