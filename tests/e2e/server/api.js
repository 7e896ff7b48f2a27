// An API on another origin than the pages. Every test has a token of its own, the first part of
// the path; `PUT /token` with the name of an answer decides what the token's addresses answer
// from then on, and `GET /token` lists what has been asked.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";

import { DOCUMENTS, PAGES, SHARDS } from "./documents.js";

const CORS = { "Access-Control-Allow-Origin": "*" };
const JSON_HEADERS = { "Content-Type": "application/json", "Cache-Control": "no-store" };

/** The server. */
export function api() {
  const tests = new Map();
  return createServer((request, response) => {
    const url = new URL(request.url, `http://${request.headers.host}`);
    const [, token, ...path] = url.pathname.split("/");
    if (!tests.has(token)) tests.set(token, { answer: "good", requests: [], waiting: [] });
    const test = tests.get(token);
    if (path.length === 0) return control(test, request, response);

    const entry = {
      address: `${url.pathname}${url.search}`,
      origin: request.headers.origin ?? null,
      referer: request.headers.referer ?? null,
      cookie: request.headers.cookie ?? null,
      mode: request.headers["sec-fetch-mode"] ?? null,
      closed: false,
      answered: false,
    };
    test.requests.push(entry);
    response.once("finish", () => (entry.answered = true));
    response.once("close", () => (entry.closed = true));
    answer(test, url, response);
  });
}

async function control(test, request, response) {
  if (request.method === "PUT") {
    let name = "";
    for await (const chunk of request) name += chunk;
    if (name === "release") for (const go of test.waiting.splice(0)) go();
    else if (isKnown(name)) test.answer = name;
    else return response.writeHead(400).end(`no answer is called ${name}`);
  }
  response.writeHead(200, JSON_HEADERS).end(JSON.stringify(test.requests));
}

function isKnown(name) {
  return (
    Object.hasOwn(FAULTS, name) || Object.hasOwn(DOCUMENTS, name) || /^(file|status):/.test(name)
  );
}

function answer(test, url, response) {
  const [kind, argument] = test.answer.split(":");
  const fault = FAULTS[kind];
  if (fault) return fault({ test, url, response });
  if (kind === "status") {
    return response
      .writeHead(Number(argument), { ...CORS, "Content-Type": "text/plain" })
      .end("no");
  }
  if (kind === "file") return json(response, file(argument));
  json(response, JSON.stringify(DOCUMENTS[kind]));
}

/** What goes wrong, by name. */
const FAULTS = {
  // The data, but no other page may read it.
  "no-cors": ({ response }) =>
    response.writeHead(200, JSON_HEADERS).end(JSON.stringify(DOCUMENTS.good)),
  // A log-in page, or a page for what does not exist, with a friendly 200.
  html: ({ response }) =>
    response
      .writeHead(200, { ...CORS, "Content-Type": "text/html" })
      .end("<!doctype html><title>Logga in</title>"),
  "not-json": ({ response }) => json(response, "Motioner: inga i dag."),
  empty: ({ response }) => json(response, ""),
  // As much of the text as came before a program ended too early; a whole answer to HTTP.
  truncated: ({ response }) => {
    const text = JSON.stringify(DOCUMENTS.good);
    json(response, text.slice(0, text.indexOf("En andra motion")));
  },
  // No answer at all.
  destroyed: ({ response }) => response.socket.destroy(),
  // The line breaks in the midst of an answer.
  broken: ({ response }) => {
    const text = JSON.stringify(DOCUMENTS.good);
    response.writeHead(200, { ...CORS, ...JSON_HEADERS, "Content-Length": text.length * 2 });
    response.write(text.slice(0, 40), () => setImmediate(() => response.socket.destroy()));
  },
  // Nothing until the test says so.
  held: ({ test, response }) => {
    test.waiting.push(() => json(response, JSON.stringify(DOCUMENTS.good)));
  },
  // The head at once, the rest when the test says so.
  "held-body": ({ test, response }) => {
    const text = Buffer.from(JSON.stringify(DOCUMENTS.good));
    response.writeHead(200, { ...CORS, ...JSON_HEADERS });
    response.write(text.subarray(0, 20));
    test.waiting.push(() => response.end(text.subarray(20)));
  },
  // A set in shards, all of them or one missing.
  shards: ({ url, response }) => json(response, JSON.stringify(SHARDS[name(url)])),
  "shard-missing": ({ url, response }) => {
    if (name(url) === "2022.json") return response.writeHead(404, CORS).end();
    json(response, JSON.stringify(SHARDS[name(url)]));
  },
  // A set of two pages, and what can be wrong with the link to the second.
  pages: linked((url) => (page(url) === 1 ? "motions.json?page=2" : undefined)),
  loop: linked((url) => (page(url) === 1 ? "motions.json?page=2" : "motions.json")),
  elsewhere: linked(() => "http://127.0.0.1:9/motions.json"),
  "second-missing": ({ url, response }) => {
    if (page(url) === 2) return response.writeHead(404, CORS).end();
    json(response, JSON.stringify({ ...PAGES[0], links: { next: "motions.json?page=2" } }));
  },
  "second-held": ({ test, url, response }) => {
    if (page(url) === 2) return test.waiting.push(() => json(response, JSON.stringify(PAGES[1])));
    json(response, JSON.stringify({ ...PAGES[0], links: { next: "motions.json?page=2" } }));
  },
};

function linked(next) {
  return ({ url, response }) =>
    json(response, JSON.stringify({ ...PAGES[page(url) - 1], links: { next: next(url) } }));
}

function name(url) {
  return url.pathname.split("/").at(-1);
}

function page(url) {
  return Number(url.searchParams.get("page") ?? 1);
}

function json(response, text) {
  response.writeHead(200, { ...CORS, ...JSON_HEADERS }).end(text);
}

function file(name) {
  return readFileSync(new URL(`../../../dist/data/${name}/motions.json`, import.meta.url));
}
