// Members of the typed chart builders, each with the options it sets and the charts that have it (rule 100).
// Option names: https://developers.google.com/apps-script/chart-configuration-options

import type { EnumValue } from '../bridge/enums.ts';

interface Setting {
  option: string;
  value: unknown;
}
interface ChartMember {
  /** Chart names as in EmbeddedAreaChartBuilder. */
  types: readonly string[];
  options(values: unknown[]): Setting[];
}

const AXES = ['Area', 'Bar', 'Column', 'Combo', 'Histogram', 'Line', 'Scatter'];
const CATEGORIES = ['Area', 'Bar', 'Column', 'Combo', 'Histogram', 'Line'];
const DRAWN = [...AXES, 'Pie'];

function given(types: ChartMember['types'], option: string): ChartMember {
  return { types, options: ([value]) => [{ option, value }] };
}
function fixed(types: ChartMember['types'], option: string, value: unknown): ChartMember {
  return { types, options: () => [{ option, value }] };
}
function word(
  types: ChartMember['types'],
  option: string,
  words: { readonly [name: string]: unknown } = {},
): ChartMember {
  return {
    types,
    options: ([value]) => {
      const name = (value as EnumValue).name();
      return [{ option, value: Object.hasOwn(words, name) ? words[name] : name.toLowerCase() }];
    },
  };
}
function window(types: ChartMember['types'], axis: string): ChartMember {
  return {
    types,
    options: ([min, max]) => [
      { option: `${axis}.viewWindow.min`, value: min },
      { option: `${axis}.viewWindow.max`, value: max },
    ],
  };
}

const POINT_SIZES = { NONE: 0, TINY: 2, MEDIUM: 6, LARGE: 10, HUGE: 14 };

export const CHART_OPTIONS: { readonly [member: string]: ChartMember } = {
  setTitle: given(DRAWN, 'title'),
  setTitleTextStyle: given(DRAWN, 'titleTextStyle'),
  setBackgroundColor: given(DRAWN, 'backgroundColor'),
  setColors: given(DRAWN, 'colors'),
  setLegendPosition: word(DRAWN, 'legend.position'),
  setLegendTextStyle: given(DRAWN, 'legend.textStyle'),
  setXAxisTitle: given(AXES, 'hAxis.title'),
  setXAxisTextStyle: given(AXES, 'hAxis.textStyle'),
  setXAxisTitleTextStyle: given(AXES, 'hAxis.titleTextStyle'),
  setYAxisTitle: given(AXES, 'vAxis.title'),
  setYAxisTextStyle: given(AXES, 'vAxis.textStyle'),
  setYAxisTitleTextStyle: given(AXES, 'vAxis.titleTextStyle'),
  setRange: window(CATEGORIES, 'vAxis'),
  useLogScale: fixed(CATEGORIES, 'vAxis.logScale', true),
  reverseCategories: fixed([...CATEGORIES, 'Pie'], 'reverseCategories', true),
  reverseDirection: fixed(['Bar'], 'hAxis.direction', -1),
  setStacked: fixed(['Area', 'Bar', 'Column', 'Combo', 'Histogram'], 'isStacked', true),
  setPointStyle: word(['Area', 'Line', 'Scatter'], 'pointSize', POINT_SIZES),
  setCurveStyle: word(['Line'], 'curveType', { NORMAL: 'none', SMOOTH: 'function' }),
  set3D: fixed(['Pie'], 'is3D', true),
  setXAxisLogScale: fixed(['Scatter'], 'hAxis.logScale', true),
  setYAxisLogScale: fixed(['Scatter'], 'vAxis.logScale', true),
  setXAxisRange: window(['Scatter'], 'hAxis'),
  setYAxisRange: window(['Scatter'], 'vAxis'),
  enablePaging: {
    types: ['Table'],
    options: ([first, page]) => [
      { option: 'page', value: first === false ? 'disable' : 'enable' },
      { option: 'pageSize', value: typeof first === 'number' ? first : null },
      { option: 'startPage', value: page ?? null },
    ],
  },
  enableRtlTable: given(['Table'], 'rtlTable'),
  enableSorting: {
    types: ['Table'],
    options: ([on]) => [{ option: 'sort', value: on ? 'enable' : 'disable' }],
  },
  setFirstRowNumber: given(['Table'], 'firstRowNumber'),
  setInitialSortingAscending: {
    types: ['Table'],
    options: ([column]) => [
      { option: 'sortColumn', value: column },
      { option: 'sortAscending', value: true },
    ],
  },
  setInitialSortingDescending: {
    types: ['Table'],
    options: ([column]) => [
      { option: 'sortColumn', value: column },
      { option: 'sortAscending', value: false },
    ],
  },
  showRowNumberColumn: given(['Table'], 'showRowNumber'),
  useAlternatingRowStyle: given(['Table'], 'alternatingRowStyle'),
};
