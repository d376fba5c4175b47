package belay.applications;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text of an uploaded file: finds out how its letters are encoded, and says plainly when it is no text at all. */
public record SheetText(String text, Charset charset) {

    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LOOK = 4096;
    private static final Map<String, String> BEGINNINGS = Map.of(
        "%PDF", "pdf", "PK\3\4", "workbook", "\u00d0\u00cf\u0011\u00e0", "workbook", "\u001f\u008b", "archive",
        "{\\rtf", "document", "\u0089PNG", "picture", "\u00ff\u00d8\u00ff", "picture");

    static SheetText of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new BadSheet("large", MOST_BYTES / 1024 / 1024);
        }
        refuseOtherKinds(bytes);
        var decoded = decode(bytes);
        String text = decoded.text;
        if (text.startsWith("\ufeff")) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw new BadSheet("empty");
        }
        if (text.indexOf('\0') >= 0) {
            throw new BadSheet("nul", line(text, text.indexOf('\0')));
        }
        if (text.indexOf('\ufffd') >= 0) {
            throw new BadSheet("lost", line(text, text.indexOf('\ufffd')));
        }
        return new SheetText(text, decoded.charset);
    }

    boolean isGuessed() {
        return charset.equals(WINDOWS);
    }

    static int line(String text, int position) {
        return 1 + (int) text.substring(0, position).replace("\r\n", "\n").chars().filter(c -> c == '\n' || c == '\r').count();
    }

    private static void refuseOtherKinds(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
        BEGINNINGS.forEach((beginning, kind) -> {
            if (start.startsWith(beginning)) {
                throw new BadSheet(kind);
            }
        });
        String words = start.replace("\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
        if (words.startsWith("<!doctype html") || words.startsWith("<html")) {
            throw new BadSheet("html");
        }
        if (words.startsWith("{\"") || words.startsWith("[{")) {
            throw new BadSheet("json");
        }
    }

    private static SheetText decode(byte[] bytes) {
        var sixteen = sixteenBits(bytes);
        if (sixteen != null) {
            return strictly(bytes, sixteen);
        }
        try {
            return strictly(bytes, StandardCharsets.UTF_8);
        } catch (BadSheet notUtf8) {
            if (isMostlyUtf8(bytes)) {
                throw new BadSheet("mixed");
            }
            return strictly(bytes, WINDOWS);
        }
    }

    /** UTF-16, by its mark or by a zero in every second byte, which no sheet in another encoding has. */
    private static @Nullable Charset sixteenBits(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] == -1 && bytes[1] == -2 || bytes[0] == -2 && bytes[1] == -1)) {
            return StandardCharsets.UTF_16;
        }
        int look = Math.min(bytes.length, LOOK) / 2 * 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < look; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        boolean wide = look >= 8 && Math.max(even, odd) > look / 2 * 0.6 && Math.min(even, odd) < look / 2 * 0.05;
        return !wide ? null : even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static SheetText strictly(byte[] bytes, Charset charset) {
        try {
            return new SheetText(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), charset);
        } catch (CharacterCodingException e) {
            throw new BadSheet("encoding");
        }
    }

    /** Whether most of what lies outside ASCII is proper UTF-8: then two encodings were pasted together. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        String loose = new String(bytes, StandardCharsets.UTF_8);
        long proper = loose.codePoints().filter(c -> c > 127 && c != 0xfffd).count();
        long broken = loose.codePoints().filter(c -> c == 0xfffd).count();
        return proper > broken;
    }
}
