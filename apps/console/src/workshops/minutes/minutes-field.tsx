import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import * as Y from 'yjs'
import { MOST_TEXT } from '@blaupause/domain/workshops'
import { textChange } from './text-change.js'

/** What one organisation says to one item: a plain field that several may type into. The cursor stays where it was meant, whatever others type. */
export function MinutesField({
  doc,
  name,
  label,
  placeholder,
  onMark,
}: {
  doc: Y.Doc
  name: string
  label: string
  placeholder?: string
  onMark: (marked: string) => void
}): ReactNode {
  const text = doc.getText(name)
  const field = useRef<HTMLTextAreaElement>(null)
  const cursor = useRef<readonly [Y.RelativePosition, Y.RelativePosition] | null>(null)
  const [value, setValue] = useState(text.toString())
  useEffect(() => {
    const changed = (): void => {
      const { current } = field
      if (current && document.activeElement === current)
        cursor.current ??= [current.selectionStart, current.selectionEnd].map((at) => Y.createRelativePositionFromTypeIndex(text, at)) as unknown as [
          Y.RelativePosition,
          Y.RelativePosition,
        ]
      setValue(text.toString())
    }
    // The place of the cursor is noted before a change moves it.
    const before = (): void => {
      const { current } = field
      if (current && document.activeElement === current)
        cursor.current = [
          Y.createRelativePositionFromTypeIndex(text, current.selectionStart),
          Y.createRelativePositionFromTypeIndex(text, current.selectionEnd),
        ]
    }
    setValue(text.toString())
    doc.on('beforeTransaction', before)
    text.observe(changed)
    return () => {
      doc.off('beforeTransaction', before)
      text.unobserve(changed)
    }
  }, [doc, text])
  useLayoutEffect(() => {
    const { current } = field
    if (!current) return
    if (cursor.current && document.activeElement === current) {
      const [start, end] = cursor.current.map((one) => Y.createAbsolutePositionFromRelativePosition(one, doc)?.index ?? value.length)
      current.setSelectionRange(start!, end!)
    }
    cursor.current = null
    current.style.height = 'auto'
    current.style.height = `${current.scrollHeight + 2}px`
  }, [value, doc])
  const typed = (after: string, at: number): void => {
    const { at: from, remove, insert } = textChange(text.toString(), after)
    doc.transact(() => {
      if (remove > 0) text.delete(from, remove)
      if (insert !== '') text.insert(from, insert)
    })
    const here = Y.createRelativePositionFromTypeIndex(text, at)
    cursor.current = [here, here]
  }
  return (
    <textarea
      ref={field}
      className="minutes-field"
      rows={1}
      aria-label={label}
      placeholder={placeholder}
      maxLength={MOST_TEXT}
      value={value}
      onChange={(event) => {
        typed(event.target.value, event.target.selectionStart)
      }}
      onSelect={(event) => {
        const { selectionStart, selectionEnd } = event.currentTarget
        onMark(event.currentTarget.value.slice(selectionStart, selectionEnd))
      }}
    />
  )
}
