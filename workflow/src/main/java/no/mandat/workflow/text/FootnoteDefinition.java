package no.mandat.workflow.text;

import org.commonmark.node.CustomBlock;

/** What a footnote says: {@code [^label]: …} at the beginning of a line, and the lines below that are indented by four. */
public final class FootnoteDefinition extends CustomBlock {

    private final String label;

    FootnoteDefinition(String label) {
        this.label = label;
    }

    /** What it is called in its text. */
    public String label() {
        return label;
    }
}
