import { Controller } from "@hotwired/stimulus"
import { visit } from "@hotwired/turbo"

// Looks again after a while, for pages that wait for something.
export default class extends Controller {
  connect() {
    this.wait()
    addEventListener("turbo:render", this.wait)  // what is drawn anew keeps this element as long as it waits
  }

  disconnect() {
    clearTimeout(this.timer)
    removeEventListener("turbo:render", this.wait)
  }

  wait = () => {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => visit(location.href, { action: "replace" }), 1500)
  }
}
