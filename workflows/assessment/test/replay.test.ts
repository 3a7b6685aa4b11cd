import { replaySuite } from '@blaupause/testing/workflows'

replaySuite('assessments', import.meta.url)
