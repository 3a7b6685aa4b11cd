import type { Counter } from '@blaupause/contract/awards'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt } from './support/look.js'
import { startProduct, type Product } from './support/product.js'
import { visit } from './support/visitor.js'

let product: Product
beforeAll(async () => { product = await startProduct() })
afterAll(() => product?.stop())

const MAINBURG = '09273147'
const counter = () => product.ask<Counter>('kommune-mainburg', `/procedures/counter/${MAINBURG}`)

test('Stadt Mainburg sees that it stands at 47, and what counts next', async () => {
  const town = await visit(product)
  await town.signIn('Stadt Mainburg')
  expect(await lookAt(town, { name: 'digitales-amt', path: '/digitales-amt', title: [/Digitales Amt: 47 von 50\. .+/, /Digitales Amt: 47 of 50\. .+/], dark: true })).toEqual([])
  await town.leave()
})
