// Session, Logger, console and ScriptApp: who runs the script, and what it says while it runs.

import type { App } from '../bridge/app.ts';
import { enumeration } from '../bridge/enums.ts';
import { refuse } from '../bridge/errors.ts';
import { SCOPE } from '../bridge/permissions.ts';
import { Service, type ServiceClass, serviceClass } from '../bridge/service.ts';
import { formatString, shown } from './format-string.ts';
import { SAY } from './texts.ts';

class SessionTarget extends Service {
  readonly type = 'Session';
}

class UserTarget extends Service {
  readonly type = 'User';
}

class LoggerTarget extends Service {
  readonly type = 'Logger';
  readonly lines: string[] = [];
}

class ConsoleTarget extends Service {
  readonly type = 'console';
  readonly timers = new Map<string, number>();
}

class ScriptTarget extends Service {
  readonly type = 'ScriptApp';
}

function line(args: readonly unknown[]): string {
  const [first, ...rest] = args;
  if (typeof first === 'string' && first.includes('%') && rest.length) return formatString(first, rest);
  return args.map(plain).join(' ');
}

/** The console prints whole numbers without `.0`. */
function plain(value: unknown): string {
  return typeof value === 'number' ? String(value) : shown(value);
}

const print =
  (level: string) =>
  ({ app }: ConsoleTarget, ...args: never[]) => {
    app.host.log?.(line(args), level);
  };

/** Triggers of its own need a scope this script has not asked for (rule 120). */
const needsTriggerScope = (member: string) => () =>
  refuse(SAY.noScope(`ScriptApp.${member}`, `${SCOPE}script.scriptapp`));

/** Google's types leave out Session.getTimeZone, kept for old scripts. */
interface Session extends GoogleAppsScript.Base.Session {
  getTimeZone(): string;
}

export const SESSION_CLASSES: readonly ServiceClass[] = [
  serviceClass<Session, SessionTarget>(
    'Session',
    [
      {
        getActiveUserLocale: ({ app }: SessionTarget) => app.host.userLocale,
        getScriptTimeZone: ({ app }: SessionTarget) => app.host.scriptTimeZone,
        getTimeZone: ({ app }: SessionTarget) => app.host.scriptTimeZone,
        getActiveUser: ({ app }: SessionTarget) => new UserTarget(app),
        getEffectiveUser: ({ app }: SessionTarget) => new UserTarget(app),
        getTemporaryActiveUserKey: ({ app }: SessionTarget) =>
          app.host.userKey ?? `local-${app.host.book.id}`,
      },
    ],
    { path: 'Session' },
  ),
  // Without the scope for it Google gives no address away (rule 120); a local person has none.
  serviceClass<GoogleAppsScript.Base.User, UserTarget>('User', [{ getEmail: () => '' }], {
    path: 'Session.User',
  }),
  serviceClass<GoogleAppsScript.Base.Logger, LoggerTarget>(
    'Logger',
    [
      {
        log(logger: LoggerTarget, first: unknown, ...rest: never[]) {
          const text = typeof first === 'string' && rest.length ? formatString(first, rest) : shown(first);
          logger.lines.push(text);
          logger.app.host.log?.(text, 'info');
          return logger;
        },
        getLog: ({ lines }: LoggerTarget) => lines.map((text) => `${text}\n`).join(''),
        clear({ lines }: LoggerTarget) {
          lines.length = 0;
        },
      },
    ],
    { path: 'Logger' },
  ),
  serviceClass<Console, ConsoleTarget>(
    'console',
    [
      {
        log: print('info'),
        info: print('info'),
        warn: print('warning'),
        error: print('error'),
        time({ timers, app }: ConsoleTarget, label = 'default') {
          timers.set(label, app.host.now().getTime());
        },
        timeEnd({ timers, app }: ConsoleTarget, label = 'default') {
          const start = timers.get(label);
          if (start !== undefined) app.host.log?.(`${label}: ${app.host.now().getTime() - start}ms`, 'info');
        },
      },
    ],
    { path: 'console' },
  ),
  serviceClass<GoogleAppsScript.Script.ScriptApp, ScriptTarget>(
    'ScriptApp',
    [
      {
        getScriptId: ({ app }: ScriptTarget) => `local-${app.host.book.id}`,
        newTrigger: needsTriggerScope('newTrigger'),
        deleteTrigger: needsTriggerScope('deleteTrigger'),
        getProjectTriggers: needsTriggerScope('getProjectTriggers'),
      },
    ],
    {
      path: 'ScriptApp',
      properties: { AuthMode: enumeration('AuthMode'), EventType: enumeration('EventType') },
    },
  ),
];

export function sessionGlobals(app: App): Record<string, object> {
  return {
    Session: app.expose(new SessionTarget(app)),
    Logger: app.expose(new LoggerTarget(app)),
    console: app.expose(new ConsoleTarget(app)),
    ScriptApp: app.expose(new ScriptTarget(app)),
  };
}
