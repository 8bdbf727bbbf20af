// google.script in the sidebar's page. Arguments and answers cross as JSON texts, each call on its own: nothing is kept in order.
(() => {
  const waiting = new Map();
  let last = 0;
  const check = (value, path) => {
    const kind = typeof value;
    const fail = (what) => {
      throw new TypeError(`Failed due to illegal value in property: ${path} (${what})`);
    };
    if (kind === 'function' || kind === 'symbol' || kind === 'bigint') fail(kind);
    if (kind !== 'object' || value === null) return;
    const type = Object.prototype.toString.call(value).slice(8, -1);
    if (type !== 'Array' && type !== 'Object') fail(type);
    for (const [key, item] of Object.entries(value)) check(item, path === '' ? key : `${path}.${key}`);
  };
  const runner = (handlers) =>
    new Proxy(
      {},
      {
        get(_, name) {
          if (typeof name === 'symbol' || name === 'then') return undefined;
          if (name === 'withSuccessHandler') return (success) => runner({ ...handlers, success });
          if (name === 'withFailureHandler') return (failure) => runner({ ...handlers, failure });
          if (name === 'withUserObject') return (object) => runner({ ...handlers, object, given: true });
          return (...args) => {
            for (const [i, arg] of args.entries()) check(arg, String(i));
            const id = ++last;
            waiting.set(id, handlers);
            parent.postMessage({ regularsCall: { id, name, args: JSON.stringify(args) } }, '*');
          };
        },
      },
    );
  addEventListener('message', ({ source, data }) => {
    const answer = source === parent && data?.regularsAnswer;
    if (!answer) return;
    const handlers = waiting.get(answer.id);
    if (!handlers) return;
    waiting.delete(answer.id);
    const object = handlers.given ? [handlers.object] : [];
    if (answer.error !== undefined) {
      const error = new Error(answer.error);
      error.name = 'ScriptError';
      if (handlers.failure) handlers.failure(error, ...object);
      else console.error(error);
    } else handlers.success?.(JSON.parse(answer.result), ...object);
  });
  const host = (message) => parent.postMessage({ regularsHost: message }, '*');
  // F6 leaves the frame.
  addEventListener('keydown', (event) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    host({ leave: event.shiftKey ? -1 : 1 });
  });
  window.google = {
    script: {
      run: runner({}),
      host: {
        close: () => host({ close: true }),
        setHeight: () => {},
        setWidth: () => {},
        editor: { focus: () => host({ focus: true }) },
        origin: 'https://docs.google.com',
      },
    },
  };
})();
