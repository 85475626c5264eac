package no.mandat.workflow.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a receipt: of a contribution "2026-0042", of all else ten letters and digits. One text can be both.
 *
 * @param contribution as it is written on those of contributions
 * @param position as it is written on those of positions, signatures and decisions
 */
public record ReceiptNumber(
        @Nullable String contribution, @Nullable String position) {

    private static final Pattern OF_CONTRIBUTION = Pattern.compile("\\d{4}-\\d{4,12}");

    /** As somebody typed it; none where it can't be one. */
    public static Optional<ReceiptNumber> of(String typed) {
        var text = typed.strip();
        var contribution = OF_CONTRIBUTION.matcher(text).matches() ? text : null;
        var position = position(text).orElse(null);
        return contribution == null && position == null
                ? Optional.empty()
                : Optional.of(new ReceiptNumber(contribution, position));
    }

    /** Also in small letters, without the dash, and with signs that are mistaken for others. */
    private static Optional<String> position(String typed) {
        var signs = typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return signs.length() == Reference.LENGTH && signs.chars().allMatch(sign -> Reference.DIGITS.indexOf(sign) >= 0)
                ? Optional.of(signs.substring(0, Reference.LENGTH / 2) + "-" + signs.substring(Reference.LENGTH / 2))
                : Optional.empty();
    }

    /** The last twelve digits of the ids that are called so, in hexadecimal: of theirs, and of hardly any others. */
    static String tail(String position) {
        long bits = 0;
        var signs = position.replace("-", "");
        for (int i = signs.length() - 1; i >= 0; i--) {
            bits = bits << Reference.BITS | Reference.DIGITS.indexOf(signs.charAt(i));
        }
        return "%012x".formatted(bits & 0xffff_ffff_ffffL);
    }

    /** For which entries of the mandate a receipt of that number was given. */
    List<UUID> entries(EntityManager database, MandateId mandate) {
        List<UUID> entries = new ArrayList<>();
        var subjects = subjects(database, mandate);
        if (!subjects.isEmpty()) {
            entries.addAll(database.createQuery("""
                            select e.id from AuditEntry e
                            where e.mandateId = :mandate and e.subjectId in :subjects and e.action in :acts
                            """, UUID.class)
                    .setParameter("mandate", mandate.value())
                    .setParameter("subjects", subjects)
                    .setParameter("acts", ReceiptActs.calledAfterSubject())
                    .getResultList());
        }
        if (position != null) {
            calledSo(
                            database.createQuery("""
                            select e.id from AuditEntry e
                            where e.mandateId = :mandate and e.action in :acts and right(cast(e.id as string), 12) = :tail
                            """, UUID.class).setParameter("acts", ReceiptActs.calledAfterEntry()),
                            mandate,
                            position)
                    .forEach(entries::add);
        }
        return List.copyOf(entries);
    }

    /** What in the mandate is called so. */
    private List<UUID> subjects(EntityManager database, MandateId mandate) {
        List<UUID> subjects = new ArrayList<>();
        if (contribution != null) {
            subjects.addAll(database.createQuery(
                            "select c.id.value from Contribution c where c.reference = :number and c.mandate.value = :mandate",
                            UUID.class)
                    .setParameter("number", contribution)
                    .setParameter("mandate", mandate.value())
                    .getResultList());
        }
        if (position != null) {
            calledSo(database.createQuery("""
                            select p.id.value from Position p join ApprovalRound r on r.id.value = p.round.value
                            where r.mandate.value = :mandate and right(cast(p.id.value as string), 12) = :tail
                            """, UUID.class), mandate, position).forEach(subjects::add);
        }
        return List.copyOf(subjects);
    }

    private static Stream<UUID> calledSo(TypedQuery<UUID> ids, MandateId mandate, String number) {
        return ids.setParameter("mandate", mandate.value())
                .setParameter("tail", tail(number))
                .getResultStream()
                .filter(id -> Reference.of(id).equals(number));
    }
}
