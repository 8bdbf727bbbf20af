// A button for each of our sheets, by the name it has now, and one for each that could be made beside them.

import { isGroupSheet } from '../../src/terms/groups.ts';
import { RESULT_KINDS, type ResultKind } from '../../src/terms/result-kinds.generated.ts';
import type { SheetKind } from '../../src/terms/sheet-kinds.ts';
import type { TabText } from '../../src/text/tabs.ts';
import { offered, ownSheetsOf } from '../state/choices.ts';
import type { State } from '../state/state.ts';
import type { Text } from '../text/index.ts';
import { useApp } from './app-context.ts';
import { Icon } from './icon.tsx';

/** The tab's present name; the one we would give it where it is not there yet. */
export function sheetName(state: State, kind: SheetKind, { tabs }: Text): string {
  const proposed: { readonly [kind: string]: TabText | undefined } = tabs;
  return ownSheetsOf(state).find((sheet) => sheet.own === kind)?.name ?? proposed[kind]?.title ?? kind;
}

export function GoToSheets() {
  const { state, act, text } = useApp();
  const { result } = state;
  const own = ownSheetsOf(state);
  const there = RESULT_KINDS.filter((kind) => own.some((sheet) => sheet.own === kind));
  // Right after a run the list of sheets is on its way: the run's own steps name them.
  const kinds = there.length > 0 ? there : RESULT_KINDS.filter((kind) => result?.steps?.includes(kind));
  if (kinds.length === 0) return null;
  return (
    <>
      <section class="contents">
        <h2>{text.t.done.goTo}</h2>
        <div class="chips">
          {kinds.map((kind) => {
            const name = sheetName(state, kind, text);
            return (
              <button key={kind} type="button" class="chip" title={name} onClick={() => act.jump({ kind })}>
                {name}
              </button>
            );
          })}
          {own
            .filter((sheet) => sheet.own !== null && isGroupSheet(sheet.own))
            .map(({ id, name }) => (
              <button
                key={id}
                type="button"
                class="chip"
                title={name}
                onClick={() => act.jump({ sheetId: id })}
              >
                {name}
              </button>
            ))}
        </div>
      </section>
      <MoreSheets there={kinds} />
    </>
  );
}

/** Made in one click, with all else brought up to date: what is not usually written, and what was left out then. */
function MoreSheets({ there }: { there: readonly ResultKind[] }) {
  const { state, act, text } = useApp();
  const found = state.inspection.value;
  if (found === null) return null;
  const kinds = offered(found.mapping, found.platform).filter((kind) => !there.includes(kind));
  if (kinds.length === 0) return null;
  return (
    <section class="contents">
      <h2>{text.t.done.more}</h2>
      <div class="chips">
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            class="chip with-icon"
            title={text.tabs[kind].about}
            onClick={() => act.add(kind)}
          >
            <Icon name="plus" />
            {text.tabs[kind].title}
          </button>
        ))}
      </div>
      <p class="hint">{text.t.done.moreHint}</p>
    </section>
  );
}
