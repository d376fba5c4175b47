package belay.applications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Uploaded sheets, seen by the organizers of the program they were uploaded for. */
interface Sheets extends Repository<Sheet, Long> {

    Sheet save(Sheet sheet);

    @Query("""
        select s.* from sheets s join rounds r on r.id = s.round_id join organizers o on o.program_id = r.program_id
        where s.id = :id and o.person_id = :me
        """)
    Optional<Sheet> findForOrganizer(long id, long me);

    @Query("select exists (select 1 from sheet_imports where sheet_id = :sheet)")
    boolean isImported(long sheet);

    /** Marks it as imported and lets go of what stood in it. */
    @Modifying
    @Query("""
        with emptied as (update sheets set content = '' where id = :sheet)
        insert into sheet_imports (sheet_id, imported_by, imported_at, added, changed, unchanged)
        values (:sheet, :me, :now, :added, :changed, :unchanged)
        """)
    void markImported(long sheet, long me, Instant now, int added, int changed, int unchanged);

    @Modifying
    @Query("update sheets set mapping = :mapping where id = :sheet")
    void map(long sheet, String mapping);

    /** Sheets somebody uploaded and never brought in hold people's data for nothing. */
    @Modifying
    @Query("""
        delete from sheets s where s.uploaded_at < :before
        and not exists (select 1 from sheet_imports i where i.sheet_id = s.id)
        """)
    void forgetAbandoned(Instant before);

    /** The numbers of the rows that are not to be brought in. */
    @Query("select row from omissions where sheet_id = :sheet order by row")
    Set<Integer> leftOut(long sheet);

    @Modifying
    @Query("delete from omissions where sheet_id = :sheet")
    void leaveNothingOut(long sheet);

    @Modifying
    @Query("insert into omissions (sheet_id, row, left_by, left_at) select :sheet, row, :me, :now from unnest(:rows) as row")
    void leaveOut(long sheet, Integer[] rows, long me, Instant now);

    @Query("select mapping from remembered_mappings where program_id = :program and shape = :shape")
    Optional<String> rememberedMapping(long program, String shape);

    /** What every sheet of the program was mapped to. */
    @Query("select shape, mapping from remembered_mappings where program_id = :program order by shape")
    List<Remembered> remembered(long program);

    /** The mapping of sheets of one shape. */
    record Remembered(String shape, String mapping) {

        List<String> headers() {
            return List.of(shape.split("\n"));
        }
    }

    @Modifying
    @Query("""
        insert into remembered_mappings (program_id, shape, mapping) values (:program, :shape, :mapping)
        on conflict (program_id, shape) do update set mapping = excluded.mapping
        """)
    void remember(long program, String shape, String mapping);
}
