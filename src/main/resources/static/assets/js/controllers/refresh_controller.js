import { Controller } from "@hotwired/stimulus"
import { visit } from "@hotwired/turbo"

// Looks again after a while, for pages that wait for something.
export default class extends Controller {
  connect() {
    this.timer = setTimeout(() => visit(location.href, { action: "replace" }), 1500)
  }

  disconnect() {
    clearTimeout(this.timer)
  }
}
