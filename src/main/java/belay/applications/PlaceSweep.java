package belay.applications;

import belay.outbox.Due;
import org.springframework.stereotype.Component;

/** What Belay does about free places while nobody looks. */
@Component
class PlaceSweep {

    private final PlaceOffers offers;
    private final WaitingList list;

    PlaceSweep(PlaceOffers offers, WaitingList list) {
        this.offers = offers;
        this.list = list;
    }

    void run() {
        Due.each(offers.rounds(), round -> "Waiting list of round " + round, list::look);
    }
}
