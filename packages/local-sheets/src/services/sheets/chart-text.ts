// Text styles of charts, and the Charts service that makes them.

import type { App } from '../bridge/app.ts';
import { type Members, Service, serviceClass } from '../bridge/service.ts';
import { hexColor } from './colors.ts';

import Charts = GoogleAppsScript.Charts;

export class ChartTextStyleTarget extends Service {
  readonly type: string;
  readonly options: { color?: string; fontName?: string; fontSize?: number };
  constructor(app: App, options: ChartTextStyleTarget['options'], builder = false) {
    super(app);
    this.type = builder ? 'Charts.TextStyleBuilder' : 'Charts.TextStyle';
    this.options = { ...options };
  }
}

const style: Members<Charts.TextStyle, ChartTextStyleTarget> = {
  getColor: ({ options }) => options.color ?? null,
  getFontName: ({ options }) => options.fontName ?? null,
  getFontSize: ({ options }) => options.fontSize ?? null,
};

const builder: Members<Charts.TextStyleBuilder, ChartTextStyleTarget> = {
  build: ({ app, options }) => new ChartTextStyleTarget(app, options),
  setColor(target, color: string) {
    target.options.color = hexColor(color) ?? target.options.color;
    return target;
  },
  setFontName(target, name: string) {
    target.options.fontName = name;
    return target;
  },
  setFontSize(target, size: number) {
    target.options.fontSize = size;
    return target;
  },
};

export class ChartsTarget extends Service {
  readonly type = 'Charts';
}

export const chartsService: Members<Charts.Charts, ChartsTarget> = {
  newTextStyle: ({ app }) => new ChartTextStyleTarget(app, {}, true),
};

export const chartTextClasses = [
  serviceClass<Charts.TextStyle, ChartTextStyleTarget>('Charts.TextStyle', [style], {
    path: 'Charts.TextStyle',
  }),
  serviceClass<Charts.TextStyleBuilder, ChartTextStyleTarget>('Charts.TextStyleBuilder', [builder], {
    path: 'Charts.TextStyleBuilder',
  }),
];
