import { Controller } from "@hotwired/stimulus"
import Sortable from "sortablejs"

// Moves people by hand from group to group. It fills in and sends the same form that “Move to…” does, and the server draws the result.
export default class extends Controller {
  static targets = ["form", "list"]

  listTargetConnected(list) {
    list.sortable = Sortable.create(list, {
      group: "seats",
      draggable: "[data-person]:not([data-locked])",
      filter: "a, button",
      preventOnFilter: false,
      sort: false,
      delay: 150,
      delayOnTouchOnly: true,
      onStart: ({ item }) => { item.dataset.dragging = "" },
      onMove: ({ to }) => this.#over(to),
      onEnd: ({ item, from, to }) => this.#drop(item, from, to)
    })
  }

  listTargetDisconnected(list) {
    list.sortable.destroy()
  }

  #over(list) {
    this.#clear()
    list.closest(".proposal")?.setAttribute("data-drop", "")
  }

  #clear() {
    this.element.querySelectorAll("[data-drop]").forEach(group => group.removeAttribute("data-drop"))
  }

  #drop(item, from, to) {
    delete item.dataset.dragging
    this.#clear()
    if (from !== to) {
      const form = this.formTarget.closest("form")
      form.elements.person.value = item.dataset.person
      form.elements.from.value = from.dataset.group
      form.elements.to.value = to.dataset.group
      form.elements.role.value = to.dataset.role
      form.requestSubmit()
    }
  }
}
