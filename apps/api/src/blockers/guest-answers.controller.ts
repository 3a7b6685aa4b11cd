import { Body, Controller, HttpCode, Post } from '@nestjs/common'
import { GuestLinksService } from '@blaupause/backend/blockers'
import * as wire from '@blaupause/contract/blockers'
import { Answers } from '../http/answers.js'
import { Public } from '../identity/signed-in.js'

/** For whoever holds a guest link. Both are POST, so that the token stands in no address and no log. */
@Controller('public/guest-links')
export class GuestAnswersController {
  constructor(private readonly guests: GuestLinksService) {}

  @Post('look')
  @HttpCode(200)
  @Public()
  @Answers('What a guest link asks', wire.GuestQuestion)
  look(@Body({ schema: wire.GuestToken }) command: wire.GuestToken) {
    return this.guests.look(command)
  }

  @Post('answer')
  @HttpCode(200)
  @Public()
  @Answers('Answer a guest link with a day, once', wire.GuestAnswered)
  answer(@Body({ schema: wire.GuestAnswer }) command: wire.GuestAnswer) {
    return this.guests.answer(command)
  }
}
