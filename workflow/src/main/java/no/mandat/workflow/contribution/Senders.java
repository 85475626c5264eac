package no.mandat.workflow.contribution;

/** How many different addresses there are, as HQL. Each that was erased counts as one: nobody can tell which were the same. */
public final class Senders {

    private Senders() {}

    /**
     * Counts them among rows, of which there may be several of the same.
     *
     * @param email the address, which is empty where it was erased
     * @param id of what has the address
     */
    public static String counted(String email, String id) {
        return "count(distinct nullif(%1$s, '')) + count(distinct case when %1$s = '' then %2$s end)"
                .formatted(email, id);
    }

    /** Those of contributions {@code c}. */
    public static String counted() {
        return counted("c.contributor.email", "c.id.value");
    }
}
