// Menus, alerts, prompts, sidebars and dialogs.

import type { App } from '../bridge/app.ts';
import { type EnumValue, enumeration, enumValue } from '../bridge/enums.ts';
import { refuse } from '../bridge/errors.ts';
import { SCOPE } from '../bridge/permissions.ts';
import { Service, type ServiceClass, serviceClass } from '../bridge/service.ts';
import type { MenuItem, UiPort } from '../host.ts';
import type { HtmlOutputTarget } from './html.ts';
import { servedHtml } from './served.ts';
import { SAY } from './texts.ts';

export class UiTarget extends Service {
  readonly type = 'Ui';

  get port(): UiPort {
    return this.app.host.ui ?? refuse(SAY.noUi);
  }
}

class BrowserTarget extends UiTarget {
  override readonly type = 'Browser' as never;
}

class MenuTarget extends Service {
  readonly type = 'Menu';
  readonly items: MenuItem[] = [];
  readonly place: 'bar' | 'addon';
  readonly caption: string;
  constructor(app: App, place: 'bar' | 'addon', caption: string) {
    super(app);
    this.place = place;
    this.caption = caption;
  }
}

class ResponseTarget extends Service {
  readonly type = 'PromptResponse';
  readonly button: string;
  readonly text: string;
  constructor(app: App, button: string, text: string) {
    super(app);
    this.button = button;
    this.text = text;
  }
}

/** Dialogs with pages of the script need its scope, and more than a simple trigger's rights (rules 119, 120). */
function checkPages(ui: UiTarget, member: string): void {
  const { authMode, scopes } = ui.app.host;
  const scope = `${SCOPE}script.container.ui`;
  if (authMode !== 'FULL' || !scopes.includes(scope)) refuse(SAY.noScope(`Ui.${member}`, `(${scope})`));
}

/** An alert suspends the script, and its locks are lost meanwhile (rule 105). */
function suspended(ui: UiTarget): UiPort {
  const { port } = ui;
  ui.app.host.locks.held.clear();
  return port;
}

interface Question {
  title: string;
  text: string;
  buttons: string;
}

/** (text), (text, buttons) or (title, text, buttons). */
function question(args: readonly unknown[]): Question {
  const last = args[args.length - 1];
  const buttons = args.length > 1 ? (last as EnumValue | null) : null;
  const title = args.length === 3 ? String(args[0]) : '';
  const text = String(args.length === 3 ? args[1] : args[0]);
  return { title, text, buttons: buttons?.name() ?? 'OK' };
}

function show(ui: UiTarget, member: string, html: HtmlOutputTarget, title: string, modal: boolean): void {
  checkPages(ui, member);
  ui.port.dialog(
    servedHtml(html.content),
    title,
    { width: html.width ?? 600, height: html.height ?? 400 },
    modal,
  );
}

export const UI_CLASSES: readonly ServiceClass[] = [
  serviceClass<GoogleAppsScript.Base.Ui, UiTarget>(
    'Ui',
    [
      {
        createMenu: (ui: UiTarget, caption: string) => new MenuTarget(ui.app, 'bar', caption),
        createAddonMenu: (ui: UiTarget) => new MenuTarget(ui.app, 'addon', ''),
        alert(ui: UiTarget, ...args: never[]) {
          const { title, text, buttons } = question(args);
          return enumValue('Button', suspended(ui).alert(title, text, buttons));
        },
        prompt(ui: UiTarget, ...args: never[]) {
          const { title, text, buttons } = question(args);
          const answer = suspended(ui).prompt(title, text, buttons);
          return new ResponseTarget(ui.app, answer.button, answer.text);
        },
        showSidebar(ui: UiTarget, html: HtmlOutputTarget) {
          checkPages(ui, 'showSidebar');
          ui.port.sidebar(servedHtml(html.content), html.title);
        },
        showModalDialog(ui: UiTarget, html: HtmlOutputTarget, title: string) {
          show(ui, 'showModalDialog', html, title, true);
        },
        showModelessDialog(ui: UiTarget, html: HtmlOutputTarget, title: string) {
          show(ui, 'showModelessDialog', html, title, false);
        },
      },
    ],
    { path: 'Ui', properties: { Button: enumeration('Button'), ButtonSet: enumeration('ButtonSet') } },
  ),
  serviceClass<GoogleAppsScript.Base.Menu, MenuTarget>(
    'Menu',
    [
      {
        addItem(menu: MenuTarget, caption: string, call: string) {
          menu.items.push({ kind: 'item', caption, call });
          return menu;
        },
        addSeparator(menu: MenuTarget) {
          menu.items.push({ kind: 'separator' });
          return menu;
        },
        addSubMenu(menu: MenuTarget, inner: MenuTarget) {
          menu.items.push({ kind: 'menu', caption: inner.caption, items: inner.items });
          return menu;
        },
        addToUi({ app, place, caption, items }: MenuTarget) {
          app.host.ui?.menu({ place, caption, items });
        },
      },
    ],
    { path: 'Menu' },
  ),
  serviceClass<GoogleAppsScript.Base.PromptResponse, ResponseTarget>(
    'PromptResponse',
    [
      {
        getResponseText: ({ text }: ResponseTarget) => text,
        getSelectedButton: ({ button }: ResponseTarget) => enumValue('Button', button),
      },
    ],
    { path: 'PromptResponse' },
  ),
  serviceClass<GoogleAppsScript.Base.Browser, BrowserTarget>(
    'Browser',
    [
      {
        msgBox(browser: BrowserTarget, ...args: never[]) {
          const { title, text, buttons } = question(args);
          return suspended(browser).alert(title, text, buttons).toLowerCase();
        },
        inputBox(browser: BrowserTarget, ...args: never[]) {
          const { title, text, buttons } = question(args);
          const answer = suspended(browser).prompt(title, text, buttons);
          return answer.button === 'OK' ? answer.text : 'cancel';
        },
      },
    ],
    { path: 'Browser', properties: { Buttons: enumeration('ButtonSet') } },
  ),
];

export function uiGlobals(app: App): Record<string, object> {
  return { Browser: app.expose(new BrowserTarget(app)) };
}
