import { Keyboard } from 'react-aria-components/Keyboard'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Button, IconButton } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import styles from './options.module.css'

export interface MenuAction {
  id: string
  text: string
  icon?: IconName
  /** The keys that do the same, as people write them: `Ctrl+C`. */
  keys?: string
  /** Takes something away. */
  danger?: boolean
  isDisabled?: boolean
  onAction: () => void
}

interface MenuButtonProps {
  label: string
  actions: readonly MenuAction[]
  /** Shows this icon instead of the label, which is read aloud then. */
  icon?: IconName
  kind?: 'plain' | 'quiet'
}

/** A button that opens a list of things to do. */
export function MenuButton({ label, actions, icon, kind = 'plain' }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {icon ? (
        <IconButton icon={icon} kind="bare" label={label} />
      ) : (
        <Button kind={kind}>
          {label}
          <Icon name="down" />
        </Button>
      )}
      <Popover className={styles.popover!}>
        <Menu className={styles.list!}>
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              className={styles.option!}
              textValue={action.text}
              isDisabled={action.isDisabled ?? false}
              onAction={action.onAction}
              data-danger={action.danger}
            >
              {action.icon && <Icon name={action.icon} />}
              {action.text}
              {action.keys && <Keyboard className={styles.keys}>{action.keys}</Keyboard>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
