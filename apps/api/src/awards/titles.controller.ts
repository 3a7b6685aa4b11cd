import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common'
import { CertificateService, SignOrdersReadModel, SignOrdersService, TitlesReadModel } from '@blaupause/backend/awards'
import * as wire from '@blaupause/contract/awards'
import { Created } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { addressOf } from '../http/address-of.js'
import { Answers, AnswersBytes } from '../http/answers.js'
import { attachment } from '../http/attachment.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller('titles')
export class TitlesController {
  constructor(
    private readonly titles: TitlesReadModel,
    private readonly certificates: CertificateService,
    private readonly signs: SignOrdersService,
    private readonly orders: SignOrdersReadModel,
  ) {}

  @Get()
  @Answers('Titles given here, newest first', wire.TitlePage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.TitleQuery }) query: wire.TitleQuery) {
    return this.titles.list(actor, query)
  }

  @Get('signs.csv')
  @AnswersBytes('Signs to be made and where they go, as CSV; for the Land')
  async signOrders(@SignedIn() actor: Actor, @Query({ schema: wire.SignOrderQuery }) query: wire.SignOrderQuery, @Res() reply: FastifyReply): Promise<void> {
    await attachment(reply, await this.orders.csv(actor, query))
  }

  @Get(':id/certificate')
  @AnswersBytes('The certificate of a title as a tagged PDF (PDF/UA-1)')
  async certificate(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @Query({ schema: wire.CertificateQuery }) { lang }: wire.CertificateQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await attachment(reply, await this.certificates.file(actor, id, lang, addressOf(request)))
  }

  @Get(':id')
  @Answers('One title with what is signed of it', wire.TitleView)
  one(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.titles.one(actor, id)
  }

  @Post(':id/sign')
  @HttpCode(200)
  @Answers('Note how far the sign for the town hall is', Created)
  move(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.MoveSign }) command: wire.MoveSign) {
    return this.signs.move(actor, id, key, command)
  }
}
