// Serves a corpus; see server/corpus/server.js. Run by `cargo xtask api`.
//
//   node corpus.mjs --corpus DIR --port 8090

import { parseArgs } from "node:util";
import { corpus } from "./server/corpus/server.js";

const { values } = parseArgs({
  options: { corpus: { type: "string" }, port: { type: "string", default: "8090" } },
});
const server = corpus(values.corpus);
server.listen(Number(values.port), "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${server.address().port}/ lists the sources and the faults`);
});
