import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { SYSTEM } from '@blaupause/domain/identity'
import { transact } from './tx.js'

/** What this installation is: with demo data or without. Read once at start. */
@Injectable()
export class Instance {
  private isDemo = false

  constructor(private readonly source: DataSource) {}

  async onModuleInit(): Promise<void> {
    const [row] = await transact(this.source, SYSTEM, 'read', (tx) => tx.query<{ demo: boolean }>('instance', 'select demo from instance'))
    this.isDemo = row?.demo ?? false
  }

  /** States, dates and reports are invented; every page, file and answer says so. */
  get demo(): boolean {
    return this.isDemo
  }
}
