package no.mandat.domain.study;

import static no.mandat.domain.study.StudyAction.*;
import static no.mandat.domain.study.StudyState.*;

import no.mandat.domain.shared.Transitions;

/** The life of a request for a study as a table. */
public final class StudyLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<StudyState, StudyAction> LIFE = Transitions.<StudyState, StudyAction>of()
            .from(DRAFT).on(EDIT).to(DRAFT)
                        .on(ASK).to(DRAFT)
                        .on(ENDORSE).to(ENDORSED)
                        .on(WITHDRAW).to(WITHDRAWN)
            .from(ENDORSED).on(RECALL).to(DRAFT)
                           .on(SUBMIT).to(SUBMITTED)
                           .on(WITHDRAW).to(WITHDRAWN)
            .from(SUBMITTED).on(GRANT).to(GRANTED)
                            .on(DECLINE).to(DECLINED)
                            .on(WITHDRAW).to(WITHDRAWN)
            .from(GRANTED).on(COMMISSION).to(COMMISSIONED)
                          .on(WITHDRAW).to(WITHDRAWN)
            .from(COMMISSIONED).on(EXPECT).to(COMMISSIONED)
                               .on(DELIVER).to(DELIVERED)
                               .on(WITHDRAW).to(WITHDRAWN)
            .end();
    // spotless:on

    private StudyLife() {}
}
