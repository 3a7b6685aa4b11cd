import { Module, type OnModuleInit } from '@nestjs/common'
import { MaturityService } from './maturity.service.js'

@Module({ providers: [MaturityService], exports: [MaturityService] })
export class MaturityModule implements OnModuleInit {
  constructor(private readonly service: MaturityService) {}

  /** A wrong model ends the start, with its place. */
  onModuleInit(): void {
    this.service.models()
  }
}
