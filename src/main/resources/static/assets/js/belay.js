import { config } from "@hotwired/turbo"
import { Application } from "@hotwired/stimulus"
import Availability from "/assets/js/controllers/availability_controller.js"
import Clock from "/assets/js/controllers/clock_controller.js"
import Desk from "/assets/js/controllers/desk_controller.js"
import Focus from "/assets/js/controllers/focus_controller.js"
import Keep from "/assets/js/controllers/keep_controller.js"
import Menu from "/assets/js/controllers/menu_controller.js"
import Refresh from "/assets/js/controllers/refresh_controller.js"

config.drive.progressBarDelay = 2 ** 31 - 1  // never: its colours are not ours, and browsers show their own

const application = Application.start()
application.register("availability", Availability)
application.register("clock", Clock)
application.register("desk", Desk)
application.register("focus", Focus)
application.register("keep", Keep)
application.register("menu", Menu)
application.register("refresh", Refresh)
