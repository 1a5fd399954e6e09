// Runs the modules of one project: define each, then run the entry. Its own names start with __ui2code.
var __ui2code = (() => {
  const runtime = { ...__ui2code_runtime };
  const { createRoot, ...client } = runtime["react-dom/client"];
  const { flushSync } = runtime["react-dom"];
  // Adds the first line of the project's own sources to the message, because only the message is reported.
  const located = (error) => {
    const frame = /([\w./@-]+\.[cm]?[jt]sx?:\d+):\d+/.exec(error?.stack ?? "");
    if (frame && error instanceof Error) error.message += ` (${frame[1]})`;
    return error;
  };
  const onUncaughtError = (error) => reportError(located(error));
  // Draws at once instead of in a later task: when the script has run, the page is there.
  runtime["react-dom/client"] = {
    ...client,
    createRoot(container, options) {
      const root = createRoot(container, { onUncaughtError, ...options });
      return { render: (node) => flushSync(() => root.render(node)), unmount: () => root.unmount() };
    },
  };
  const definitions = {};
  const loaded = {};
  const load = (path) => {
    if (path in runtime) return runtime[path];
    if (!loaded[path]) {
      const { links, body } = definitions[path];
      const module = (loaded[path] = { exports: {} });
      body(module, module.exports, (specifier) => load(links[specifier] ?? specifier));
    }
    return loaded[path].exports;
  };
  return {
    meta: { env: { MODE: "production", PROD: true, DEV: false, SSR: false, BASE_URL: "/" }, url: "" },
    define: (path, links, body) => (definitions[path] = { links, body }),
    run(path) {
      try {
        load(path);
      } catch (error) {
        throw located(error);
      }
    },
  };
})();
