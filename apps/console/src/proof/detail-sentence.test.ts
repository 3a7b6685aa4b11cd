import { describe, expect, it } from 'vitest'
import { detailSentence } from './detail-sentence.js'

const t = (key: string, values: object = {}) => `${key} ${Object.values(values).join('/')}`.trim()

describe('what an observation says', () => {
  it.each([
    ['http-404', 'proof.detail.http 404'],
    ['3/7', 'proof.detail.pvog 3/7'],
    ['no-name', 'proof.detail.no-name no-name'],
  ])('%s', (detail, sentence) => expect(detailSentence(t, detail)).toBe(sentence))
})
