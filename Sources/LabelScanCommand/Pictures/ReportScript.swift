/// What a report's page does where scripts are run: its filter.
enum ReportScript {
  static let javaScript = """
    "use strict";
    const form = document.getElementById("filter");
    const words = document.getElementById("words");
    const shown = document.getElementById("shown");
    const images = Array.from(document.querySelectorAll("article"), element => (
      {element, fate: element.dataset.fate, text: element.textContent.toLowerCase()}));
    function filter() {
      const fate = form.elements.fate.value;
      const wanted = words.value.toLowerCase().split(/\\s+/);
      let count = 0;
      for (const image of images) {
        const isShown = wanted.every(word => image.text.includes(word)) &&
          (fate === "all" || (fate === "problems" ? image.fate !== "read" : image.fate === fate));
        image.element.hidden = !isShown;
        count += isShown;
      }
      shown.textContent = count + " of " + images.length;
    }
    if (form) {
      form.hidden = false;
      form.addEventListener("input", filter);
      form.addEventListener("submit", event => event.preventDefault());
      filter();
    }
    """
}
