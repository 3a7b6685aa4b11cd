import { useId, useRef, useState, type DragEvent, type ReactNode } from 'react'
import { useSay } from '../i18n/use-say.js'

type Props = { file: File | null; busy: boolean; onChoose: (file: File | null) => void; onCheck: () => void }

/** Drop a package or choose it; the chosen one stays until another is taken. */
export function DropField({ file, busy, onChoose, onCheck }: Props): ReactNode {
  const { t, format } = useSay()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped) onChoose(dropped)
  }
  return (
    <section
      className={over ? 'drop over' : 'drop'}
      aria-labelledby={`${id}-title`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => {
        setOver(false)
      }}
      onDrop={drop}
    >
      <h2 id={`${id}-title`}>{t('imports.drop.title')}</h2>
      <p id={`${id}-hint`}>{t('imports.drop.hint')}</p>
      <input
        ref={input}
        id={id}
        type="file"
        accept=".json,application/json"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const [chosen] = event.target.files ?? []
          if (chosen) onChoose(chosen)
          event.target.value = ''
        }}
      />
      {file && (
        <p className="chosen" role="status">
          <b>{file.name}</b> <small className="muted">{t('imports.size.kb', { n: format.number(Math.max(1, Math.round(file.size / 1000))) })}</small>
        </p>
      )}
      <div className="btns">
        {file && (
          <button type="button" className="btn btn--primary" disabled={busy} onClick={onCheck}>
            {t('imports.drop.check')}
          </button>
        )}
        <button
          type="button"
          className={file ? 'btn' : 'btn btn--primary'}
          aria-describedby={`${id}-hint`}
          disabled={busy}
          onClick={() => {
            input.current?.click()
          }}
        >
          {t(file ? 'imports.drop.other' : 'imports.drop.choose')}
        </button>
      </div>
      {busy && (
        <p role="status" className="source">
          {t('imports.drop.checking')}
        </p>
      )}
    </section>
  )
}
