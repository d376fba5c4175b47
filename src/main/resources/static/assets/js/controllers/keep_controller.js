import { Controller } from "@hotwired/stimulus"

// Keeps a form as a draft a moment after somebody has typed. What leaves the page is kept at once, unless it is sent.
export default class extends Controller {
  static values = { at: String, says: String, lost: String }

  connect() {
    this.element.addEventListener("input", this.soon)
    this.element.addEventListener("submit", this.sent)
    addEventListener("pagehide", this.leave)
    document.addEventListener("turbo:before-visit", this.leave)
  }

  disconnect() {
    clearTimeout(this.timer)
    removeEventListener("pagehide", this.leave)
    document.removeEventListener("turbo:before-visit", this.leave)
  }

  soon = () => {
    clearTimeout(this.timer)
    this.waiting = true
    this.timer = setTimeout(this.keep, 1500)
  }

  sent = () => {
    clearTimeout(this.timer)
    this.waiting = false
  }

  leave = () => {
    if (this.waiting) this.keep()
  }

  keep = async () => {
    clearTimeout(this.timer)
    this.waiting = false
    const body = new URLSearchParams(new FormData(this.element))
    try {
      const answer = await fetch(this.atValue, { method: "POST", headers: { "X-Requested-With": "keep" }, body, redirect: "manual", keepalive: body.toString().length < 60000 })
      this.tell(answer.status === 204 ? this.saysValue : this.lostValue)
    } catch {
      this.waiting = true  // no connection; the next letter typed tries again
      this.tell(this.lostValue)
    }
  }

  tell(what) {
    const told = document.getElementById("kept")
    if (told) told.textContent = what
  }
}
