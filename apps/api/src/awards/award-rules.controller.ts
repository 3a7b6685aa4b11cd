import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common'
import { AwardRulesReadModel, AwardRulesService } from '@blaupause/backend/awards'
import * as wire from '@blaupause/contract/awards'
import { Versioned } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import { Answers } from '../http/answers.js'
import { IdParam, IntentKey } from '../http/parameters.js'
import { SignedIn } from '../identity/signed-in.js'

@Controller('award-rules')
export class AwardRulesController {
  constructor(
    private readonly rules: AwardRulesService,
    private readonly read: AwardRulesReadModel,
  ) {}

  @Get()
  @Answers('Versions of the rules of awards: released ones of every Land, and what one’s own has proposed or withdrawn', wire.AwardRulePage)
  list(@SignedIn() actor: Actor, @Query({ schema: wire.AwardRuleQuery }) query: wire.AwardRuleQuery) {
    return this.read.list(actor, query)
  }

  @Post()
  @HttpCode(200)
  @Answers('Propose the first or next version of the rules of one’s own Land', Versioned)
  propose(@SignedIn() actor: Actor, @IntentKey() key: string, @Body({ schema: wire.ProposeAwardRule }) command: wire.ProposeAwardRule) {
    return this.rules.propose(actor, key, command)
  }

  @Post(':id/release')
  @HttpCode(200)
  @Answers('Release a proposal, as a second person of the same office', Versioned)
  release(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.VersionOfAwardRule }) command: wire.VersionOfAwardRule,
  ) {
    return this.rules.release(actor, id, key, command)
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Answers('Take a proposal back', Versioned)
  withdraw(
    @SignedIn() actor: Actor,
    @Param('id', IdParam) id: string,
    @IntentKey() key: string,
    @Body({ schema: wire.VersionOfAwardRule }) command: wire.VersionOfAwardRule,
  ) {
    return this.rules.withdraw(actor, id, key, command)
  }
}
