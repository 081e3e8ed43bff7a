// Builds the two front ends into the web root: `app` for desks, `phone` for participants. Every file at the root of src is an entry
// of its own. Names are stable: the server adds the fingerprints.
import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { compile } from "sass";

const out = "../src/Web/wwwroot/front";

/** `import "all:elements"` stands for every file of that folder, so that a feature adds an element by adding a file. */
const allOf = {
  name: "all-of-a-folder",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^all:/ }, ({ path }) => ({ path: path.slice(4), namespace: "all" }));
    onLoad({ filter: /.*/, namespace: "all" }, ({ path }) => ({
      contents: readdirSync(`src/${path}`).filter(f => f.endsWith(".ts")).sort().map(f => `import "./${f}";`).join("\n"),
      resolveDir: `src/${path}`,
    }));
  },
};

mkdirSync(out, { recursive: true });
for (const folder of ["fonts", "images"]) cpSync(folder, `${out}/${folder}`, { recursive: true });

await build({
  entryPoints: readdirSync("src").filter(f => f.endsWith(".ts") && !f.endsWith(".d.ts")).map(f => `src/${f}`),
  outdir: out,
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  plugins: [allOf],
  logLevel: "warning",
});

for (const sheet of ["app", "phone"]) {
  const { css } = compile(`styles/${sheet}.scss`, { loadPaths: ["node_modules", "styles"], style: "compressed", quietDeps: true });
  writeFileSync(`${out}/${sheet}.css`, css);
}
