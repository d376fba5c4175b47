package belay.programs;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every round's own copy of its format. Reached through the round, which has been asked who may see it. */
public interface Formats extends Repository<Format, Long> {

    @Transactional
    Format save(Format format);

    /** In a transaction: its roles are read while it is, and on a connection of their own many readers at once would wait for each other. */
    @Transactional
    Format findById(Long id);

    /** As above. */
    @Transactional
    List<Format> findByIdIn(Collection<Long> ids);
}
