import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { AffectedReadModel, BlockersReadModel, BlockersService, CompareBlockers, GuestLinksService, OwnersReadModel } from '@blaupause/backend/blockers'
import * as wire from '@blaupause/contract/blockers'
import { Created, Versioned } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller('blockers')
export class BlockersController {
  constructor(
    private readonly blockers: BlockersService,
    private readonly readModel: BlockersReadModel,
    private readonly comparison: CompareBlockers,
    private readonly guests: GuestLinksService,
    private readonly owners: OwnersReadModel,
    private readonly affected: AffectedReadModel,
  ) {}

  @Get()
  @Answers('Blockers the reader may see: what holds up most, first', wire.BlockerPage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.BlockerQuery }) query: wire.BlockerQuery) {
    return this.readModel.list(actor, query)
  }

  @Get('owners')
  @Answers('The board summed by owner: each authority counted once', wire.BlockerOwners)
  byOwner(@SignedIn() actor: Actor, @Query({ schema: wire.OwnersQuery }) query: wire.OwnersQuery) {
    return this.owners.list(actor, query)
  }

  @Get(':id/affected')
  @Answers('Whom one blocker holds up, as far as the reader may see them', wire.AffectedPage)
  affectedBy(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @Query({ schema: wire.AffectedQuery }) query: wire.AffectedQuery) {
    return this.affected.list(actor, id, query)
  }

  @Get(':id')
  @Answers('One blocker with the steps it holds and what was done', wire.BlockerView)
  view(@SignedIn() actor: Actor, @Param('id', IdParam) id: string) {
    return this.readModel.view(actor, id)
  }

  @Post()
  @HttpCode(200)
  @Answers('Open a blocker for steps that wait', wire.BlockerOpened)
  open(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.OpenBlocker }) command: wire.OpenBlocker) {
    return this.blockers.open(actor, key, command)
  }

  @Post('compare')
  @HttpCode(200)
  @Answers('Open blockers that may be the same; writes nothing', wire.BlockerMatches)
  compare(@SignedIn() actor: Actor, @Body({ schema: wire.CompareBlocker }) draft: wire.CompareBlocker) {
    return this.comparison.compare(actor, draft)
  }

  @Post(':id/join')
  @HttpCode(200)
  @Answers('More steps wait for the same', wire.BlockerOpened)
  join(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.JoinBlocker }) command: wire.JoinBlocker) {
    return this.blockers.join(actor, id, key, command)
  }

  @Post(':id/split')
  @HttpCode(200)
  @Answers('Take steps out of a blocker', wire.BlockerOpened)
  split(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.SplitBlocker }) command: wire.SplitBlocker) {
    return this.blockers.split(actor, id, key, command)
  }

  @Post(':id/note')
  @HttpCode(200)
  @Answers('Leave a note', Versioned)
  note(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.NoteBlocker }) command: wire.NoteBlocker) {
    return this.blockers.note(actor, id, key, command)
  }

  @Post(':id/promise')
  @HttpCode(200)
  @Answers('Name the day on which it will be solved', Versioned)
  promise(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.PromiseBlocker }) command: wire.PromiseBlocker,
  ) {
    return this.blockers.promise(actor, id, key, command)
  }

  @Post(':id/chase')
  @HttpCode(200)
  @Answers('Ask the owner for an answer; the link is shown this once', wire.BlockerChased)
  chase(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.ChaseBlocker }) command: wire.ChaseBlocker) {
    return this.guests.chase(actor, id, key, command)
  }

  @Post(':id/guest-links/:link/withdraw')
  @HttpCode(200)
  @Answers('A guest link answers nothing any more', Created)
  withdraw(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @Param('link', IdParam) link: string, @IntentKey() key: string) {
    return this.guests.withdraw(actor, id, link, key)
  }

  @Post(':id/solve')
  @HttpCode(200)
  @Answers('It is out of the way: everybody goes on', wire.BlockerSolved)
  solve(@SignedIn() actor: Actor, @Param('id', IdParam) id: string, @IntentKey() key: string, @Body({ schema: wire.SolveBlocker }) command: wire.SolveBlocker) {
    return this.blockers.solve(actor, id, key, command)
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @Answers('It still holds people up', wire.BlockerOpened)
  reopen(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.ReopenBlocker }) command: wire.ReopenBlocker,
  ) {
    return this.blockers.reopen(actor, id, key, command)
  }
}
