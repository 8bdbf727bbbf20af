// What stays of a run that was taken back, because a person has worked on it: the same wherever it is told.

import { useApp } from './app-context.ts';

export function Stays() {
  const { state, text } = useApp();
  const { stays } = text.messages;
  const { kept = [], handedOver = [] } = state.takenBack ?? {};
  return (
    <>
      {[...kept.map(stays.kept), ...handedOver.map(stays.handedOver)].map((sentence) => (
        <p key={sentence} class="explain">
          {sentence}
        </p>
      ))}
    </>
  );
}
