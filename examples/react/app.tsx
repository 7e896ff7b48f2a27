// React 19 sets the element's properties and listens to its events under their own names.

import { StrictMode, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import type { MotionTimelineElement, MotionTimelineSummary } from "../../docs/motion-timeline";

function Motions() {
  const widget = useRef<MotionTimelineElement>(null);
  const [words, setWords] = useState("");
  const [seen, setSeen] = useState<MotionTimelineSummary | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [shown, setShown] = useState(true);
  return (
    <main>
      <h1>Motioner</h1>
      <label>
        Ord: <input value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      <button type="button" onClick={() => setShown(!shown)}>
        {shown ? "Göm" : "Visa"}
      </button>
      <button type="button" onClick={() => widget.current?.focusResults()}>
        Till listan
      </button>
      <p id="seen">{seen ? `${seen.found} av ${seen.total}` : "Inget än"}</p>
      <p id="opened">{opened}</p>
      {shown && (
        <motion-timeline
          ref={widget}
          src="/data/boras/motions.json"
          headingLevel={2}
          words={words}
          onmotion-timeline-ready={({ detail }) => setSeen(detail)}
          onmotion-timeline-filter={({ detail }) => {
            setSeen(detail);
            setWords(detail.view.words);
          }}
          onmotion-timeline-select={({ detail }) => setOpened(detail.open ? detail.id : null)}
        >
          <a href="https://www.boras.se">Motionerna hos Borås Stad</a>
        </motion-timeline>
      )}
    </main>
  );
}

const root = document.querySelector("#app");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Motions />
    </StrictMode>,
  );
}
