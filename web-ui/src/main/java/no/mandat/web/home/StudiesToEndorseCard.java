package no.mandat.web.home;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import no.mandat.web.shared.Card;
import no.mandat.web.study.StudyNavigation;
import no.mandat.workflow.study.StudyToEndorse;

/** The requests for studies that wait for the person who looks to endorse them. */
final class StudiesToEndorseCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient List<StudyToEndorse> rows;

    StudiesToEndorseCard(List<StudyToEndorse> rows) {
        this.rows = rows;
    }

    @Override
    protected Card initContent() {
        return new Card("to-endorse", t("home.studies.heading"), Waiting.list(rows, StudiesToEndorseCard::entry));
    }

    private static ListItem entry(StudyToEndorse row) {
        return new ListItem(
                Waiting.day(Waiting.small(t("studies.kroner", row.amount()))),
                Waiting.words(
                        StudyNavigation.link(row.mandate(), row.id(), row.title()), Waiting.small(row.mandateName())));
    }
}
