/** Until what the last touch or key changed is on the screen; a tab that nobody looks at is not painted, and goes on. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      document.removeEventListener('visibilitychange', done);
      resolve();
    };
    if (document.hidden) return done();
    document.addEventListener('visibilitychange', done);
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 100);
  });
}
