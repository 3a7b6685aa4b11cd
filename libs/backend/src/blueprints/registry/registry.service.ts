import { Injectable } from '@nestjs/common'
import type { WriteLine } from '@blaupause/contract/blueprints'
import { canSignBlueprint } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { Commands } from '../../platform/index.js'
import { blueprintEvent, holdEdition } from '../editions/blueprints.store.js'

/** What a publisher says about an edition beside what is signed. */
@Injectable()
export class RegistryService {
  constructor(private readonly commands: Commands) {}

  /** Writes or takes away the publisher's line in the changelog, before publication or after; the signed content stays as it is. */
  writeLine(actor: Actor, name: string, version: string, key: string, { line }: WriteLine): Promise<WriteLine> {
    return this.commands.run(
      actor,
      { key, body: ['changelog-line', name, version, line] },
      (tx) => holdEdition(tx, { name, version }),
      (tx, edition, now) => {
        require(canSignBlueprint(actor, edition, edition.content.signers), 'permission.denied', {
          who: edition.content.signers.map((signer) => signer.name).join(' / '),
        })
        tx.write('blueprint.line', 'update blueprint set changelog = $3 where name = $1 and version = $2', [name, version, line && JSON.stringify(line)])
        return { answer: { line }, events: [blueprintEvent('blueprint.changelog-line.v1', edition, now.today, { written: line !== null })] }
      },
    )
  }
}
