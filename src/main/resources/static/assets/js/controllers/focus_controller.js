import { Controller } from "@hotwired/stimulus"

// Takes the focus when it appears: a summary of errors wants to be read first.
export default class extends Controller {
  connect() {
    this.element.focus()
  }
}
