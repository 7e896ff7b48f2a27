// What the tests look at: the built files and some pages that hold the widget, and on other
// ports (other origins) an API that can be made to fail, small answers of every dialect, and a
// corpus of real ones where MOTION_TIMELINE_CORPUS names its folder. Loopback only.
//
//   node server.mjs --port 8099

import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { api } from "./server/api.js";
import { corpus } from "./server/corpus/server.js";
import { embedder } from "./server/embedder.js";
import { site } from "./server/site.js";

const { values } = parseArgs({ options: { port: { type: "string", default: "8099" } } });

const data = api();
const dataPort = await listen(data, 0);
const small = await listen(corpus(fileURLToPath(new URL("../fixtures/corpus", import.meta.url))), 0);
const real = process.env.MOTION_TIMELINE_CORPUS;
const origins = {
  api: `http://127.0.0.1:${dataPort}`,
  small: `http://127.0.0.1:${small}`,
  embedder: `http://127.0.0.1:${await listen(embedder(), 0)}`,
  corpus: real ? `http://127.0.0.1:${await listen(corpus(real), 0)}` : null,
};
const pages = site(origins);
await listen(pages, Number(values.port));
console.log(`http://127.0.0.1:${values.port}/ with its API on port ${dataPort}`);

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server.address().port));
  });
}
