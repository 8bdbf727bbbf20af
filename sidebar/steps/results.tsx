// Step 3: what gets written, exactly, and in which language; nothing else is touched.

import type { Inspection, Outputs, PlannedSheet } from '../../src/addon/api.ts';
import { PARTS, type Part, SPLITS, type Split } from '../../src/model/rules/part.ts';
import { hasAmount } from '../../src/reports/sheet.ts';
import type { ResultKind } from '../../src/terms/result-kinds.generated.ts';
import { figure } from '../../src/text/figures.ts';
import { LANGUAGE_FACTS, LANGUAGES } from '../../src/text/language.ts';
import { useApp } from '../parts/app-context.ts';
import { Action, TextButton } from '../parts/buttons.tsx';
import { Check, Fault, Radios, Select, SelectRow } from '../parts/fields.tsx';
import { Note } from '../parts/note.tsx';
import { Page } from '../parts/page.tsx';
import { StepsTop } from '../parts/steps-top.tsx';
import { ALWAYS, offered, outputsOf, ownSheetsOf, showsOrdersColumns } from '../state/choices.ts';
import { nearLimit } from '../state/near-limit.ts';
import { lettersIn } from '../text/index.ts';
import { problemText } from '../text/problem-text.ts';

type Period = NonNullable<Outputs['cohortPeriod']>;
const PERIODS: readonly Period[] = ['week', 'month', 'quarter'];

const filterKey = ({ by, name }: Part) => `${by} ${name}`;

/** What a sheet can be narrowed to: what the orders say of a customer, or the store, channel or product of the first. One alone tells nothing apart. */
function filtersOf({ stores, channels = [], products = [], attributes = {} }: Inspection): readonly Part[] {
  const names = { store: stores, channel: channels, product: products, ...attributes };
  return PARTS.flatMap((by) => {
    const known = names[by] ?? [];
    return known.length > 1 ? known.map((name) => ({ by, name })) : [];
  });
}

export function Results() {
  const { state, act, text } = useApp();
  const { t } = text;
  const found = state.inspection.value;
  if (found === null) return null;
  const { value: plan, problem, asking } = state.plan;
  const outputs = outputsOf(state.choices, found.mapping, found.platform);
  const before = ownSheetsOf(state).length > 0;
  const noRoom = plan !== null && plan.cellsNeeded > plan.cellsFree;
  const language = state.choices.language ?? state.language;
  const wait = noRoom ? t.results.wait.noRoom : plan === null && asking ? t.results.wait.planning : null;
  return (
    <Page
      top={<StepsTop now="results" />}
      title={before ? t.results.titleUpdate : t.results.titleNew}
      foot={
        <>
          <TextButton label={t.back} onClick={act.toRules} />
          <Action label={before ? t.results.update : t.results.write} onClick={act.write} wait={wait} />
        </>
      }
    >
      {problem !== null && (
        <Note kind="error" title={t.results.planFailed} action={{ label: t.tryAgain, do: act.planAgain }}>
          {problemText(problem, text).brief}
        </Note>
      )}
      <Whose />
      <Sheets outputs={outputs} kinds={offered(found.mapping, found.platform)} />
      {found.platform !== 'segmented' && <Columns outputs={outputs} amounts={hasAmount(found.mapping)} />}
      <Select
        label={t.results.language}
        value={language}
        options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_FACTS[value].name }))}
        onChoose={act.chooseResultLanguage}
      />
      <NearLimit found={found} />
      {noRoom ? (
        <Fault>{t.results.noRoom(plan.cellsNeeded, plan.cellsFree)}</Fault>
      ) : (
        <Note kind="safe" title={t.results.untouched}>
          {before ? t.results.notesStay : t.results.undoable}
        </Note>
      )}
    </Page>
  );
}

/** Where the results here are of other orders: these get sheets of their own, or take over those. */
function Whose() {
  const { state, act, text } = useApp();
  const { t, tabs } = text;
  const others = state.plan.value?.others ?? [];
  if (others.length === 0) return null;
  const { sheetId, replaces } = state.choices;
  const sheet = state.start?.sheets.find((one) => one.id === sheetId)?.name ?? '';
  const own = replaces === undefined ? state.plan.value?.sheets[0]?.title : undefined;
  return (
    <section class="contents">
      <h2>{t.results.whose(others.map(({ name }) => name))}</h2>
      <Radios
        label={t.results.whose(others.map(({ name }) => name))}
        labelHidden
        value={replaces === undefined ? '' : String(replaces)}
        options={[
          {
            value: '',
            label: t.results.own(sheet),
            sub: t.results.ownBody(own ?? `${tabs.customers.title} · ${sheet}`),
            mark: t.usual,
          },
          ...others.map((other) => ({
            value: String(other.sheetId),
            label: t.results.replace(other.name),
            sub: t.results.replaceBody,
          })),
        ]}
        onChoose={(value) => act.chooseReplaced(value === '' ? undefined : Number(value))}
      />
    </section>
  );
}

/** Said before it is too late: how full the spreadsheet is, and where larger shops go on. */
function NearLimit({ found }: { found: Inspection }) {
  const { state, text } = useApp();
  const { plan } = state;
  const near = plan.value && nearLimit(found, plan.value);
  if (!near) return null;
  const words = text.t.results.nearLimit;
  return (
    <Note kind="warn" title={words.title(`${figure(Math.floor(near.share * 100))}%`)}>
      {words.text(near.cells, near.rows, near.more)}
    </Note>
  );
}

function Sheets({ outputs, kinds }: { outputs: Outputs; kinds: readonly ResultKind[] }) {
  const { state, act, text } = useApp();
  const { t } = text;
  const tick = (kind: ResultKind, on: boolean) =>
    act.chooseOutputs({
      sheets: on
        ? kinds.filter((one) => one === kind || outputs.sheets.includes(one))
        : outputs.sheets.filter((one) => one !== kind),
    });
  return (
    <section aria-busy={state.plan.asking}>
      <h2>{t.results.sheets}</h2>
      <ul class="results">
        {kinds.map((kind) => {
          const on = outputs.sheets.includes(kind);
          return (
            <li key={kind}>
              <SheetLine kind={kind} on={on} onChange={(checked) => tick(kind, checked)} />
              {kind === 'segments' && on && <SegmentChoices outputs={outputs} />}
              {kind === 'cohorts' && on && <CohortChoices outputs={outputs} />}
            </li>
          );
        })}
        {ALWAYS.map((kind) => (
          <li key={kind}>
            <SheetLine kind={kind} on={true} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function CohortChoices({ outputs }: { outputs: Outputs }) {
  const { act, text } = useApp();
  const { results } = text.t;
  const { cohortPeriod = 'month', cohortFilter, cohortSplit } = outputs;
  return (
    <>
      <SelectRow
        label={results.period}
        value={cohortPeriod}
        options={PERIODS.map((value) => ({ value, label: results.periods[value] }))}
        onChoose={(period) => act.chooseOutputs({ cohortPeriod: period })}
      />
      <PartChoices
        labels={[results.only, results.split]}
        part={cohortFilter}
        split={cohortSplit}
        onPart={(part) => act.chooseOutputs({ cohortFilter: part })}
        onSplit={(split) => act.chooseOutputs({ cohortSplit: split })}
      />
    </>
  );
}

function SegmentChoices({ outputs: { segmentFilter, segmentSplit } }: { outputs: Outputs }) {
  const { act, text } = useApp();
  const { results } = text.t;
  return (
    <PartChoices
      labels={[results.onlySegments, results.splitSegments]}
      part={segmentFilter}
      split={segmentSplit}
      onPart={(part) => act.chooseOutputs({ segmentFilter: part })}
      onSplit={(split) => act.chooseOutputs({ segmentSplit: split })}
    />
  );
}

interface PartChoicesProps {
  /** Narrowed to, split by. */
  readonly labels: readonly [string, string];
  readonly part: Part | undefined;
  readonly split: Split | undefined;
  readonly onPart: (part: Part | undefined) => void;
  readonly onSplit: (split: Split | undefined) => void;
}

/** What a sheet is narrowed to and split by; nothing where the orders tell no customer from another so. A choice that is gone from the orders stays to be seen. */
function PartChoices({ labels: [only, by], part, split, onPart, onSplit }: PartChoicesProps) {
  const { state, text } = useApp();
  const { results } = text.t;
  const found = filtersOf(state.inspection.value!);
  const isGone = part !== undefined && !found.some((one) => filterKey(one) === filterKey(part));
  const filters = isGone ? [part, ...found] : found;
  const splits = SPLITS.filter((one) => one === split || filters.some((filter) => filter.by === one));
  if (filters.length === 0 && splits.length === 0) return null;
  return (
    <>
      <SelectRow
        label={only}
        value={part === undefined ? '' : filterKey(part)}
        options={[
          { value: '', label: results.everyone },
          ...filters.map((filter) => ({
            value: filterKey(filter),
            label: filter.name,
            group: results.onlyBy[filter.by],
          })),
        ]}
        onChoose={(key) => onPart(filters.find((filter) => filterKey(filter) === key))}
      />
      {splits.length > 0 && (
        <SelectRow
          label={by}
          value={split ?? ''}
          options={[
            { value: '', label: results.noSplit },
            ...splits.map((value) => ({ value, label: results.onlyBy[value] })),
          ]}
          onChoose={(value) => onSplit(splits.find((one) => one === value))}
        />
      )}
    </>
  );
}

interface SheetLineProps {
  readonly kind: ResultKind;
  readonly on: boolean;
  /** Absent = always written. */
  readonly onChange?: (on: boolean) => void;
}

function SheetLine({ kind, on, onChange }: SheetLineProps) {
  const { state, text } = useApp();
  const { t, tabs } = text;
  const planned = state.plan.value?.sheets.find((sheet) => sheet.kind === kind);
  const there = ownSheetsOf(state).find((sheet) => sheet.own === kind);
  const title = planned?.title ?? tabs[kind].title;
  const present =
    planned?.presentName ?? (there !== undefined && there.name !== tabs[kind].title ? there.name : null);
  const customers = state.preview.value?.customers;
  const about =
    kind === 'customers' && customers !== undefined ? t.results.customers(customers) : tabs[kind].about;
  return (
    <Check
      checked={on}
      disabled={onChange === undefined}
      onChange={onChange}
      sub={present === null ? about : t.results.renamed(title)}
    >
      <span class="line">
        <b>{present ?? title}</b>
        <Mark on={on} planned={planned} there={there !== undefined} />
      </span>
    </Check>
  );
}

/** New or update, as planned; a sheet of ours that is not chosen stays. */
function Mark({ on, planned, there }: { on: boolean; planned?: PlannedSheet; there: boolean }) {
  const { t } = useApp().text;
  if (!on) return there ? <em>{t.results.stays}</em> : null;
  const update = planned === undefined ? there : planned.action === 'update';
  return update ? <em class="update">{t.results.isUpdate}</em> : <em>{t.results.isNew}</em>;
}

function Columns({ outputs, amounts }: { outputs: Outputs; amounts: boolean }) {
  const { state, act, text } = useApp();
  const { t } = text;
  const columns = state.plan.value?.columns ?? null;
  const sheet = state.start?.sheets.find((one) => one.id === state.choices.sheetId)?.name ?? '';
  const letters = columns === null ? '' : lettersIn(columns.letters, t.results.from);
  const where =
    columns === null
      ? null
      : columns.action === 'create'
        ? t.results.right(letters)
        : columns.moved
          ? t.results.moved(letters)
          : t.results.inPlace(letters);
  const mark = (on: boolean) =>
    on &&
    columns !== null &&
    (columns.action === 'update' ? <em class="update">{t.results.isUpdate}</em> : <em>{t.results.isNew}</em>);
  const pivot = showsOrdersColumns(outputs.sheets);
  return (
    <section>
      <h2>{t.results.columns(sheet)}</h2>
      <ul class="results">
        <li>
          <Check
            checked={outputs.tagColumns}
            onChange={(tagColumns) => act.chooseOutputs({ tagColumns })}
            sub={outputs.tagColumns && where}
          >
            <span class="line">
              <b>{amounts ? t.results.tags : t.results.tagsNes}</b>
              {mark(outputs.tagColumns)}
            </span>
          </Check>
        </li>
        <li>
          <Check
            checked={outputs.cohortColumns}
            disabled={pivot}
            onChange={(cohortColumns) => act.chooseOutputs({ cohortColumns })}
            sub={pivot ? t.results.cohortColumnsPivot : t.results.cohortColumnsAbout}
          >
            <span class="line">
              <b>{t.results.cohortColumns}</b>
              {mark(outputs.cohortColumns)}
            </span>
          </Check>
        </li>
      </ul>
    </section>
  );
}
