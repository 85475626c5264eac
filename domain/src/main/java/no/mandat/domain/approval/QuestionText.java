package no.mandat.domain.approval;

/**
 * What a body is asked about one of its own, in words that are the same for every reader.
 *
 * @param asks what its yes does: {@link RecusalAction#FIND} or {@link RecusalAction#REVERSE}
 * @param person the name of whom it is about
 * @param subject what the subject is called
 * @param askedBy the name of who asks
 * @param reason why, in the words of who asks
 */
public record QuestionText(RecusalAction asks, String person, String subject, String askedBy, String reason) {}
