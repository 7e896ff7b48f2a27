// What the tests look at: the built files and some pages that hold the widget, and on a second
// port (another origin) an API that can be made to fail. Loopback only.
//
//   node server.mjs --port 8099

import { parseArgs } from "node:util";
import { api } from "./server/api.js";
import { site } from "./server/site.js";

const { values } = parseArgs({ options: { port: { type: "string", default: "8099" } } });

const data = api();
const dataPort = await listen(data, 0);
const pages = site({ api: `http://127.0.0.1:${dataPort}` });
await listen(pages, Number(values.port));
console.log(`http://127.0.0.1:${values.port}/ with its API on port ${dataPort}`);

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server.address().port));
  });
}
