// File → Settings: the spreadsheet's locale and time zone, as Google has them apart from the person's language.

import { useState } from 'preact/hooks';
import { words } from '../text/index.ts';
import type { Actions } from './actions.ts';
import { change } from './state.ts';

const LOCALES = ['en_US', 'en_GB', 'zh_TW', 'zh_HK', 'ja_JP', 'de_DE', 'fr_FR'];

export function SettingsDialog({ actions }: { actions: Actions }) {
  const now = actions.locale();
  const [locale, setLocale] = useState(now.locale);
  const [zone, setZone] = useState(now.timeZone);
  const close = () => change({ settings: false });
  const locales = LOCALES.includes(now.locale) ? LOCALES : [now.locale, ...LOCALES];
  return (
    <div class="veil">
      <form
        class="dialog settings"
        aria-label={words.settings.title}
        onKeyDown={(event) => event.key === 'Escape' && close()}
        onSubmit={(event) => {
          event.preventDefault();
          close();
          actions.setLocale(locale, zone);
        }}
      >
        <div class="dialog-bar">
          <h2>{words.settings.title}</h2>
          <button type="button" aria-label={words.close} onClick={close}>
            ×
          </button>
        </div>
        <label>
          {words.settings.locale}
          <select value={locale} onChange={(event) => setLocale(event.currentTarget.value)}>
            {locales.map((code) => (
              <option key={code} value={code}>
                {localeName(code)}
              </option>
            ))}
          </select>
          <small>{words.settings.localeHint}</small>
        </label>
        <label>
          {words.settings.zone}
          <select value={zone} onChange={(event) => setZone(event.currentTarget.value)}>
            {[...new Set([now.timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map((name) => (
              <option key={name} value={name}>
                {name.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
          <small>{words.settings.zoneHint}</small>
        </label>
        <div class="buttons">
          <button type="submit" class="main">
            {words.settings.save}
          </button>
          <button type="button" onClick={close}>
            {words.cancel}
          </button>
        </div>
      </form>
    </div>
  );
}

function localeName(code: string): string {
  const name = new Intl.DisplayNames(document.documentElement.lang, { type: 'region' }).of(code.slice(-2));
  return `${name} (${code})`;
}
