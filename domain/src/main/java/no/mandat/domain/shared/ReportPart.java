package no.mandat.domain.shared;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;

/**
 * A section or a recommendation of a deliverable, for whoever names one without knowing what a deliverable is.
 *
 * @param part the id of the section or the recommendation
 * @param deliverable whose part it is
 */
@Embeddable
public record ReportPart(
        @Enumerated(EnumType.STRING) @Column(name = "part_kind")
        PartKind kind,

        @Column(name = "part_id") UUID part,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "deliverable_id"))
        DeliverableId deliverable)
        implements Coded, Serializable {

    /** In an order that says nothing of them, and is always the same. */
    public static final Comparator<ReportPart> ORDER =
            Comparator.comparing(ReportPart::kind).thenComparing(ReportPart::part);

    /** A section. */
    public static ReportPart of(SectionId section, DeliverableId deliverable) {
        return new ReportPart(PartKind.SECTION, section.value(), deliverable);
    }

    /** A recommendation. */
    public static ReportPart of(RecommendationId recommendation, DeliverableId deliverable) {
        return new ReportPart(PartKind.RECOMMENDATION, recommendation.value(), deliverable);
    }

    /** As texts refer to it: {@code section:UUID}. */
    @Override
    public String code() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + part;
    }
}
