// What a person chooses of the predictions: what is typed becomes choices, and what does not fit is said by name.

import { describe, expect, it } from 'vitest';
import { predictionForm, predictionOf } from '../../sidebar/state/prediction-form.ts';

describe('the choices of the predictions', () => {
  it('are nothing to keep where all is as usual', () => {
    expect(predictionOf(predictionForm())).toEqual({ choices: {}, faults: null });
  });

  it('are kept and opened again', () => {
    const kept = { chanceDays: 180, margin: 37.5 } as const;
    expect(predictionOf(predictionForm(kept)).choices).toEqual(kept);
  });

  it('are read as people type numbers', () => {
    expect(predictionOf({ ...predictionForm(), discount: '７.5' }).choices).toEqual({ discount: 7.5 });
  });

  it.each(['', 'half', '-1', '101', '10%'])('%j is no percentage', (typed) => {
    expect(predictionOf({ ...predictionForm(), margin: typed }).faults).toEqual(['margin']);
  });
});
