// For pages with frames of motion-timeline: makes each as high as what is in it.
addEventListener("message", ({ data, origin, source }) => {
  if (data?.type !== "motion-timeline:height" || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll("iframe[src]")) {
    // In a sandbox a page has no origin, and says so.
    const expected = [new URL(frame.src).origin, frame.hasAttribute("sandbox") && "null"];
    if (frame.contentWindow !== source || !expected.includes(origin)) continue;
    const borders = frame.offsetHeight - frame.clientHeight;
    frame.style.height = `${Math.min(Math.ceil(data.height), 30000) + borders}px`;
  }
});
