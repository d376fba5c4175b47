package belay.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * What can be said for sure of how good a draft is: never more than is proved of it as it stands.
 *
 * <p>A proof is about the arrangement that was found and the people it was found for. After a change by hand only what no arrangement
 * of these people can exceed is still true; once people, format or rules are others, nothing is.
 *
 * @param best whether it is proved that nothing better exists
 */
public record Assurance(boolean best, List<Remark> says) {

    static Assurance of(Draft draft, Finding finding, Summary summary) {
        if (!finding.samePeople()) {
            return new Assurance(false, List.of(Remark.of("matching.sure.others")));
        }
        if (!finding.arrangement().equals(summary.arrangement())) {
            return new Assurance(false, byHand(finding, summary.tally(), finding.mostPlaced() != null || draft.bound() != null));
        }
        boolean all = finding.mostPlaced() != null && finding.mostPlaced() <= finding.placed();
        boolean best = all && draft.bound() != null && draft.bound() <= draft.objective();
        return new Assurance(best, asMatched(draft, finding, all, best));
    }

    private static List<Remark> byHand(Finding finding, Tally now, boolean proved) {
        var says = new ArrayList<>(List.of(Remark.of(proved ? "matching.sure.by-hand.proved" : "matching.sure.by-hand")));
        if (finding.mostPlaced() != null && finding.locks() == 0 && now.broken() == 0 && now.placed() <= finding.mostPlaced()) {
            says.add(room(finding.mostPlaced() - now.placed()));
        }
        return says;
    }

    private static List<Remark> asMatched(Draft draft, Finding finding, boolean all, boolean best) {
        var says = new ArrayList<Remark>();
        if (finding.ending() != null) {
            says.add(Remark.of("matching.sure.ended", finding.ending().by()));
        }
        if (best) {
            says.add(Remark.of(finding.locks() == 0 ? "matching.sure.best" : "matching.sure.best.locks"));
        } else if (finding.mostPlaced() == null) {
            says.add(Remark.of("matching.sure.unproved"));
        } else {
            says.add(room(all ? 0 : finding.mostPlaced() - finding.placed()));
            if (draft.bound() != null && draft.bound() > 0) {
                says.add(Remark.of("matching.sure.within", gap(draft)));
            }
        }
        return says;
    }

    private static Remark room(int more) {
        return more == 0 ? Remark.of("matching.sure.all") : Remark.of("matching.sure.most", more);
    }

    /** How far the draft could be from the best there is, in tenths of a percent and never too little; 0 where nothing is proved. */
    public static double gap(Draft draft) {
        return draft.bound() == null || draft.bound() <= 0 ? 0 : Math.ceil(1000.0 * (draft.bound() - draft.objective()) / draft.bound()) / 10;
    }
}
