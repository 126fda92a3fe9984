import { useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';

import { useAsk } from '../../../ask.ts';
import { graphql } from '../../../gql/index.ts';
import { say } from '../../../language.ts';
import { words } from '../words.ts';

// One that can be chosen, and how it is told from others of the same name.
export type Chosen = { id: string; text: string; more?: string };

type Field = { label: string; name?: string; chosen?: Chosen | null; onChoose?: (one: Chosen | null) => void };

// Choice is a field in which one searches for something by part of its name and chooses it. A form has
// its id under the field's name.
function Choice({ label, name, chosen = null, onChoose, search, found, searching }: Field & { search: (text: string) => void; found: Chosen[]; searching: boolean }) {
  const [one, setOne] = useState(chosen);
  const [text, setText] = useState(chosen?.text ?? '');
  const choose = (next: Chosen | null) => {
    setOne(next);
    onChoose?.(next);
  };
  return (
    <ComboBox
      className="admin-field"
      items={found}
      inputValue={text}
      selectedKey={one?.id ?? null}
      defaultFilter={() => true}
      menuTrigger="input"
      allowsEmptyCollection={text.trim() !== '' && text !== one?.text}
      onInputChange={(typed) => {
        setText(typed);
        if (typed !== one?.text) {
          search(typed);
          if (typed === '' && one) choose(null);
        }
      }}
      onSelectionChange={(key) => {
        const next = found.find(({ id }) => id === key);
        if (!next) return;
        choose(next);
        setText(next.text);
      }}
    >
      <Label>{label}</Label>
      <Input placeholder={say(words.typeToSearch)} />
      {name && <input type="hidden" name={name} value={one?.id ?? ''} />}
      <Popover className="admin-popover">
        <ListBox<Chosen> className="admin-listbox" renderEmptyState={() => <p className="admin-none">{say(searching ? words.searching : words.noneFound)}</p>}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.text}>
              <Text slot="label">{item.text}</Text>
              {item.more && (
                <Text slot="description" className="soft small">
                  {item.more}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

const UnitsQuery = graphql(`
  query AdminUnitChoice($search: String!, $on: Date) {
    units(search: $search, on: $on, first: 12) {
      nodes {
        id
        unitId
        code
        title
        parent {
          id
          titleShort
        }
      }
    }
  }
`);

// UnitChoice chooses a unit that one may read; with on, as units stood on that day.
export function UnitChoice({ on, by = 'id', ...field }: Field & { on?: string; by?: 'id' | 'code' }) {
  const [search, setSearch] = useState('');
  const ask = useAsk(UnitsQuery, { search: search.trim(), on: on || null }, { pause: search.trim().length < 2 });
  const found = (search.trim().length < 2 ? [] : (ask.data?.units.nodes ?? [])).map((unit) => ({ id: by === 'code' ? unit.code : unit.unitId, text: unit.title, more: [unit.code, unit.parent?.titleShort].filter(Boolean).join(' · ') }));
  return <Choice {...field} search={setSearch} found={found} searching={ask.fetching} />;
}

const AccountsQuery = graphql(`
  query AdminAccountChoice($search: String!) {
    accounts(search: $search, first: 12) {
      nodes {
        id
        name
        fullName
        grants {
          id
          label
          unit {
            id
            titleShort
          }
        }
      }
    }
  }
`);

// AccountChoice chooses somebody whose account one may read.
export function AccountChoice(field: Field) {
  const [search, setSearch] = useState('');
  const ask = useAsk(AccountsQuery, { search: search.trim() }, { pause: search.trim().length < 2 });
  const found = (search.trim().length < 2 ? [] : (ask.data?.accounts.nodes ?? [])).map(({ id, name, fullName, grants }) => ({
    id,
    text: fullName || name,
    more: [name, ...grants.map(({ label, unit }) => [label, unit?.titleShort].filter(Boolean).join(', '))].join(' · '),
  }));
  return <Choice {...field} search={setSearch} found={found} searching={ask.fetching} />;
}
