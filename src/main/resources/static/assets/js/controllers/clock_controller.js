import { Controller } from "@hotwired/stimulus"

// Tells a moment by the clock of whoever reads, where nobody told us which one that is; again when a form comes back, which leaves this in place and empty.
export default class extends Controller {
  static values = { says: String }

  connect() {
    this.tell = this.tell.bind(this)
    document.addEventListener("turbo:render", this.tell)
    this.tell()
  }

  disconnect() {
    document.removeEventListener("turbo:render", this.tell)
  }

  tell() {
    const last = new Date(Date.parse(this.element.dateTime) - 60000)
    const moment = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" }).format(last)
    this.element.textContent = this.saysValue.replace("{}", moment)
    this.element.hidden = false
  }
}
