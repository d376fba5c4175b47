package belay.houserules;

import java.util.Set;

/** A template with its code taken out: expressions, directives and the arguments of templates, but not the content in them. */
final class JteText {

    private static final Set<String> LINES = Set.of("@import", "@param");

    private final String template;
    private final StringBuilder text = new StringBuilder();
    private int at;

    JteText(String template) {
        this.template = template;
    }

    String text() {
        html(false);
        return text.toString();
    }

    /** Copies HTML until the end or, inside an argument, until the backtick that closes it. */
    private void html(boolean inArgument) {
        while (at < template.length()) {
            if (inArgument && template.charAt(at) == '`') {
                at++;
                return;
            }
            if (starts("<%--")) {
                at = after("--%>");
            } else if (starts("${") || starts("!{") || starts("$unsafe{")) {
                at = template.indexOf('{', at);
                code('{', '}');
            } else if (template.charAt(at) == '@' && Character.isLetter(next())) {
                directive();
            } else {
                text.append(template.charAt(at++));
            }
        }
    }

    private void directive() {
        int end = at + 1;
        while (end < template.length() && (Character.isLetterOrDigit(template.charAt(end)) || template.charAt(end) == '.' || template.charAt(end) == '_')) {
            end++;
        }
        var name = template.substring(at, end);
        if (LINES.contains(name)) {
            int line = template.indexOf('\n', at);
            at = line < 0 ? template.length() : line;
        } else if (end < template.length() && template.charAt(end) == '(') {
            at = end;
            code('(', ')');
        } else {
            at = end;
        }
    }

    /** Skips code up to the bracket that closes it, but reads the content blocks in it as HTML. */
    private void code(char open, char close) {
        int depth = 0;
        while (at < template.length()) {
            char c = template.charAt(at++);
            if (c == '"') {
                string();
            } else if (c == '@' && at < template.length() && template.charAt(at) == '`') {
                at++;
                html(true);
            } else if (c == open) {
                depth++;
            } else if (c == close && --depth == 0) {
                return;
            }
        }
    }

    private void string() {
        while (at < template.length() && template.charAt(at) != '"') {
            at += template.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private char next() {
        return at + 1 < template.length() ? template.charAt(at + 1) : ' ';
    }

    private boolean starts(String prefix) {
        return template.startsWith(prefix, at);
    }

    private int after(String end) {
        int found = template.indexOf(end, at);
        return found < 0 ? template.length() : found + end.length();
    }
}
