// Asks for the newest only: a short wait while a person still types, and answers that a newer question has overtaken are dropped.

export interface Newest<T> {
  /** Replaces whatever was asked before. `delay` in milliseconds. */
  ask(
    delay: number,
    question: () => Promise<T>,
    answered: (value: T) => void,
    failed: (error: unknown) => void,
  ): void;
  /** Forgets the question under way. */
  drop(): void;
}

export function newest<T>(): Newest<T> {
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drop = () => {
    turn += 1;
    clearTimeout(timer);
  };
  return {
    drop,
    ask(delay, question, answered, failed) {
      drop();
      const mine = turn;
      const go = () =>
        question().then(
          (value) => mine === turn && answered(value),
          (error) => mine === turn && failed(error),
        );
      if (delay === 0) void go();
      else timer = setTimeout(go, delay);
    },
  };
}
