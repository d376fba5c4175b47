package belay.cli.match;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes names and values as JSON, in their order, one to a line. */
final class Json {

    private Json() {
    }

    static byte[] write(Map<String, @Nullable Object> object) {
        var bytes = new ByteArrayOutputStream();
        try (var json = JsonFactory.builder().build().createGenerator(new Pretty(), bytes)) {
            write(json, object);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /** The same line ends on every machine. */
    private static final class Pretty extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            var lines = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Map<?, ?> object -> {
                json.writeStartObject();
                object.forEach((name, one) -> {
                    json.writeName(String.valueOf(name));
                    write(json, one);
                });
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(one -> write(json, one));
                json.writeEndArray();
            }
            case Boolean yes -> json.writeBoolean(yes);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            default -> json.writeString(value.toString());
        }
    }
}
