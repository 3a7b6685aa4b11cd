import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { BlueprintCommentsService, SubscriptionsService } from '@blaupause/backend/blueprints'
import * as wire from '@blaupause/contract/blueprints'
import { Created } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

/** What is said in a hearing, what became of it, and who wants to hear of new versions. */
@Controller()
export class BlueprintCommentsController {
  constructor(
    private readonly comments: BlueprintCommentsService,
    private readonly subscriptions: SubscriptionsService,
  ) {}

  @Get('blueprints/:name/:version/comments')
  @Answers('What was said about a blueprint, and what became of it', wire.BlueprintCommentPage)
  list(
    @SignedIn() actor: Actor,
    @Param('name') name: string,
    @Param('version') version: string,
    @Query({ schema: wire.BlueprintCommentQuery }) query: wire.BlueprintCommentQuery,
  ) {
    return this.comments.list(actor, { name, version }, query)
  }

  @Post('blueprints/:name/:version/comments')
  @HttpCode(200)
  @Answers('Comment on a step, a criterion or the whole while it is heard', Created)
  comment(
    @SignedIn() actor: Actor,
    @Param('name') name: string,
    @Param('version') version: string,
    @IntentKey() key: string,
    @Body({ schema: wire.CommentBlueprint }) command: wire.CommentBlueprint,
  ) {
    return this.comments.comment(actor, { name, version }, key, command)
  }

  @Post('blueprint-comments/:id/answer')
  @HttpCode(200)
  @Answers('Answer a comment, take it over, or decline it', Created)
  answer(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.AnswerBlueprintComment }) command: wire.AnswerBlueprintComment,
  ) {
    return this.comments.answer(actor, id, key, command)
  }

  @Get('blueprint-subscriptions/:name')
  @Answers('Whether one’s organisation hears of every version of this name', wire.BlueprintSubscription)
  subscription(@SignedIn() actor: Actor, @Param('name') name: string) {
    return this.subscriptions.one(actor, name)
  }

  @Post('blueprint-subscriptions/:name')
  @HttpCode(200)
  @Answers('Subscribe to a name, or no more; with letters to a functional mailbox, or without', wire.BlueprintSubscription)
  subscribe(
    @SignedIn() actor: Actor,
    @Param('name') name: string,
    @IntentKey() key: string,
    @Body({ schema: wire.SubscribeBlueprint }) command: wire.SubscribeBlueprint,
  ) {
    return this.subscriptions.set(actor, name, key, command)
  }
}
