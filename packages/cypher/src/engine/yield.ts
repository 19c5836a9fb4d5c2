/** Lets the event loop run: a macrotask that browsers do not delay, as timers are. */
export function breathe(): Promise<void> {
  if (typeof setImmediate === 'function') return new Promise(resolve => setImmediate(resolve));
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    (port1 as { onmessage?: unknown }).onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
