// Choosing the column of a role: likely ones first, all of them searchable by name, letter and value.

import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ColumnInfo } from '../../src/reading/recognition.ts';
import { type Field, isDetail } from '../../src/terms/roles.ts';
import { useApp } from '../parts/app-context.ts';
import { Action, TextButton } from '../parts/buttons.tsx';
import { Icon } from '../parts/icon.tsx';
import { BackTop, Page } from '../parts/page.tsx';
import { matching } from '../state/columns.ts';

/** A column, or none for this role. */
type Choice = ColumnInfo | 'none';

export function ColumnPage({ role }: { role: Field }) {
  const { state, act, text } = useApp();
  const { t, names } = text;
  const { recognition, mapping } = state.inspection.value!;
  const { columns } = recognition;
  const optional = role !== 'customer' && role !== 'date';
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Choice | null>(
    () => columns.find(({ index }) => index === mapping[role]) ?? (optional ? 'none' : null),
  );
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  const found = matching(columns, query);
  const likely = found.filter(({ looksLike }) => looksLike.includes(role));
  const others = found.filter((column) => !likely.includes(column));
  const order: readonly Choice[] = [...likely, ...others, ...(optional ? (['none'] as const) : [])];
  const optionId = (choice: Choice) => `${id}-${choice === 'none' ? 'none' : choice.index}`;
  const nameOf = (column: ColumnInfo) => column.header || t.column.unnamed(column.letter);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const use = (choice: Choice | null) => {
    if (choice !== null) act.chooseColumn(role, choice === 'none' ? null : choice.index);
  };
  const onKey = (event: KeyboardEvent) => {
    const at = chosen === null ? -1 : order.indexOf(chosen);
    const to: { readonly [key: string]: number } = {
      ArrowDown: Math.min(at + 1, order.length - 1),
      ArrowUp: Math.max(at - 1, 0),
      PageDown: Math.min(at + 8, order.length - 1),
      PageUp: Math.max(at - 8, 0),
    };
    if (event.key in to && order.length > 0) {
      event.preventDefault();
      setChosen(order[to[event.key]]);
    } else if (event.key === 'Enter' && chosen !== null && order.includes(chosen)) {
      event.preventDefault();
      use(chosen);
    }
  };
  const search = (wanted: string) => {
    setQuery(wanted);
    const hits = matching(columns, wanted);
    const first = hits.find(({ looksLike }) => looksLike.includes(role)) ?? hits[0];
    if (wanted.trim() !== '' && first !== undefined) setChosen(first);
  };

  const option = (choice: Choice) => (
    // biome-ignore lint/a11y/useFocusableInteractive: the search field keeps the focus and names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the search field
    <div
      key={optionId(choice)}
      id={optionId(choice)}
      role="option"
      aria-selected={choice === chosen}
      onClick={() => setChosen(choice)}
      onDblClick={() => use(choice)}
    >
      <i>{choice === 'none' ? '' : choice.letter}</i>
      <span>
        <b>{choice === 'none' ? t.orders.notHere : nameOf(choice)}</b>
        {choice !== 'none' && <small>{t.orders.samples(choice.samples)}</small>}
      </span>
      {choice === chosen && <Icon name="check" />}
    </div>
  );
  const group = (title: string, choices: readonly Choice[]) =>
    choices.length > 0 && (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
      <div role="group" aria-label={title}>
        <p class="group" aria-hidden="true">
          {title}
        </p>
        {choices.map(option)}
      </div>
    );
  const usable = chosen !== null && order.includes(chosen);
  return (
    <Page
      top={<BackTop>{names.roles[role]}</BackTop>}
      title={isDetail(role) ? t.column.detail(names.roles[role]) : t.column.question[role]}
      foot={
        <>
          <TextButton label={t.cancel} onClick={act.back} />
          {usable && chosen !== 'none' && (
            <Action label={t.column.use(nameOf(chosen))} onClick={() => use(chosen)} />
          )}
          {usable && chosen === 'none' && <Action label={t.column.without} onClick={() => use('none')} />}
        </>
      }
    >
      <p class="explain">{isDetail(role) ? t.column.ofPeople : t.column.hint[role]}</p>
      <div class="search">
        <Icon name="search" />
        <input
          type="search"
          // biome-ignore lint/a11y/noRedundantRoles: without a datalist the role is not implied
          role="combobox"
          list={undefined}
          aria-label={t.column.search(columns.length)}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={usable ? optionId(chosen) : undefined}
          aria-autocomplete="list"
          autocomplete="off"
          placeholder={t.column.search(columns.length)}
          value={query}
          onInput={(event) => search(event.currentTarget.value)}
          onKeyDown={onKey}
        />
      </div>
      <p class="sr" role="status">
        {query === '' ? '' : t.column.found(found.length)}
      </p>
      {found.length === 0 && <p class="explain">{t.column.none(query)}</p>}
      <div class="options" role="listbox" id={`${id}-list`} aria-label={names.roles[role]} ref={list}>
        {group(t.column.likely, likely)}
        {group(t.column.others, others)}
        {optional && group(t.column.absent, ['none'])}
      </div>
    </Page>
  );
}
