"use strict";
// Lifts the proven words of a report into a pane beside the line that cites them. Nothing here makes markup
// from text: the pane holds a copy of nodes that the page already has.
(() => {
  const pane = document.getElementById("pane");
  const part = (name) => pane.querySelector(name);
  const cites = [...document.querySelectorAll("main a.cite")];
  let current = null;

  const shown = (cite) => cite.getClientRects().length > 0;
  const proofOf = (cite) => document.getElementById(cite.hash.slice(1));
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const scroll = (node, block) => node.scrollIntoView({ block, behavior: calm ? "auto" : "smooth" });

  function fill(cite) {
    const anchor = proofOf(cite);
    const source = anchor.closest(".source");
    const copy = source.querySelector(".text").cloneNode(true);
    const index = anchor.id.slice(source.id.length + 1);
    const words = [...copy.querySelectorAll(".k" + index)];
    for (const inner of copy.querySelectorAll("[id]")) inner.removeAttribute("id");
    for (const word of words) word.classList.add("lit");
    part(".number").textContent = source.dataset.number;
    part(".outlet").textContent = source.dataset.outlet;
    part(".origin").replaceChildren(...[...source.querySelector(".origin").cloneNode(true).childNodes]);
    part(".holds").replaceChildren(copy);
    return words[0];
  }

  function open(cite, move) {
    if (current) current.classList.remove("here");
    current = cite;
    cite.classList.add("here");
    pane.hidden = false;
    document.body.classList.add("reading");
    const word = fill(cite);
    if (word) part(".holds").scrollTop = word.offsetTop - part(".holds").clientHeight / 3;
    const visible = cites.filter(shown);
    part(".place").textContent = cite.dataset.name + ", " + (visible.indexOf(cite) + 1) + " of " + visible.length;
    history.replaceState(null, "", cite.hash);
    scroll(cite, innerWidth < 900 ? "start" : "nearest");
    if (move) part("#pane-title").focus({ preventScroll: true });
  }

  function shut() {
    pane.hidden = true;
    document.body.classList.remove("reading");
    history.replaceState(null, "", location.pathname + location.search);
    if (!current) return;
    current.classList.remove("here");
    current.focus({ preventScroll: true });
  }

  function step(by) {
    const visible = cites.filter(shown);
    const from = visible.indexOf(pane.hidden ? document.activeElement : current);
    const next = visible[from < 0 ? (by > 0 ? 0 : visible.length - 1) : from + by];
    if (!next) return;
    if (pane.hidden) next.focus();
    else open(next, false);
  }

  document.addEventListener("click", (event) => {
    const cite = event.target.closest("main a.cite");
    if (!cite || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open(cite, true);
  });
  part(".shut").addEventListener("click", shut);
  part(".back").addEventListener("click", () => step(-1));
  part(".on").addEventListener("click", () => step(1));

  const keys = { j: 1, ArrowDown: 1, ArrowRight: 1, k: -1, ArrowUp: -1, ArrowLeft: -1 };
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && !pane.hidden) return shut();
    // Arrows scroll the page as ever, unless a proof has the focus or the pane is open.
    const arrow = event.key.startsWith("Arrow");
    const busy = !pane.hidden || document.activeElement.matches("a.cite");
    if (!(event.key in keys) || (arrow && (!busy || part(".holds").contains(document.activeElement)))) return;
    event.preventDefault();
    step(keys[event.key]);
  });

  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("details:not([open])")) fold.open = true;
  });

  part(".holds").tabIndex = 0;
  const asked = location.hash && cites.find((cite) => cite.hash === location.hash);
  if (asked) open(asked, false);
})();
