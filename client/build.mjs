// Builds the two front ends into the web root: `app` for desks, `phone` for participants. Every file at the root of src is an entry
// of its own. Names are stable: the server adds the fingerprints.
import { copyFileSync, cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
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

mkdirSync(`${out}/models`, { recursive: true });
for (const folder of ["fonts", "images"]) cpSync(folder, `${out}/${folder}`, { recursive: true });

/** The face finder is told about graphics cards by three packages; it works without, on any phone, and weighs half as much. */
const withoutGraphicsCard = {
  name: "without-graphics-card",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /tfjs-backend-(cpu|webgl|webgpu)\/dist\/index\.js$/ }, ({ path }) => ({ path, namespace: "none" }));
    onLoad({ filter: /.*/, namespace: "none" }, () => ({ contents: "" }));
  },
};

await build({
  entryPoints: readdirSync("src").filter(f => f.endsWith(".ts") && !f.endsWith(".d.ts")).map(f => `src/${f}`),
  outdir: out,
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  plugins: [allOf, withoutGraphicsCard],
  alias: { "@vladmandic/human": "./node_modules/@vladmandic/human/dist/human.esm-nobundle.js" }, // By path: its exports name no such file for "import".
  external: ["fs", "path", "os", "crypto", "worker_threads", "perf_hooks"], // Asked for by branches that run on servers only.
  logLevel: "warning",
});

for (const sheet of ["app", "phone", "phone-more"]) {
  const { css } = compile(`styles/${sheet}.scss`, { loadPaths: ["node_modules", "styles"], style: "compressed", quietDeps: true });
  writeFileSync(`${out}/${sheet}.css`, css);
}

// Of the finder's many models, the one that says where a face is; none that recognises anybody or guesses an age or a mood.
for (const file of ["@vladmandic/human/models/blazeface.json", "@vladmandic/human/models/blazeface.bin",
  "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm", "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm"]) {
  copyFileSync(`node_modules/${file}`, `${out}/models/${basename(file)}`);
}
