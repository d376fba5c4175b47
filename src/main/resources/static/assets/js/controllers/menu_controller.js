import { Controller } from "@hotwired/stimulus"

// A <details> that closes on Escape and on a click elsewhere. Without this file it still opens and closes.
export default class extends Controller {
  connect() {
    this.listeners = new AbortController()
    const { signal } = this.listeners
    document.addEventListener("click", event => this.element.contains(event.target) || this.close(), { signal })
    this.element.addEventListener("keydown", event => event.key === "Escape" && this.close(true), { signal })
  }

  disconnect() {
    this.listeners.abort()
  }

  close(andFocus = false) {
    if (!this.element.open) return
    this.element.open = false
    if (andFocus) this.element.querySelector("summary").focus()
  }
}
