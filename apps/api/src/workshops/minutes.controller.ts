import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common'
import { MinutesService } from '@blaupause/backend/workshops'
import { Created, Versioned } from '@blaupause/contract/http'
import * as wire from '@blaupause/contract/workshops'
import type { Actor } from '@blaupause/domain/identity'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { Answers } from '../http/answers.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'
import { eventStream } from './event-stream.js'

@Controller('workshops/:id/minutes')
export class MinutesController {
  constructor(private readonly service: MinutesService) {}

  @Get()
  @Answers('The shared document of the minutes (a Yjs update as base64) and the number of its last change', wire.MinutesState)
  state(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.service.state(actor, id)
  }

  @Post('open')
  @HttpCode(200)
  @Answers('The workshop has begun: the minutes are open to all at the table', Versioned)
  open(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ChangeState }) { version }: wire.ChangeState,
  ) {
    return this.service.open(actor, id, key, version)
  }

  @Post('close')
  @HttpCode(200)
  @Answers('Close the minutes: one text and one file, kept for good', Versioned)
  close(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ChangeState }) { version }: wire.ChangeState,
  ) {
    return this.service.close(actor, id, key, version)
  }

  @Post('updates')
  @HttpCode(200)
  @Answers('A change of the shared document; sending it twice changes nothing', wire.MinutesAccepted)
  append(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @Body({ schema: wire.MinutesUpdate }) { update }: wire.MinutesUpdate) {
    return this.service.append(actor, id, Buffer.from(update, 'base64'))
  }

  @Get('stream')
  @Answers('Every change after a number and those to come, as server-sent events', z.string().meta({ contentMediaType: 'text/event-stream' }))
  async stream(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @Query({ schema: wire.StreamQuery }) { after }: wire.StreamQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await eventStream(reply, (send, end) => this.service.follow(actor, id, after, send, end))
  }

  @Post('addenda')
  @HttpCode(200)
  @Answers('Add what is missing in closed minutes', Created)
  addendum(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.AppendMinutes }) { text }: wire.AppendMinutes,
  ) {
    return this.service.addendum(actor, id, key, text)
  }

  @Get('pdf')
  @Answers('The minutes as a file (tagged PDF, PDF/UA-1)', z.string().meta({ contentMediaType: 'application/pdf' }))
  async pdf(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @Res() reply: FastifyReply): Promise<void> {
    const { bytes, name } = await this.service.pdf(actor, id)
    await reply
      .headers({ 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${name}"`, 'cache-control': 'no-store' })
      .send(Buffer.from(bytes))
  }
}
