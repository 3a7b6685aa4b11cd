import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common'
import { ImportReportService } from '@blaupause/backend/blueprints'
import { ImportReportQuery, ImportReportView } from '@blaupause/contract/blueprints'
import { PlainDocument } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { addressOf } from '../http/address-of.js'
import { Answers, AnswersBytes } from '../http/answers.js'
import { attachment } from '../http/attachment.js'
import { IdParam } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

/** The report of an import in each of its forms; it stays, also after the start. */
@Controller('blueprint-imports/:id/report')
export class ImportReportsController {
  constructor(private readonly reports: ImportReportService) {}

  @Get()
  @Answers('The report of an import: who signed, what fits, what differs and how it was answered, what is made, what it costs', ImportReportView)
  report(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @Req() request: FastifyRequest) {
    return this.reports.report(actor, id, addressOf(request))
  }

  @Get('document')
  @Answers('The same in words, part by part', PlainDocument)
  document(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @Query({ schema: ImportReportQuery }) { lang }: ImportReportQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.reports.document(actor, id, lang, addressOf(request))
  }

  @Get('pdf')
  @AnswersBytes('One document for whoever decides (tagged PDF, PDF/UA-1)')
  async pdf(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @Query({ schema: ImportReportQuery }) { lang }: ImportReportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await attachment(reply, await this.reports.file(actor, id, 'pdf', lang, addressOf(request)))
  }

  @Get('html')
  @AnswersBytes('The same as one HTML file')
  async html(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @Query({ schema: ImportReportQuery }) { lang }: ImportReportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await attachment(reply, await this.reports.file(actor, id, 'html', lang, addressOf(request)))
  }

  @Get('csv')
  @AnswersBytes('The conflicts and their answers as a table')
  async csv(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @Query({ schema: ImportReportQuery }) { lang }: ImportReportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await attachment(reply, await this.reports.file(actor, id, 'csv', lang, addressOf(request)))
  }
}
