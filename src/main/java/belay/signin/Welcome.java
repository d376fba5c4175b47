package belay.signin;

/** Pages for which the door opens to people nobody here knows yet; whoever shows such a page says so. */
public interface Welcome {

    /** Whether somebody new may sign in to get to this page of ours, told by its path and query. */
    boolean isForNewcomers(String page);
}
