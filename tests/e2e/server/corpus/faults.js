// What goes wrong with an answer.

/** Every fault, for whoever opens the server's own address. */
export const FAULTS = {
  "latency=MS": "the answer comes so much later",
  "busy=N": "the first N requests of an address answer 429 with Retry-After: 1; needs id",
  "status=CODE": "this status in place of the answer",
  "cut=1": "half of the text, as a whole answer",
  "broken=1": "half of the text, then the connection breaks",
  "html=1": "an HTML error page with status 200",
  "type=TYPE": "this content type on the right answer",
  "loop=1": "every page leads to another",
  "gone=N": "page N answers 404",
  "nocors=1": "no header that lets other pages read the answer",
  "page=N": "so many objects on a page of OParl",
  "cap=N": "at most so many rows in an answer of Legistar",
  "on=WORD": "the faults only hold for addresses with this word",
  "age=N": "the answer may be kept for so many seconds",
  "id=NAME": "counts requests apart from others; /log/NAME lists them",
};

/** `busy=2,on=papers` as an object. */
export function parse(text) {
  return Object.fromEntries(text.split(",").filter(Boolean).map((part) => part.split("=")));
}

/** Sends the answer as the faults have it, and enters it in the log. */
export async function faulty({ answer, faults, url, request, response, log }) {
  // The faults themselves are the first part of the path.
  const path = url.pathname.split("/").slice(2).join("/");
  const hit = !faults.on || path.includes(faults.on);
  const has = (name) => hit && faults[name] !== undefined;
  if (has("latency")) await new Promise((after) => setTimeout(after, Number(faults.latency)));

  const body = Buffer.from(answer.body);
  const etag = `"${body.length}-${answer.status}"`;
  const headers = { "Content-Type": has("type") ? faults.type : answer.type, ETag: etag };
  if (!has("nocors")) {
    headers["Access-Control-Allow-Origin"] = "*";
    headers["Access-Control-Expose-Headers"] = "Retry-After";
  }
  if (faults.age) headers["Cache-Control"] = `max-age=${faults.age}`;
  const entry = { address: url.href, status: 0 };
  const before = log.filter(({ address }) => address === url.href).length;
  log.push(entry);
  const send = (status, text, more) => {
    entry.status = status;
    response.writeHead(status, { ...headers, ...more }).end(text);
  };

  if (has("busy") && before < Number(faults.busy)) {
    return send(429, "slow down", { "Retry-After": "1" });
  }
  if (has("status")) return send(Number(faults.status), "no");
  if (has("html")) {
    return send(200, "<!doctype html><title>Fel</title><h1>Ett fel uppstod</h1>", {
      "Content-Type": "text/html",
    });
  }
  if (has("gone") && pageOf(url) === faults.gone) return send(404, "gone");
  if (has("cut")) return send(answer.status, body.subarray(0, body.length / 2));
  if (has("broken")) {
    response.writeHead(answer.status, { ...headers, "Content-Length": body.length });
    response.write(body.subarray(0, body.length / 2), () => response.socket.destroy());
    return undefined;
  }
  if (request.headers["if-none-match"] === etag) return send(304);
  return send(answer.status, body);
}

function pageOf(url) {
  const { searchParams: query } = url;
  return query.get("page") ?? query.get("p") ?? "1";
}
