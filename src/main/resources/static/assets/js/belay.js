import { config } from "@hotwired/turbo"
import { Application } from "@hotwired/stimulus"
import Availability from "/assets/js/controllers/availability_controller.js"
import Focus from "/assets/js/controllers/focus_controller.js"
import Menu from "/assets/js/controllers/menu_controller.js"

config.drive.progressBarDelay = 2 ** 31 - 1  // never: its colours are not ours, and browsers show their own

const application = Application.start()
application.register("availability", Availability)
application.register("focus", Focus)
application.register("menu", Menu)
