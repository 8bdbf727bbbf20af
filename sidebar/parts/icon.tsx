// Line icons of 20 px, drawn for the sidebar. They are decoration: the words beside them say it all.

const PATHS = {
  plus: 'M10 4.500v11M4.500 10h11',
  down: 'M5 8l5 5 5-5',
  right: 'M8 5l5 5-5 5',
  left: 'M12 5l-5 5 5 5',
  check: 'M4.500 10.500l3.500 3.500 7.500-8',
  close: 'M5 5l10 10M15 5L5 15',
  search: 'M4 9a5 5 0 1010 0 5 5 0 10-10 0M13 13l4 4',
  more: 'M10 4.500v.01M10 10v.01M10 15.500v.01',
  warn: 'M10 3.500L17.500 16.500h-15zM10 8.500v3.500M10 14v.5',
  error: 'M3 10a7 7 0 1014 0 7 7 0 10-14 0M10 6v5M10 13.500v.5',
  info: 'M3 10a7 7 0 1014 0 7 7 0 10-14 0M10 9.200v4.800M10 6v.5',
  shield:
    'M10 2.800l6 2.200v4.500c0 4-2.600 6.600-6 7.700-3.400-1.100-6-3.700-6-7.700V5zM7.200 10l2 2 3.600-4',
  undo: 'M7 5L3.500 8.500 7 12M4 8.500h8a4 4 0 010 8H9',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, class: extra = '' }: { name: IconName; class?: string }) {
  return (
    <svg
      class={`icon ${extra}`}
      viewBox="0 0 20 20"
      aria-hidden="true"
      stroke-width={name === 'more' ? 3.2 : undefined}
    >
      <path d={PATHS[name]} style={name === 'more' ? 'stroke-width:3.2' : undefined} />
    </svg>
  );
}
