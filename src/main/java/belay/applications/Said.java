package belay.applications;

import org.springframework.context.MessageSourceResolvable;

/** Something we say about a sheet: the key of the text and what is put into it. */
record Said(String key, Object... arguments) implements MessageSourceResolvable {

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }

    @Override
    public Object[] getArguments() {
        return arguments.clone();
    }
}
