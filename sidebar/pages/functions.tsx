// The custom functions: a list one can search, and a page for each with its arguments, examples and a formula to insert.

import { useState } from 'preact/hooks';
import {
  FAMILIES,
  FUNCTIONS,
  type FunctionFacts,
  textOfArgument,
  textOfFunction,
} from '../../src/functions/catalogue.ts';
import { useApp } from '../parts/app-context.ts';
import { Action, Link } from '../parts/buttons.tsx';
import { Fold } from '../parts/fold.tsx';
import { Icon } from '../parts/icon.tsx';
import { BackTop, Page } from '../parts/page.tsx';
import { Whole } from '../parts/whole.tsx';
import { filledFormula, findFunctions } from '../state/formulas.ts';

export function FunctionsPage() {
  const { act, text } = useApp();
  const { t, help, messages } = text;
  const [query, setQuery] = useState('');
  const found = findFunctions(FUNCTIONS, query);
  return (
    <Page top={<BackTop />} title={t.functions.title}>
      <div class="search">
        <Icon name="search" />
        <input
          type="search"
          list={undefined}
          aria-label={t.functions.search}
          placeholder={t.functions.search}
          autocomplete="off"
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      <p class="sr" role="status">
        {query === '' ? '' : t.functions.found(found.length)}
      </p>
      {found.length === 0 && (
        <>
          <p class="explain">
            {messages.prose(
              t.functions.none(query),
              ...(/refund|退款|退貨/i.test(query) ? [t.functions.refunds] : []),
            )}
          </p>
          <p>
            <Link label={t.functions.showAll} onClick={() => setQuery('')} />
          </p>
        </>
      )}
      {FAMILIES.map((family) => {
        const members = found.filter((one) => one.family === family);
        return (
          members.length > 0 && (
            <section key={family} class="contents">
              <h2>{help.families[family]}</h2>
              <ul class="list">
                {members.map(({ name }) => (
                  <li key={name}>
                    <button type="button" onClick={() => act.open({ page: 'function', name })}>
                      <span>
                        <code>{name}</code>
                        <small>{textOfFunction(help, { name }).short}</small>
                      </span>
                      <Icon name="right" />
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
      {query === '' && (
        <div class="folds">
          <Fold title={t.functions.general}>
            <ul class="plain">
              {help.general.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Fold>
        </div>
      )}
    </Page>
  );
}

export function FunctionPage({ name }: { name: string }) {
  const { state, act, text } = useApp();
  const { t, help } = text;
  const it = FUNCTIONS.find((one) => one.name === name);
  if (it === undefined) return null;
  const told = textOfFunction(help, it);
  const { start, inspection, choices } = state;
  const sheet = start?.sheets.find((one) => one.id === choices.sheetId)?.name ?? null;
  const { formula, filled } = filledFormula(it.insert, sheet, inspection.value, start?.locale ?? 'en_US');
  const needsOrders = it.insert.includes('{');
  return (
    <Page
      top={<BackTop>{t.functions.title}</BackTop>}
      heading={
        <h1 tabIndex={-1}>
          <code class="name">{it.name}</code>
        </h1>
      }
      foot={
        <>
          <p class="hint">{t.functions.insertHint}</p>
          <Action label={t.functions.insert} onClick={() => act.insert(formula)} />
        </>
      }
    >
      <p class="explain">{told.answers}</p>
      <Signature of={it} />
      <h2>{t.functions.ready}</h2>
      <div class="formula">
        <code>{formula}</code>
        {needsOrders && <p>{filled && sheet !== null ? t.functions.filled(sheet) : t.functions.notFilled}</p>}
      </div>
      <h2>{t.functions.arguments}</h2>
      <dl class="terms small">
        {it.arguments.map((argument) => (
          <div key={argument.name}>
            <dt>
              <code>{argument.name}</code>
              {argument.optional && <em>{t.functions.optional}</em>}
            </dt>
            <dd>
              <Whole>{textOfArgument(help, it, argument)}</Whole>
            </dd>
          </div>
        ))}
      </dl>
      <h2>{t.functions.result}</h2>
      <p class="explain">{told.result}</p>
      <h2>{t.functions.examples}</h2>
      {it.examples.map((example, i) => (
        <div class="formula" key={example.formula}>
          <code>
            {example.formula}
            {example.gives !== undefined && <b> → {String(example.gives)}</b>}
          </code>
          <p>{told.examples[i]}</p>
        </div>
      ))}
    </Page>
  );
}

function Signature({ of }: { of: FunctionFacts }) {
  return (
    <p class="signature">
      <code>
        <b>{of.name}</b>(
        {of.arguments.map((argument, i) => (
          <>
            {i > 0 && ', '}
            {argument.optional ? <i>[{argument.name}]</i> : argument.name}
          </>
        ))}
        )
      </code>
    </p>
  );
}
