package no.mandat.web.approval;

import com.vaadin.flow.component.Component;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.SubjectRef;

/** Shows what a round asks about with all that one text can't hold: pictures, footnotes. Each feature that can is one such bean. */
public interface SubjectPaper {

    /** The kind of subject whose texts it shows ({@link SubjectRef#kind}). */
    String kind();

    /**
     * A text.
     *
     * @param asked who decides on it
     * @param page the address of the page that shows it, beginning with {@code /}
     */
    Component of(MandateId mandate, SubjectRef about, BodyKind asked, String page);

    /**
     * The whole text with what changed in it.
     *
     * @param since from which revision
     * @param asked who decides on it
     * @param page the address of the page that shows it, beginning with {@code /}
     */
    Component changes(MandateId mandate, SubjectRef about, int since, BodyKind asked, String page);
}
