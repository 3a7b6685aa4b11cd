import { writeFile } from 'node:fs/promises'
import { bundleWorkflows } from './workflow-bundle.js'

// Part of `npm run build`: the workflows are bundled once, and what was tested is what runs.
const { code } = await bundleWorkflows()
await writeFile(new URL('../workflows.js', import.meta.url), code)
