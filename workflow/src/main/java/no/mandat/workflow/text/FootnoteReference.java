package no.mandat.workflow.text;

import org.commonmark.node.CustomNode;

/** The mark of a footnote in a text: {@code [^label]}. */
public final class FootnoteReference extends CustomNode {

    private final FootnoteDefinition definition;

    FootnoteReference(FootnoteDefinition definition) {
        this.definition = definition;
    }

    /** What it refers to. */
    public FootnoteDefinition definition() {
        return definition;
    }
}
