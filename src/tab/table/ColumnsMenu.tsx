import {
  Button,
  Menu,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ColumnTriple20Regular } from '@fluentui/react-icons';
import { words } from '../words';
import { planWords } from '../words/plan';
import { CHOSEN_FROM, type Column } from './columns';

/** Which columns the table has; open from the start, since it comes with the first press of its button. */
export function ColumnsMenu({
  columns,
  onColumns,
}: {
  columns: readonly Column[];
  onColumns: (columns: readonly string[]) => void;
}) {
  return (
    <Menu
      defaultOpen
      checkedValues={{ columns: [...columns] }}
      onCheckedValueChange={(_, { checkedItems }) => onColumns(checkedItems)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<ColumnTriple20Regular />}>{planWords.columns}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {CHOSEN_FROM.map(column => (
            <MenuItemCheckbox key={column} name="columns" value={column}>
              {words.columns[column]}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
