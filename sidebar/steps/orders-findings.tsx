// What the gate found in the sheet: one list, worst first, each with what is done about it and what else could be.

import type { Inspection } from '../../src/addon/api.ts';
import { type Finding, findingKey } from '../../src/reading/gate/finding.ts';
import { figure, money } from '../../src/text/figures.ts';
import { useApp } from '../parts/app-context.ts';
import { Link } from '../parts/buttons.tsx';
import { type Option, Radios } from '../parts/fields.tsx';
import { Icon } from '../parts/icon.tsx';
import { Whole } from '../parts/whole.tsx';

/** A finding that stops until a person answers: guessed columns are answered by going on with them. */
export function stopping(
  findings: readonly Finding[] = [],
  answers: { readonly [key: string]: string } = {},
): Finding | undefined {
  return findings.find(
    (one) => one.weight === 'refuse' && one.code !== 'guessed-column' && !(findingKey(one) in answers),
  );
}

/** In place of an answer: another column is chosen. */
const ANOTHER = ' another';

export function Findings({ found }: { found: Inspection }) {
  const { text } = useApp();
  const words = text.messages.findings;
  const findings = found.findings ?? [];
  if (findings.length === 0) return null;
  return (
    <section class="findings" aria-labelledby="findings">
      <h2 id="findings">{words.heading(findings.length)}</h2>
      <p class="hint">{words.explain(findings.length)}</p>
      <ul class="finds">
        {findings.map((finding) => (
          <li key={findingKey(finding)}>
            <Found finding={finding} found={found} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Found({ finding, found }: { finding: Finding; found: Inspection }) {
  const { state, act, text } = useApp();
  const words = text.messages.findings;
  const { title, done, touches, detail, choices } = words.of[finding.code](finding);
  const answer = state.choices.reading.answers?.[findingKey(finding)];
  const chosen = answer ?? finding.chosen;
  const asks = finding.open && answer === undefined;
  const options: Option<string>[] = finding.choices.map((value) => ({
    value,
    label: choices[value] ?? value,
  }));
  const column = finding.code === 'guessed-column' ? finding.role : undefined;
  if (column !== undefined) options.push({ value: ANOTHER, label: words.chooseAnother });
  const choose = (value: string) => {
    if (value === ANOTHER && column !== undefined) act.open({ page: 'column', role: column });
    else act.answer(finding, value);
  };
  return (
    <details class={`find ${asks ? 'asks' : ''}`}>
      <summary>
        <span>
          <b>
            <Whole>{title}</Whole>
          </b>
          <small>
            <span>
              {asks ? `${words.youDecide} · ${done}` : answer === undefined ? done : words.youDecided}
            </span>
            <i>{finding.money === undefined ? touches : money(finding.money, found.currency)}</i>
          </small>
        </span>
        <Icon name="right" />
      </summary>
      <div>
        {column !== undefined && <Samples finding={finding} />}
        {column === undefined && detail !== '' && (
          <p class="hint">
            <Whole>{detail}</Whole>
          </p>
        )}
        {options.length > 1 && (
          <Radios label={title} labelHidden value={chosen} options={options} onChoose={choose} />
        )}
        {finding.weight === 'refuse' && column === undefined && answer === undefined && (
          <Link label={choices[finding.choices[0]]} onClick={() => choose(finding.choices[0])} />
        )}
        {finding.rows.length > 0 && (
          <p class="find-rows">
            <span class="hint">{words.showRows}</span>
            {finding.rows.slice(0, 5).map((row) => (
              <Link
                key={row}
                label={figure(row)}
                spoken={`${words.showRows} ${figure(row)}`}
                onClick={() => act.jump({ sheetId: found.sheet.id, row, column: 1 })}
              />
            ))}
          </p>
        )}
      </div>
    </details>
  );
}

/** Three values of the column in question. */
function Samples({ finding }: { finding: Finding }) {
  const [, , ...samples] = finding.values;
  return (
    <ul class={`samples ${finding.role === 'amount' ? 'numbers' : ''}`}>
      {samples.slice(0, 3).map((sample) => (
        <li key={sample} title={sample}>
          {sample}
        </li>
      ))}
    </ul>
  );
}
