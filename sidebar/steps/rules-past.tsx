// What the shop's own past says of the limits of sleep: a curve, a sentence, and one click to use what it proposes.

import type { OwnPast as Past } from '../../src/addon/api.ts';
import { percent, shortFigure } from '../../src/text/figures.ts';
import { useApp } from '../parts/app-context.ts';
import { Outline } from '../parts/buttons.tsx';
import { Whole } from '../parts/whole.tsx';

export function OwnPast() {
  const { state, act, text } = useApp();
  const { past: words } = text.t.rules;
  const past = state.preview.value?.past;
  if (past === undefined) return null;
  const { multiples } = past;
  const { form } = state.choices;
  const [a, b, c] = (multiples ?? []).map((one) => shortFigure(one, 2));
  const used =
    multiples !== null &&
    form.nes === 'mine' &&
    form.nesUnit === 'cycle' &&
    multiples.every((one, i) => form.nesNumbers[i] === String(one));
  return (
    <section class="own-past">
      <h3>{words.title}</h3>
      <Curve past={past} />
      <p>
        <Whole>{past.said}</Whole>
      </p>
      {used && <p class="hint">{words.used}</p>}
      {multiples !== null && !used && (
        <Outline
          label={words.use(a, b, c)}
          onClick={() =>
            act.changeRules({
              nes: 'mine',
              nesUnit: 'cycle',
              nesNumbers: [String(multiples[0]), String(multiples[1]), String(multiples[2])],
            })
          }
        />
      )}
    </section>
  );
}

/** Bands a cycle. */
const QUARTERS = 4;
/** Of the picture, in its own units. */
const [WIDTH, HEIGHT] = [260, 72];

/** Bars: repeat buyers. Line: who bought once. */
function Curve({ past: { repeat, once } }: { past: Past }) {
  const { past: words } = useApp().text.t.rules;
  const bands = Math.max(repeat.length, once.length);
  if (bands < 2) return null;
  const rate = ([came, times]: readonly [number, number]): number => came / times;
  const most = Math.max(...repeat.map(rate), ...once.map(rate), 0.01);
  const wide = WIDTH / bands;
  const high = (share: number): number => (HEIGHT * share) / most;
  const line = once.map((one, i) => `${(i + 0.5) * wide},${HEIGHT - high(rate(one))}`).join(' ');
  return (
    <figure class="curve">
      <p class="legend" aria-hidden="true">
        <span class="bars-mark" /> {words.repeat}
        {once.length > 1 && (
          <>
            <span class="line-mark" /> {words.once}
          </>
        )}
      </p>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={words.spoken(repeat.map((one) => percent(rate(one), 0)))}
      >
        {repeat.map((one, i) => (
          <rect
            key={`${one[0]} ${one[1]} ${i / QUARTERS}`}
            x={i * wide + 1}
            y={HEIGHT - high(rate(one))}
            width={wide - 2}
            height={high(rate(one))}
          />
        ))}
        {once.length > 1 && <polyline points={line} />}
      </svg>
      <figcaption>
        <span>{words.axis(shortFigure(bands / QUARTERS, 2))}</span>
        <span>{words.top(percent(most, 0))}</span>
      </figcaption>
    </figure>
  );
}
