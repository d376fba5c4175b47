package belay.matching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One arrangement of a round's people into groups, found by the engine and then changed by hand. Nobody outside sees it. */
@Table("drafts")
public record Draft(@Id long id, long roundId, int number, @Nullable Long basedOn, Instant madeAt,
                    @Nullable Long madeBy, String solver, long seed, String inputHash, long objective,
                    @Nullable Long bound, String notes, String summary, int version) {
}
