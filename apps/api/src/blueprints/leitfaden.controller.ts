import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common'
import { LeitfadenService } from '@blaupause/backend/blueprints'
import { LeitfadenListQuery, LeitfadenPage, LeitfadenQuery, LeitfadenView } from '@blaupause/contract/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { addressOf } from '../http/address-of.js'
import { Answers, AnswersBytes } from '../http/answers.js'
import { attachment } from '../http/attachment.js'
import { Public, SignedIn } from '../identity/signed-in.js'

/** The content of a blueprint as a document to read, with a Land's names filled in. */
@Controller()
export class LeitfadenController {
  constructor(private readonly leitfaden: LeitfadenService) {}

  @Get('leitfaeden')
  @Answers('Which Leitfäden concern the reader: the blueprints that their rollouts follow', LeitfadenPage)
  list(@SignedIn() actor: Actor, @Query({ schema: LeitfadenListQuery }) query: LeitfadenListQuery) {
    return this.leitfaden.list(actor, query)
  }

  @Get('blueprints/:name/:version/leitfaden')
  @Answers('The Leitfaden as the product shows it', LeitfadenView)
  view(
    @SignedIn() actor: Actor,
    @Param('name') name: string,
    @Param('version') version: string,
    @Query({ schema: LeitfadenQuery }) query: LeitfadenQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.leitfaden.view(actor, { name, version }, query, addressOf(request))
  }

  @Get('blueprints/:name/:version/leitfaden.pdf')
  @AnswersBytes('The Leitfaden as a tagged PDF (PDF/UA-1)')
  async pdf(
    @SignedIn() actor: Actor,
    @Param('name') name: string,
    @Param('version') version: string,
    @Query({ schema: LeitfadenQuery }) query: LeitfadenQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await attachment(reply, await this.leitfaden.file(actor, { name, version }, 'pdf', query, addressOf(request)))
  }

  @Get('blueprints/:name/:version/leitfaden.html')
  @AnswersBytes('The Leitfaden as one HTML file that works offline')
  async html(
    @SignedIn() actor: Actor,
    @Param('name') name: string,
    @Param('version') version: string,
    @Query({ schema: LeitfadenQuery }) query: LeitfadenQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await attachment(reply, await this.leitfaden.file(actor, { name, version }, 'html', query, addressOf(request)))
  }

  @Get('public/blueprints/:name/:version/leitfaden.pdf')
  @Public()
  @AnswersBytes('The Leitfaden of a published blueprint as a tagged PDF (PDF/UA-1)')
  async publicPdf(
    @Param('name') name: string,
    @Param('version') version: string,
    @Query({ schema: LeitfadenQuery }) query: LeitfadenQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await attachment(reply, await this.leitfaden.published({ name, version }, 'pdf', query, addressOf(request)))
  }

  @Get('public/blueprints/:name/:version/leitfaden.html')
  @Public()
  @AnswersBytes('The Leitfaden of a published blueprint as one HTML file that works offline')
  async publicHtml(
    @Param('name') name: string,
    @Param('version') version: string,
    @Query({ schema: LeitfadenQuery }) query: LeitfadenQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await attachment(reply, await this.leitfaden.published({ name, version }, 'html', query, addressOf(request)))
  }
}
