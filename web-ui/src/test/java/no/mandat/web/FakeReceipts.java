package no.mandat.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.approval.RoundReceipts;
import no.mandat.workflow.auditlog.ActReceipt;
import no.mandat.workflow.deliverable.DeliverableReceipts;
import no.mandat.workflow.deliverable.SignatureReceipts;
import no.mandat.workflow.deliverable.SignedDissent;
import no.mandat.workflow.mandate.MandateReceipts;
import no.mandat.workflow.meeting.MinutesReceipts;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/** Receipts of what was decided and signed, as far as the views can tell: the same of each. */
public final class FakeReceipts {

    public static final ActReceipt SIGNED = of("RoundEnded", true);
    public static final ActReceipt WAITING = of("RoundEnded", false);

    /** What there is; nothing where nothing was decided or signed. */
    public @Nullable ActReceipt there;

    public final List<SignedDissent> signed = new ArrayList<>();

    private static ActReceipt of(String action, boolean signed) {
        return new ActReceipt(new UUID(12, 0x1234567), action, Instant.parse("2026-11-25T09:00:00Z"), true, signed);
    }

    public Map<Class<?>, Object> parts() {
        Map<Class<?>, Object> parts = new HashMap<>();
        parts.put(RoundReceipts.class, rounds());
        parts.put(DeliverableReceipts.class, deliverables());
        parts.put(MinutesReceipts.class, minutes());
        parts.put(MandateReceipts.class, mandates());
        parts.put(SignatureReceipts.class, signatures());
        return parts;
    }

    private Optional<String> file() {
        return Optional.ofNullable(there).filter(ActReceipt::isSigned).map(receipt -> "receipt");
    }

    public RoundReceipts rounds() {
        return new RoundReceipts() {
            @Override
            public Optional<ActReceipt> of(RoundId id) {
                return Optional.ofNullable(there);
            }

            @Override
            public Optional<String> signed(RoundId id) {
                return file();
            }
        };
    }

    public DeliverableReceipts deliverables() {
        return new DeliverableReceipts() {
            @Override
            public Optional<ActReceipt> of(DeliverableId id) {
                return Optional.ofNullable(there);
            }

            @Override
            public Optional<String> signed(DeliverableId id) {
                return file();
            }
        };
    }

    public MinutesReceipts minutes() {
        return new MinutesReceipts() {
            @Override
            public Optional<ActReceipt> of(MeetingId id) {
                return Optional.ofNullable(there);
            }

            @Override
            public Optional<String> signed(MeetingId id) {
                return file();
            }
        };
    }

    public MandateReceipts mandates() {
        return new MandateReceipts() {
            @Override
            public Optional<ActReceipt> of(MandateId id) {
                return Optional.ofNullable(there);
            }

            @Override
            public Optional<String> signed(MandateId id) {
                return file();
            }
        };
    }

    public SignatureReceipts signatures() {
        return new SignatureReceipts() {
            @Override
            public Map<DissentId, ActReceipt> own(DeliverableId id) {
                Map<DissentId, ActReceipt> own = new HashMap<>();
                signed.forEach(dissent -> own.put(dissent.id(), of(dissent.id())));
                return own;
            }

            @Override
            public List<SignedDissent> page(Seek seek) {
                return signed;
            }

            @Override
            public ActReceipt of(DissentId id) {
                return Optional.ofNullable(there)
                        .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
            }

            @Override
            public Optional<String> signed(DissentId id) {
                return file();
            }
        };
    }
}
