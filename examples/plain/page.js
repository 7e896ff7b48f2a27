// The page's own link chooses what is seen, and the page tells how many motions that are.

const widget = document.querySelector("motion-timeline");
const found = document.querySelector("#found");

document.querySelector("#parking").addEventListener("click", () => {
  widget.view = { areas: [], words: "parkering" };
});

for (const event of ["motion-timeline-ready", "motion-timeline-filter"]) {
  widget.addEventListener(event, ({ detail }) => {
    found.textContent = `${detail.found} av ${detail.total} motioner`;
  });
}
