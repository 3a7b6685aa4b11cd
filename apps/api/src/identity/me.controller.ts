import { Controller, Get, Inject } from '@nestjs/common'
import type { Actor } from '@blaupause/domain/identity'
import { Me, SignIn } from '@blaupause/contract/identity'
import { Tasks } from '@blaupause/contract/insights'
import { AUDIENCE, demoRoles } from '@blaupause/backend/identity'
import { TasksReadModel } from '@blaupause/backend/insights'
import { Clock, Instance, SystemState } from '@blaupause/backend/platform'
import { Answers } from '../http/answers.js'
import { Public, SignedIn } from './signed-in.js'

/** What the console must know about the issuer to sign somebody in. */
export const ISSUER = Symbol('issuer')
export type Issuer = { readonly url: string; readonly clientId: string; readonly development: boolean }

@Controller()
export class MeController {
  constructor(
    private readonly clock: Clock,
    private readonly instance: Instance,
    private readonly system: SystemState,
    private readonly tasks: TasksReadModel,
    @Inject(ISSUER) private readonly issuer: Issuer,
  ) {}

  @Get('me') @Answers('Who is signed in, and what every page must know', Me)
  async me(@SignedIn() actor: Actor): Promise<Me> {
    const [deadlines, registerOn] = await Promise.all([this.system.deadlines(), this.system.registerOn()])
    return { actor: { ...actor, programmes: [...actor.programmes], traeger: [...actor.traeger] }, demo: this.instance.demo, deadlines, today: this.clock.now().today, registerOn }
  }

  @Get('me/tasks') @Answers('What lies with the reader, by urgency', Tasks)
  myTasks(@SignedIn() actor: Actor): Promise<Tasks> {
    return this.tasks.tasks(actor)
  }

  @Get('public/sign-in') @Public() @Answers('How to sign in here', SignIn)
  signIn(): SignIn {
    return {
      issuer: this.issuer.url, clientId: this.issuer.clientId, resource: AUDIENCE, demo: this.instance.demo,
      roles: this.issuer.development ? demoRoles.map(({ id, name, nameEn }) => ({ id, name, nameEn })) : [],
    }
  }
}
