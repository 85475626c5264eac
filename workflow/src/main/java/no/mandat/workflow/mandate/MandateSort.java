package no.mandat.workflow.mandate;

/** What the list of mandates can be sorted by; each has its index. */
public enum MandateSort {
    TITLE("m.title"),
    LAST_DAY("m.period.lastDay"),
    CHANGED("m.changedAt");

    private final String expression;

    MandateSort(String expression) {
        this.expression = expression;
    }

    String expression() {
        return expression;
    }
}
