package no.mandat.workflow.jobs;

import java.util.regex.Pattern;

/**
 * What sort of work a job is. The name stands in the job table, in logs, in metrics and, after {@code system:}, in the audit
 * trail, so it isn't changed once it has been used.
 *
 * @param name words of small letters with dots between them, at most 60 characters
 */
public record JobKind(String name) {

    private static final Pattern NAME = Pattern.compile("[a-z]+(\\.[a-z]+)*");
    private static final int MOST = 60;

    /** Refuses names of another form. */
    public JobKind {
        if (name.length() > MOST || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a kind of job: " + name);
        }
    }
}
