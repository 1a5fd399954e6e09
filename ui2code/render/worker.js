// Formats and translates source text; it never runs it. One JSON object a line in, one a line out.
"use strict";
const path = require("node:path");
const readline = require("node:readline");

const vendor = (name) => require(path.join(__dirname, "vendor", name));
const extension = (file) => file.slice(file.lastIndexOf(".") + 1);

const PARSERS = {
  css: "css", html: "html", json: "json", js: "babel", jsx: "babel", mjs: "babel", ts: "babel-ts", tsx: "babel-ts",
};
const STYLE = { printWidth: 100, htmlWhitespaceSensitivity: "css" };

async function formatFile(file, text) {
  const prettier = vendor("prettier.js");
  const parser = PARSERS[extension(file)];
  if (!parser) return { text };
  try {
    return { text: await prettier.format(text, { ...STYLE, parser, plugins: prettier.plugins }) };
  } catch (error) {
    return { errors: [prettierError(error)] };
  }
}

function prettierError(error) {
  const start = error.loc?.start ?? error.loc ?? {};
  // Prettier appends the position and a code frame to the message; the finding has the position already.
  const message = String(error.message).split("\n")[0].replace(/\s*\(\d+:\d+\)\s*$/, "");
  return { line: start.line ?? 1, column: Math.max(1, start.column ?? 1), message };
}

function transformFile(file, text) {
  const typed = /^tsx?$/.test(extension(file));
  const jsx = extension(file) !== "ts";
  const parsed = parse(text, [...(jsx ? ["jsx"] : []), ...(typed ? ["typescript"] : [])]);
  if (parsed.errors.length) return { errors: parsed.errors };
  try {
    const { code } = vendor("sucrase.js").transform(stamped(file, text, parsed.program), {
      transforms: ["imports", ...(jsx ? ["jsx"] : []), ...(typed ? ["typescript"] : [])],
      jsxRuntime: "automatic",
      production: true,
      filePath: file,
      preserveDynamicImport: false,
    });
    return { code, imports: importsOf(parsed.program) };
  } catch (error) {
    // Newer syntax than it knows; its own place is off on lines that carry marks.
    return { errors: [{ line: error.loc?.line ?? 1, column: 1, message: String(error.message) }] };
  }
}

// Marks every host element with where it stands; on one line, so that line numbers stay true.
function stamped(file, text, program) {
  let result = "";
  let done = 0;
  for (const { name, typeArguments, loc } of hostElements(program)) {
    const { end } = typeArguments ?? name;
    const source = JSON.stringify(`${file}:${loc.start.line}:${loc.start.column + 1}`);
    result += `${text.slice(done, end)} data-ui2code-src={${source}}`;
    done = end;
  }
  return result + text.slice(done);
}

function hostElements(program) {
  return nodes(program).filter(({ type, name }) => type === "JSXOpeningElement" && /^[a-z]/.test(name.name ?? ""));
}

// All nodes of a syntax tree, parents first, in the order of the source.
function nodes(node, found = []) {
  found.push(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child.type === "string") nodes(child, found);
    }
  }
  return found;
}

function parse(text, plugins) {
  try {
    const { errors, program } = vendor("babel-parser.js").parse(text, {
      sourceType: "module", errorRecovery: true, plugins,
    });
    return { errors: errors.map(babelError), program };
  } catch (error) {
    if (!error.loc) throw error;
    return { errors: [babelError(error)] };
  }
}

function babelError(error) {
  return {
    line: error.loc.line,
    column: error.loc.column + 1,
    message: error.message.replace(/\s*\(\d+:\d+\)\s*$/, ""),
  };
}

const IMPORTS = new Set([
  "ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration", "ImportExpression",
]);

function importsOf(program) {
  return nodes(program)
    .filter((node) => IMPORTS.has(node.type) && node.source?.type === "StringLiteral")
    .filter((node) => node.importKind !== "type" && node.exportKind !== "type")
    .map(({ source }) => ({
      specifier: source.value, line: source.loc.start.line, column: source.loc.start.column + 1,
    }));
}

const OPERATIONS = { format: formatFile, transform: transformFile };

async function answer({ id, operation, files }) {
  const results = {};
  for (const [file, text] of Object.entries(files)) results[file] = await OPERATIONS[operation](file, text);
  return { id, results };
}

// What the first request would wait for: compilers loaded, and their code compiled by one small file each.
async function warmUp() {
  const files = {
    "a.tsx": "export const A = ({ b }: { b: string }) => <p className='c'>{b && <i>{b}</i>} text</p>;",
    "a.css": ".a { color: red; margin: 0 1px } @media (max-width: 1px) { .b { top: calc(1px + 2%) } }",
    "a.html": "<!doctype html><body><p class='a'>b <i>c</i></p><ul><li><img src='d' alt=''></li></ul></body>",
  };
  for (const [file, text] of Object.entries(files)) await formatFile(file, text);
  transformFile("a.tsx", files["a.tsx"]);
}

async function main() {
  await warmUp();
  for await (const line of readline.createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const request = JSON.parse(line);
    let reply;
    try {
      reply = await answer(request);
    } catch (error) {
      reply = { id: request.id, failure: String(error.stack ?? error) };
    }
    process.stdout.write(JSON.stringify(reply) + "\n");
  }
}

main();
