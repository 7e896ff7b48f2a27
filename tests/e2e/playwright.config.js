// Run by `cargo xtask test`, which names the browser and a free port.
import { defineConfig } from "@playwright/test";

const port = process.env.MOTION_TIMELINE_PORT ?? "8099";
const baseURL = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: ".",
  outputDir: "out/artefacts",
  snapshotPathTemplate: "{testDir}/snapshots/{testFileName}/{arg}{ext}",
  // An axe scan of a long page in six renderings takes its time on two busy cores.
  timeout: 120_000,
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["line"], ["json", { outputFile: "out/report.json" }]],
  use: {
    baseURL,
    screenshot: "only-on-failure",
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
  },
  webServer: {
    command: `node server.mjs --port ${port}`,
    url: baseURL,
    reuseExistingServer: false,
    stdout: "ignore",
    stderr: "pipe",
  },
});
