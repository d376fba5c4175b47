package belay.matching;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is said of a draft true: people change their weeks and organizers their formats while groups stand on the desk.
 *
 * <p>A draft is judged anew when somebody looks at it and what it was judged by has changed since; else its verdicts are only read. One
 * that cannot be changed any more stays as it was.
 */
@Component
class Renewal {

    private final Drafts drafts;
    private final Proposals proposals;
    private final Opinions opinions;
    private final Summaries summaries;
    private final Pools pools;
    private final Bases bases;

    Renewal(Drafts drafts, Proposals proposals, Opinions opinions, Summaries summaries, Pools pools, Bases bases) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.opinions = opinions;
        this.summaries = summaries;
        this.pools = pools;
        this.bases = bases;
    }

    /** The setting with its draft as it is now. */
    @Transactional
    Setting renew(Setting setting) {
        long draft = setting.draft().id();
        if (!isStale(setting) || !drafts.isOpen(draft)) {
            return setting;
        }
        drafts.hold(draft);
        if (isStale(setting)) {  // whoever held it before may have done the work
            judge(setting);
        }
        return new Setting(drafts.hold(draft), setting.round(), setting.program());
    }

    private boolean isStale(Setting setting) {
        return !Objects.equals(drafts.judgedBy(setting.draft().id()), bases.of(setting.round()));
    }

    private void judge(Setting setting) {
        long draft = setting.draft().id();
        var signUps = pools.of(setting.round());
        var all = proposals.in(draft).values();
        proposals.judge(draft, opinions.of(signUps, all, all));
        summaries.write(draft);
        drafts.judged(draft, signUps.basis());
    }
}
