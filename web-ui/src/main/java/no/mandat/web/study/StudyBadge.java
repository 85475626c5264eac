package no.mandat.web.study;

import static no.mandat.web.shared.Say.t;

import no.mandat.domain.study.StudyState;
import no.mandat.web.shared.StateBadge;

/** Where a request for a study is in its life, as a badge. */
final class StudyBadge {

    private StudyBadge() {}

    static StateBadge of(StudyState state) {
        var shape =
                switch (state) {
                    case DRAFT -> StateBadge.Shape.RING;
                    case ENDORSED, SUBMITTED, GRANTED, COMMISSIONED -> StateBadge.Shape.HALF;
                    case DELIVERED -> StateBadge.Shape.FILLED;
                    case DECLINED, WITHDRAWN -> StateBadge.Shape.DASH;
                };
        return new StateBadge(shape, t(state));
    }
}
