// Run by `cargo xtask test`, which names the browsers and a free port.
import { defineConfig } from "@playwright/test";

const port = process.env.MOTION_TIMELINE_PORT ?? "8099";
const baseURL = `http://127.0.0.1:${port}/`;

const chromium = {
  launchOptions: {
    executablePath: process.env.MOTION_TIMELINE_CHROMIUM,
    // What a closed network and a container need.
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  },
};

export default defineConfig({
  testDir: ".",
  outputDir: "out/artefacts",
  snapshotPathTemplate: "{testDir}/snapshots/{testFileName}/{arg}{ext}",
  // An axe scan of a long page in six renderings takes its time on two busy cores.
  timeout: 120_000,
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["line"], ["json", { outputFile: "out/report.json" }], ["./support/hosts.js"]],
  use: { baseURL, screenshot: "only-on-failure" },
  projects: [
    {
      name: "chromium",
      testIgnore: /longtask\.spec/,
      use: chromium,
    },
    // What measures time, with nothing beside it.
    { name: "alone", testMatch: /longtask\.spec/, workers: 1, use: chromium },
    {
      name: "firefox",
      // What is read and counted is the same program in every browser; what a page, a policy or
      // an engine does to it is not.
      testIgnore: new RegExp(
        "(areas|aria|boras|filters|longtask|manifest|mistakes|screens|servers|shards|sources|status|words|years)\\.spec",
      ),
      grepInvert: /@once/,
      use: {
        browserName: "firefox",
        // Firefox as it is published, over WebDriver BiDi. Playwright 1.65 sends it a command
        // that the ESR of 2026 (153) does not know, so 1.64 is pinned.
        channel: "moz-firefox",
        launchOptions: {
          executablePath: process.env.MOTION_TIMELINE_FIREFOX,
          // The protocol can't tell it media features. A colour on its way to another is neither.
          firefoxUserPrefs: { "ui.prefersReducedMotion": 1 },
        },
      },
    },
  ],
  webServer: {
    command: `node server.mjs --port ${port}`,
    url: baseURL,
    reuseExistingServer: false,
    stdout: "ignore",
    stderr: "pipe",
  },
});
