import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common'
import { LagezettelReadModel, LagezettelService } from '@blaupause/backend/lagezettel'
import { Lagezettel, LagezettelQuery, LagezettelScope } from '@blaupause/contract/lagezettel'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError } from '@blaupause/domain/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Answers } from '../http/answers.js'
import { SignedIn } from '../identity/signed-in.js'

/** What is no scope cannot exist: 404, the same answer as for an unknown one. */
const ScopeParam = {
  transform: (value: string): string => {
    if (!LagezettelScope.safeParse(value).success) throw new DomainError('thing.unknown')
    return value
  },
}

@Controller('lagezettel')
export class LagezettelController {
  constructor(
    private readonly sheets: LagezettelReadModel,
    private readonly files: LagezettelService,
  ) {}

  @Get(':scope')
  @Answers('One page about a programme, a Land, a Kreis or a Kommune', Lagezettel)
  sheet(@SignedIn() actor: Actor, @Param('scope', ScopeParam) scope: string) {
    return this.sheets.sheet(actor, scope)
  }

  @Get(':scope/pdf')
  @Answers('The same page as a file (tagged PDF, PDF/UA-1)', z.string().meta({ contentMediaType: 'application/pdf' }))
  async pdf(
    @SignedIn() actor: Actor,
    @Param('scope', ScopeParam) scope: string,
    @Query({ schema: LagezettelQuery }) { lang }: LagezettelQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { bytes, name } = await this.files.pdf(actor, scope, lang, `${request.protocol}://${request.host}`)
    await reply.headers({ 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${name}"`, 'cache-control': 'no-store' }).send(bytes)
  }
}
