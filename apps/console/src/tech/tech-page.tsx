import { useEffect, type ReactNode } from 'react'
import { useGetList, useGetOne } from 'react-admin'
import { Link, useLocation } from 'react-router-dom'
import type { ServiceSum } from '@blaupause/contract/costs'
import type { ProductRow } from '@blaupause/contract/fachverfahren'
import { ListDrop } from '../files/list-drop.js'
import { useListUpload } from '../files/use-list-upload.js'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { ProductTable } from './product-table.js'
import { SumTable } from './sum-table.js'
import './tech.css'

const PRODUCTS =
  'behoerde;onlinedienst;product;version;maker;operator;valid_from;source\nmeldebehoerde-09772177;;Fachverfahren A1;5.3;Hersteller A;IT-Dienstleister 1;2025-01-01;Umfrage Mai 2026'
const USAGE = 'behoerde;onlinedienst;month;cases;online;source\nmeldebehoerde-09772177;ummeldung;2026-10;84;31;Monatsmeldung'

/** Which Fachverfahren are in use and where, what the services cost and how they are used; and both from a list. */
export function TechPage(): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  const { hash } = useLocation()
  const { data: products, error } = useGetList<ProductRow & { id: string }>('fachverfahren/products', {}, { retry: false })
  const { data: sums } = useGetOne<{ id: string; items: ServiceSum[] }>('costs', { id: 'sums' }, { retry: false })
  const [list, months] = [useListUpload('/fachverfahren/import'), useListUpload('/usage/import')]
  const makers = new Set(products?.map(({ maker }) => maker)).size
  const title =
    products && products.length > 0
      ? t('tech.page.found', { smart_count: products.length, makers: t('tech.page.makers', { smart_count: makers }) })
      : t('proof.tech.title')
  usePageTitle(title, me?.demo)
  const ready = products !== undefined && sums !== undefined
  useEffect(() => {
    if (ready && hash.length > 1) document.getElementById(hash.slice(1))?.scrollIntoView()
  }, [ready, hash])
  if (error) return <Failure error={error} />
  if (!me || !ready) return <Waiting heads={[t('tech.field.product'), t('tech.field.maker')]} />
  const enters = ['kommune', 'land', 'rollin'].includes(me.actor.role)
  return (
    <>
      <div className="intro">
        <div>
          <p className="crumb">
            <Link to="/rollouts">{t('nav.rollouts')}</Link>
          </p>
          <h1>{title}</h1>
          <p className="now">{t('tech.page.what')}</p>
        </div>
      </div>
      <ProductTable products={products} enters={enters} />
      <SumTable sums={sums.items} />
      {enters && (
        <section className="part" aria-label={t('tech.page.list')} id="liste">
          <ListDrop upload={list} primary={false} title={t('tech.page.list')} columns={t('tech.page.list_columns')} sample={PRODUCTS} />
        </section>
      )}
      {enters && (
        <section className="part" aria-label={t('tech.page.usage')} id="nutzung">
          <ListDrop upload={months} primary={false} title={t('tech.page.usage')} columns={t('tech.page.usage_columns')} sample={USAGE} />
        </section>
      )}
    </>
  )
}
