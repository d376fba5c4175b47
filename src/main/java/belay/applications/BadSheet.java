package belay.applications;

import org.springframework.context.MessageSourceResolvable;

/** A file that cannot be taken as a sheet at all; says what it seems to be and how to get a better one. */
public final class BadSheet extends RuntimeException implements MessageSourceResolvable {

    private final Said said;

    /** The text is {@code applications.sheet.<reason>}. */
    BadSheet(String reason, Object... arguments) {
        super(reason, null, false, false);
        this.said = new Said("applications.sheet." + reason, arguments);
    }

    boolean isAbout(String reason) {
        return reason.equals(getMessage());
    }

    @Override
    public String[] getCodes() {
        return said.getCodes();
    }

    @Override
    public Object[] getArguments() {
        return said.getArguments();
    }
}
