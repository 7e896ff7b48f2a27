// DataTables: data from an array, rows made when they are needed (`deferRender`), 20 a page as the
// widget, sorted by date, its own search over title and people, an area filter by its `column().search`.

import DataTable from "datatables.net";

import { areasOf, load, make, people, status } from "./facts.js";

const data = await load();
const motions = data.motions.map((motion) => ({
  title: motion.title,
  submitted: motion.submitted,
  status: status(motion),
  people: people(motion),
  areas: ` ${areasOf(motion).join(" ")} `,
}));
const picker = make("select", { id: "area" }, make("option", { value: "", textContent: "Alla" }));
for (const area of data.areas) {
  picker.append(make("option", { value: area.id, textContent: area.name }));
}
document.querySelector("main").append(picker, make("table", { id: "table" }));
const table = new DataTable("#table", {
  data: motions,
  columns: [
    { data: "title", title: "Motion", orderable: false },
    { data: "submitted", title: "Inlämnad", type: "string", searchable: false },
    { data: "status", title: "Status", searchable: false },
    { data: "people", title: "Förslagsställare", orderable: false },
    { data: "areas", visible: false, orderable: false },
  ],
  order: [[1, "desc"]],
  pageLength: 20,
  deferRender: true,
  autoWidth: false,
  searchDelay: 0,
});
picker.addEventListener("change", () => {
  const wanted = picker.value;
  const named = wanted ? (text) => text.includes(` ${wanted} `) : "";
  table.column(4).search(named).draw();
});
document.body.dataset.ready = "yes";
