package belay.applications;

import belay.applications.FormPart.Demand;
import belay.people.Week;
import belay.programs.Format;
import belay.programs.Role;
import belay.programs.RoleRange;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.Errors;

/** Which parts the form of a round has, and which of them nobody can leave empty. */
public record FormShape(Format format, Map<FormPart, Demand> demands) {

    /** @param said what organizers chose; the rest is as usual, and what a format cannot do without is asked whatever they chose before it was changed */
    static FormShape of(Format format, Map<FormPart, Demand> said) {
        var demands = new EnumMap<FormPart, Demand>(FormPart.class);
        for (var part : FormPart.values()) {
            var wanted = said.getOrDefault(part, part.usual(format));
            demands.put(part, part.possible(format).contains(wanted) ? wanted : part.possible(format).getLast());
        }
        return new FormShape(format, demands);
    }

    static FormShape usual(Format format) {
        return of(format, Map.of());
    }

    public Demand demand(FormPart part) {
        return demands.getOrDefault(part, Demand.OFF);
    }

    public boolean asks(FormPart part) {
        return demand(part) != Demand.OFF;
    }

    public boolean asksAny(FormPart... parts) {
        return Arrays.stream(parts).anyMatch(this::asks);
    }

    public boolean requires(FormPart part) {
        return demand(part) == Demand.REQUIRED;
    }

    /** Those there is something to say of; where there is but one role nobody chooses. */
    public List<FormPart> parts() {
        return demands.keySet().stream().filter(part -> part == FormPart.ROLES ? format.roles().size() > 1 : !part.possible(format).equals(List.of(Demand.OFF))).toList();
    }

    /** Whether one of offers and wants is enough, as long as it is one. */
    public boolean isEither() {
        return demand(FormPart.OFFERS) == Demand.OPTIONAL && demand(FormPart.WANTS) == Demand.OPTIONAL;
    }

    /** Whether there is anything to say of what somebody wants of the round itself. */
    public boolean asksOfRound() {
        return format.roles().size() > 1 || asksAny(FormPart.STAGE, FormPart.GOALS, FormPart.CAPACITY, FormPart.MENTEES, FormPart.PREFERS, FormPart.AVOIDS)
            || asks(FormPart.PURPOSE) && !asks(FormPart.WANTS);
    }

    /** Into how many chapters the form falls: those of its parts, the choice of groups that go on, and the organizers’ own questions. */
    public int chapters(boolean groups, boolean own) {
        return 1 + (asks(FormPart.OFFERS) ? 1 : 0) + (asks(FormPart.WANTS) ? 1 : 0) + (asks(FormPart.FREE) ? 1 : 0) + (asksOfRound() ? 1 : 0) + (groups ? 1 : 0) + (own ? 1 : 0);
    }

    /** Those whose groups are put together by stage. */
    public List<Role> staged() {
        return format.roles().stream().filter(RoleRange::distinctStages).map(RoleRange::role).toList();
    }

    /** Where groups are put together by stage only those in these roles have to say theirs; elsewhere everybody. */
    boolean requiresStage(Collection<Role> roles) {
        return requires(FormPart.STAGE) && (staged().isEmpty() || roles.stream().anyMatch(staged()::contains));
    }

    /** Says what is missing, at its field, and what to write there. */
    void miss(FormPart part, boolean missing, Errors errors) {
        var field = part.word();
        if (requires(part) && missing && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "form-part.bad." + field);
        }
    }

    /** Columns of a sheet of these: what is not asked stands there only if somebody told it all the same. */
    List<Field> columns(Collection<SignUp> signUps) {
        var off = demands.keySet().stream().filter(part -> !asks(part)).map(FormPart::word).toList();
        return SheetWriter.COLUMNS.stream().filter(field -> !off.contains(field.word()) || signUps.stream().anyMatch(signUp -> !signUp.get(field).isEmpty())).toList();
    }

    /** Says what was typed on a page from before it was switched off, and was not known already. */
    void gone(MultiValueMap<String, String> typed, MultiValueMap<String, String> known, Errors errors) {
        demands.keySet().stream().filter(part -> !asks(part)).forEach(part -> {
            var said = said(part, typed);
            if (!said.isEmpty() && !said.equals(said(part, known))) {
                errors.reject("form-part.bad.gone", new Object[] {part.label(), said}, null);
            }
        });
    }

    private static String said(FormPart part, MultiValueMap<String, String> boxes) {
        var values = boxes.getOrDefault(part.boxes().getFirst(), List.of()).stream().filter(value -> !value.isBlank()).toList();
        return part == FormPart.FREE ? Week.ofKeys(values).toString() : String.join(", ", values).strip().replaceAll("\\s+", " ");
    }

    /** What was typed, with what is known of whatever is not asked: it is not lost for that. A page from before it was switched off may still say it; then {@link #gone} tells. */
    MultiValueMap<String, String> completed(MultiValueMap<String, String> typed, MultiValueMap<String, String> known) {
        var all = new LinkedMultiValueMap<>(typed);
        for (var part : FormPart.values()) {
            if (!asks(part) && part.boxes().stream().noneMatch(typed::containsKey)) {
                part.boxes().stream().filter(known::containsKey).forEach(box -> all.put(box, known.getOrDefault(box, List.of())));
            }
        }
        return all;
    }
}
