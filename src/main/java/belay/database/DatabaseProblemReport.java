package belay.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a failed start in the words of the {@link DatabaseProblem} instead of pages of stack trace. */
class DatabaseProblemReport extends AbstractFailureAnalyzer<DatabaseProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable start, DatabaseProblem problem) {
        return new FailureAnalysis(problem.getMessage(), null, problem);
    }
}
