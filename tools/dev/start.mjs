// Kept free of newer syntax and of static imports beyond one, so that an old Node reaches the sentence about its age.
import { nodeComplaint } from './node-version.mjs'

const complaint = nodeComplaint()
if (complaint) {
  console.error(complaint)
  process.exit(1)
} else {
  void import('./say.mjs').then(({ runMain }) => import('./supervisor.mjs').then(({ supervise }) => runMain(() => supervise(process.argv.slice(2)))))
}
