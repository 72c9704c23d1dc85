import { readFile } from "node:fs/promises";
import { dirname, posix, resolve } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { policyIn, securityPolicy } from "./content-security-policy.ts";

type Bundle = Rolldown.OutputBundle;

/** The one font file that the first paint needs. */
const FIRST_FONT = /hanken-grotesk-latin-wght-normal.*\.woff2$/;

/** The comment that Vite leaves at the end of a CSS file. */
const VITE_MARK = /\/\*\$vite\$:\d+\*\//g;

/**
 * Makes the built page fast and strict: the CSS of the entry goes into `index.html` (one request less before the first
 * paint), the font of the first paint is preloaded, and a Content-Security-Policy names the hash of that very style.
 */
export function strictPage(): Plugin {
  let style = "";
  let outDir = "";
  return {
    name: "second-take:strict-page",
    apply: (_config, { command, isPreview }) => command === "build" || isPreview === true,

    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },

    generateBundle: {
      // Before Vite writes the links of the page and the preload lists of lazy chunks: both then know nothing of this CSS.
      order: "pre",
      handler(_options, bundle) {
        style = takeEntryStyle(bundle);
      },
    },

    transformIndexHtml: {
      order: "post",
      handler(html, { bundle }) {
        const charset = /<meta charset="utf-8"\s*\/?>/i;
        if (bundle === undefined) return html;
        if (!charset.test(html)) throw new Error('index.html needs <meta charset="utf-8"> first in its head.');
        const font = Object.keys(bundle).find((file) => FIRST_FONT.test(file));
        const policy = `<meta http-equiv="Content-Security-Policy" content="${securityPolicy(style)}" />`;
        const preload = font && `<link rel="preload" as="font" type="font/woff2" href="./${font}" crossorigin />`;
        return html
          .replace(charset, (found) => `${found}\n    ${policy}`)
          .replace("</head>", () => `  ${preload ?? ""}<style>${style}</style>\n  </head>`);
      },
    },

    async configurePreviewServer(server) {
      const policy = policyIn(await readFile(resolve(outDir, "index.html"), "utf8"));
      server.middlewares.use((_request, response, next) => {
        response.setHeader("Content-Security-Policy", policy);
        next();
      });
    },
  };
}

/** Removes the CSS of the entry and of all that it imports statically from the bundle, and gives it back as one text. */
function takeEntryStyle(bundle: Bundle): string {
  const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
  const entry = chunks.find((chunk) => chunk.isEntry && chunk.facadeModuleId?.endsWith(".html"));
  if (entry === undefined) return "";
  const styles: string[] = [];
  const seen = new Set<string>();
  const visit = (chunk: Rolldown.OutputChunk): void => {
    if (seen.has(chunk.fileName)) return;
    seen.add(chunk.fileName);
    for (const imported of chunk.imports) {
      const output = bundle[imported];
      if (output?.type === "chunk") visit(output);
    }
    const files = chunk.viteMetadata?.importedCss ?? new Set<string>();
    for (const file of files) {
      const asset = bundle[file];
      if (asset?.type !== "asset") continue;
      styles.push(urlsFromRoot(String(asset.source), file));
      delete bundle[file];
    }
    files.clear();
  };
  visit(entry);
  return styles.join("").replaceAll(VITE_MARK, "").trim();
}

/** Addresses in a CSS file are relative to it; inlined in the page they must be relative to the page. */
function urlsFromRoot(css: string, file: string): string {
  return css.replace(/url\((["']?)(?!data:|#|\/|[a-z]+:)([^"')]+)\1\)/g, (_match, quote: string, url: string) => {
    return `url(${quote}./${posix.join(dirname(file), url)}${quote})`;
  });
}
