// Form parts: a choice in a box, radio buttons with a line under each, numbers with one message beneath.

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly sub?: string;
  /** Small beside the label: usual. */
  readonly mark?: string;
  /** In a long list: the heading it stands under. */
  readonly group?: string;
}

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChoose: (value: Value) => void;
}

/** The label stands in the box. */
export function Select<Value extends string>({ label, value, options, onChoose }: SelectProps<Value>) {
  const id = useId();
  return (
    <div class="select">
      <label class="role" for={id}>
        {label}
      </label>
      <SelectBox id={id} value={value} options={options} onChoose={onChoose} />
    </div>
  );
}

/** The label stands before the box; above it where the options are long. */
export function SelectRow<Value extends string>({
  label,
  value,
  options,
  onChoose,
  stacked = false,
}: SelectProps<Value> & { stacked?: boolean }) {
  const id = useId();
  return (
    <div class={`row2 ${stacked ? 'stacked' : ''}`}>
      <label for={id}>{label}</label>
      <span class="select inline">
        <SelectBox id={id} value={value} options={options} onChoose={onChoose} />
      </span>
    </div>
  );
}

function SelectBox<Value extends string>({
  id,
  value,
  options,
  onChoose,
}: Omit<SelectProps<Value>, 'label'> & { id: string }) {
  const chosen = options.find((option) => option.value === value);
  const item = (option: Option<Value>) => (
    <option key={option.value} value={option.value} selected={option.value === value}>
      {option.label}
    </option>
  );
  return (
    <>
      <select
        id={id}
        value={value}
        title={chosen?.label}
        onChange={(event) => onChoose(event.currentTarget.value as Value)}
      >
        {grouped(options).map(([group, members]) =>
          group === undefined ? (
            members.map(item)
          ) : (
            <optgroup key={group} label={group}>
              {members.map(item)}
            </optgroup>
          ),
        )}
      </select>
      <Icon name="down" />
    </>
  );
}

/** Options by their heading, in the order they come. */
function grouped<Value extends string>(options: readonly Option<Value>[]) {
  const groups = new Map<string | undefined, Option<Value>[]>();
  for (const option of options) groups.set(option.group, [...(groups.get(option.group) ?? []), option]);
  return [...groups];
}

interface RadiosProps<Value extends string> {
  readonly label: ComponentChildren;
  /** The label is read out but not shown: a heading stands above. */
  readonly labelHidden?: boolean;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChoose: (value: Value) => void;
}

export function Radios<Value extends string>({
  label,
  labelHidden,
  value,
  options,
  onChoose,
}: RadiosProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend class={labelHidden ? 'sr' : ''}>{label}</legend>
      <div class="radios">
        {options.map((option) => (
          <label class="radio" key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span>
              <b>{option.label}</b>
              {option.mark && <em>{option.mark}</em>}
              {option.sub && <small>{option.sub}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A few short choices side by side. */
export function Segmented<Value extends string>({ label, value, options, onChoose }: SelectProps<Value>) {
  const name = useId();
  return (
    <div class="row2" role="radiogroup" aria-label={label}>
      <span aria-hidden="true">{label}</span>
      <span class="segmented">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            {option.label}
          </label>
        ))}
      </span>
    </div>
  );
}

interface CheckProps {
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly sub?: ComponentChildren;
  readonly onChange?: (checked: boolean) => void;
  readonly children: ComponentChildren;
}

export function Check({ checked, disabled, sub, onChange, children }: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange?.(event.currentTarget.checked)}
      />
      <span>
        {children}
        {sub && <small>{sub}</small>}
      </span>
    </label>
  );
}

interface NumbersProps {
  /** Names the group to a screen reader. */
  readonly label: string;
  readonly fields: readonly { readonly label: ComponentChildren; readonly spoken?: string }[];
  readonly values: readonly string[];
  readonly fault: string | null;
  readonly onType: (values: readonly string[]) => void;
  readonly class?: string;
}

/** Numbers side by side that stand and fall together. */
export function Numbers({ label, fields, values, fault, onType, class: extra = '' }: NumbersProps) {
  const described = useId();
  return (
    <fieldset aria-label={label} class={extra}>
      <div class="fields">
        {fields.map((field, i) => (
          <label class="field" key={i}>
            <span>{field.label}</span>
            <input
              type="text"
              inputMode="decimal"
              autocomplete="off"
              value={values[i] ?? ''}
              aria-label={field.spoken}
              aria-invalid={fault !== null}
              aria-describedby={fault === null ? undefined : described}
              onInput={(event) => onType(values.map((old, k) => (k === i ? event.currentTarget.value : old)))}
            />
          </label>
        ))}
      </div>
      <Fault id={described}>{fault}</Fault>
    </fieldset>
  );
}

export function Fault({ id, children }: { id?: string; children: ComponentChildren }) {
  if (children === null || children === undefined) return null;
  return (
    <p class="fault" id={id}>
      <Icon name="error" />
      <span>{children}</span>
    </p>
  );
}
