package belay.applications;

import belay.people.BadValue;
import belay.people.Typed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.Errors;

/** What was typed into the boxes of an organizer's own questions. */
final class OwnAnswers {

    private OwnAnswers() {
    }

    /** Those among all boxes of a form. */
    static MultiValueMap<String, String> boxes(MultiValueMap<String, String> all) {
        var own = new LinkedMultiValueMap<String, String>();
        all.forEach((name, values) -> {
            if (name.matches("q\\d{1,18}")) {
                own.put(name, values.stream().map(value -> Typed.words(value).replace("\r\n", "\n")).toList());
            }
        });
        return own;
    }

    /** As they would be typed to give these answers. */
    static MultiValueMap<String, String> boxes(Collection<FormQuestion> questions, Map<Long, String> answers) {
        var own = new LinkedMultiValueMap<String, String>();
        questions.stream().filter(question -> answers.containsKey(question.id())).forEach(question -> {
            var answer = answers.getOrDefault(question.id(), "");
            own.put(question.box(), question.kind() == FormQuestion.Kind.SEVERAL ? answer.lines().toList() : List.of(answer));
        });
        return own;
    }

    /** What is kept of them; empty where nothing was answered. */
    static String value(FormQuestion question, MultiValueMap<String, String> boxes) {
        var typed = boxes.getOrDefault(question.box(), List.of()).stream().filter(one -> !one.isEmpty()).distinct();
        return question.kind() == FormQuestion.Kind.SEVERAL ? typed.collect(Collectors.joining("\n"))
            : question.kind() == FormQuestion.Kind.SHORT ? Typed.line(typed.findFirst().orElse("")) : typed.findFirst().orElse("");
    }

    static void check(Collection<FormQuestion> questions, MultiValueMap<String, String> boxes, Errors errors) {
        for (var question : questions) {
            var value = value(question, boxes);
            var wrong = question.possible().isEmpty() ? List.<String>of() : value.lines().filter(one -> !question.possible().contains(one)).toList();
            if (value.isEmpty() && question.required()) {
                errors.rejectValue(question.box(), question.kind() == FormQuestion.Kind.CONSENT ? "question.bad.consent" : "question.bad.empty",
                    new Object[] {BadValue.shortened(question.wording())}, null);
            } else if (!wrong.isEmpty()) {
                errors.rejectValue(question.box(), "question.bad.choice", new Object[] {BadValue.shortened(wrong.getFirst())}, null);
            } else if (question.longest() > 0) {
                Typed.checkLength(question.box(), value, question.longest(), errors);
            }
        }
        var asked = questions.stream().map(FormQuestion::box).collect(Collectors.toSet());
        boxes.entrySet().stream().filter(box -> !asked.contains(box.getKey())).flatMap(box -> box.getValue().stream()).filter(one -> !one.isEmpty())
            .forEach(answer -> errors.reject("question.bad.gone", new Object[] {BadValue.shortened(answer)}, null));
    }
}
