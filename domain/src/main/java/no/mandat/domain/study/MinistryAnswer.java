package no.mandat.domain.study;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * What the ministry answered.
 *
 * @param answeredOn the day of its letter
 * @param answer what it says; may be empty
 * @param reference its reference, if it has one
 * @param answerDocument the letter, if it is filed
 * @param granted what it gives, in whole kroner; none where it gives nothing
 */
@Embeddable
public record MinistryAnswer(
        LocalDate answeredOn,
        String answer,
        @Nullable String reference,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "answer_document_id")) @Nullable DocumentId answerDocument,

        @Nullable Long granted)
        implements Serializable {

    /** The letter, if it is filed. */
    public Optional<DocumentId> document() {
        return Optional.ofNullable(answerDocument);
    }

    Stream<Change> changes() {
        return Stream.of(
                        Stream.of(Change.set("answeredOn", answeredOn), Change.set("answer", answer)),
                        Change.between("reference", null, reference),
                        Change.between("answerDocument", null, answerDocument),
                        Change.between("granted", null, granted))
                .flatMap(change -> change);
    }
}
