package no.mandat.workflow.document;

/** What a list of documents is sorted by. */
public enum DocumentSort {
    TITLE("d.title"),
    CHANGED("d.changedAt");

    private final String expression;

    DocumentSort(String expression) {
        this.expression = expression;
    }

    String expression() {
        return expression;
    }
}
