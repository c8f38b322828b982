import { type ReactNode, useState } from 'react'
import {
  Table as AriaTable,
  Cell,
  Column,
  Row,
  type SortDescriptor,
  TableBody,
  TableHeader,
} from 'react-aria-components/Table'
import { useLocale, useText } from '../i18n/use-text.ts'
import { Checkbox } from './checkbox.tsx'
import { Icon } from './icon.tsx'
import { SideScroll } from './side-scroll.tsx'
import { type SortValue, sortRows } from './sort-rows.ts'
import styles from './table.module.css'
import { uiTexts } from './ui-texts.ts'

export interface TableColumn<Item> {
  id: string
  text: string
  /** Read aloud only, for a column of buttons. */
  textHidden?: boolean
  cell: (item: Item) => ReactNode
  /** With it the column sorts. */
  sortBy?: (item: Item) => SortValue
  /** Numbers stand at the end, so that their digits are below each other. */
  align?: 'start' | 'end'
}

interface TableProps<Item extends { id: string }> {
  label: string
  /** The first one names the row. */
  columns: readonly TableColumn<Item>[]
  items: readonly Item[]
  /** How it is sorted at first; without it, in the order of `items`. */
  sort?: SortDescriptor
  /** With `onSelect`: rows are ticked, also with Space, Shift and arrows, and Ctrl+A. */
  selected?: ReadonlySet<string>
  onSelect?: (ids: ReadonlySet<string>) => void
  /** Enter or a press on a row. */
  onOpen?: (id: string) => void
  /** What stands in an empty table: says what to do. */
  empty?: ReactNode
  /** On a phone each row is a card, with what its columns say before their cells, instead of scrolling to the side. */
  wraps?: boolean
}

/** A dense table to read, sort, and tick rows in. Arrow keys go through its cells, Tab leaves it. */
export function Table<Item extends { id: string }>(props: TableProps<Item>) {
  const { label, columns, items, selected, onSelect, onOpen, empty, wraps = false } = props
  const t = useText(uiTexts)
  const locale = useLocale()
  const [sort, setSort] = useState(props.sort)
  const sortBy = columns.find((column) => column.id === sort?.column)?.sortBy
  const shown = sort && sortBy ? sortRows(items, sortBy, sort.direction, locale) : items

  return (
    <SideScroll>
      <AriaTable
        aria-label={label}
        className={styles.table!}
        data-wraps={wraps}
        {...(sort ? { sortDescriptor: sort } : {})}
        onSortChange={setSort}
        {...(onSelect
          ? {
              selectionMode: 'multiple',
              selectedKeys: selected ?? [],
              onSelectionChange: (keys) =>
                onSelect(
                  new Set(keys === 'all' ? items.map(({ id }) => id) : [...keys].map(String)),
                ),
            }
          : {})}
        {...(onOpen ? { onRowAction: (key) => onOpen(String(key)) } : {})}
      >
        <TableHeader>
          {onSelect && (
            <Column id="select" className={styles.tick!} textValue={t('table.all')}>
              <Checkbox slot="selection" />
            </Column>
          )}
          {columns.map((column, index) => (
            <TableColumnHead key={column.id} column={column} isRowHeader={index === 0} />
          ))}
        </TableHeader>
        <TableBody
          renderEmptyState={() => <div className={styles.empty}>{empty ?? t('table.empty')}</div>}
        >
          {shown.map((item) => (
            <Row key={item.id} id={item.id} className={styles.row!}>
              {onSelect && (
                <Cell className={styles.tick!}>
                  <Checkbox slot="selection" />
                </Cell>
              )}
              {columns.map(({ id, text, textHidden, cell, align }, index) => (
                <Cell key={id} className={styles.cell!} data-align={align}>
                  {wraps && index > 0 && !textHidden && (
                    <span className={styles.before}>{text}</span>
                  )}
                  {cell(item)}
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </AriaTable>
    </SideScroll>
  )
}

interface TableColumnHeadProps<Item> {
  column: TableColumn<Item>
  isRowHeader: boolean
}

function TableColumnHead<Item>({ column, isRowHeader }: TableColumnHeadProps<Item>) {
  const { id, text, textHidden, sortBy, align } = column
  return (
    <Column
      id={id}
      isRowHeader={isRowHeader}
      allowsSorting={sortBy !== undefined}
      className={styles.column!}
      data-align={align}
    >
      {({ sortDirection }) => (
        <span className={textHidden ? 'visually-hidden' : styles.head}>
          {text}
          {sortBy && (
            <span className={styles.arrow} data-direction={sortDirection}>
              <Icon name="up" />
            </span>
          )}
        </span>
      )}
    </Column>
  )
}
