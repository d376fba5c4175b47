package belay.programs;

import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every round's own copy of its format. Reached through the round, which has been asked who may see it. */
public interface Formats extends Repository<Format, Long> {

    @Transactional
    Format save(Format format);

    Format findById(Long id);
}
