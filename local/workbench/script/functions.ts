// The add-on's custom functions in the grid: known to the engine by name with their help texts, computed in the script's realm.

import { engine, engineName } from 'local-sheets/calc/engine.ts';
import type { Argument, Result } from 'local-sheets/calc/functions/definition.ts';
import type { OpenHost } from 'local-sheets/host.ts';
import {
  commentedFunctions,
  descriptionIn,
  formulaResult,
  scriptArgument,
} from 'local-sheets/realm/custom.ts';

interface Help {
  description: string;
  params: { name: string; text: string; optional: boolean; repeating: boolean; range: boolean }[];
}

/** What the comment above each custom function says, by its name in capitals. */
function functionHelp(code: string): Map<string, Help> {
  const found = new Map<string, Help>();
  for (const { name, comment, parameters } of commentedFunctions(code)) {
    const tags = [...comment.matchAll(/^@param\s+\{([^}]*)\}\s+\[?([\w$.]+)\]?\s*([^@]*)/gm)];
    const names = parameters
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
    found.set(name.toUpperCase(), {
      description: descriptionIn(comment).replace(/\s+/g, ' '),
      params: names.map((parameter) => {
        const bare = parameter.replace(/^\.\.\./, '').replace(/\s*=.*$/, '');
        const [, type = '', , help = ''] = tags.find((tag) => tag[2] === bare) ?? [];
        return {
          name: bare,
          text: help.trim().replace(/\s+/g, ' '),
          optional: /^\(optional\)/i.test(help.trim()),
          repeating: parameter.startsWith('...'),
          range: /Array/.test(type),
        };
      }),
    });
  }
  return found;
}

/** Makes the functions of a host's script known to the engine on the page. */
export function registerFunctions(code: string, host: () => OpenHost): void {
  for (const [name, { description, params }] of functionHelp(code)) {
    let optional = false;
    const args = params.map((parameter) => {
      // The engine wants no required argument behind an optional one.
      optional ||= parameter.optional;
      const kind = parameter.range ? 'any, range<any>' : 'any';
      const marks = `${optional ? ', optional' : ''}${parameter.repeating ? ', repeating' : ''}`;
      return engine.helpers.arg(`${parameter.name} (${kind}${marks})`, parameter.text);
    });
    engine.registries.functionRegistry.replace(engineName(name), {
      description,
      args,
      category: 'Regulars',
      compute: ((...values: (Argument | undefined)[]) => compute(host(), name, values)) as never,
      isExported: false,
    });
  }
}

function compute(host: OpenHost, name: string, values: readonly (Argument | undefined)[]): Argument {
  const { services, realm, book, functions } = host;
  const mode = services.authMode;
  services.authMode = 'CUSTOM_FUNCTION';
  try {
    const args = values.map((value) => scriptArgument(value as Argument, realm.constructors, book.timeZone));
    while (args.length && args.at(-1) === undefined) args.pop();
    return shown(formulaResult(realm.callRaw(functions.get(name)!.name, args), book.timeZone));
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return { value: '#ERROR!', message } as Result;
  } finally {
    services.authMode = mode;
  }
}

/** The engine shows a blank within an array as 0; an empty text it shows as nothing. */
function shown(answer: Argument): Argument {
  if (!Array.isArray(answer)) return answer;
  return answer.map((column) => column.map((cell) => (cell.value === null ? { ...cell, value: '' } : cell)));
}
